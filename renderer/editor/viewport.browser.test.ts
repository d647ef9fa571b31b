import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserName, caret, hasBrowser, inPage, openEditorPage } from '../../test/desktop/editor-page.ts';

const app = `
  import { createRoot } from 'react-dom/client';
  import { FluentProvider, webLightTheme } from '@fluentui/react-components';
  import * as Y from 'yjs';
  import { ActEditor, editorMessages } from './index.ts';
  import * as text from '../../shared/act/text.ts';
  import { firstKeys } from '../../shared/act/order.ts';
  const orders = firstKeys(3000);
  const doc = text.createText({ kind: 'rules', title: 'Bağ', blocks: orders.map((order, i) => ({ id: 'b' + i, kind: i % 20 === 0 ? 'part' : 'clause', order, runs: [{ text: ('Bağın mətni ' + i + ' ').repeat(1 + (i * 7) % 11).trim() }] })) });
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  other.on('update', (update) => Y.applyUpdate(doc, update, 'remote'));
  const it = (window.editorTest = { doc, other, text, handle: null });
  createRoot(document.body).render(<FluentProvider theme={webLightTheme} style={{ height: '100vh' }}><ActEditor doc={doc} labels={editorMessages.az} ref={(handle) => { it.handle = handle; }} /></FluentProvider>);
  document.addEventListener('copy', (event) => { it.copied = event.clipboardData.getData('text/plain'); });
`;

const mounted = (page: Page) => page.evaluate(() => document.querySelectorAll('[data-block]').length);
/** Whether the caret is where one sees it. */
const caretIsSeen = (page: Page) => page.evaluate(() => {
  const at = getSelection()!.focusNode?.parentElement?.getBoundingClientRect();
  return at !== undefined && at.top >= 0 && at.top < innerHeight;
});
const textOf = (page: Page, id: string) => page.evaluate((at) => document.querySelector(`[data-block="${at}"]`)?.textContent ?? null, id);

describe.skipIf(!hasBrowser)(`a long act ${browserName}`, () => {
  let browser: Browser;
  let page: Page;
  let errors: string[];
  beforeAll(async () => {
    ({ browser, page, errors } = await openEditorPage(app));
    await page.waitForSelector('[data-block="b5"]');
  });
  afterAll(() => browser?.close());

  it('has only what is near the view in the page', async () => {
    expect(await mounted(page)).toBeLessThan(700);
    expect(await page.evaluate(() => document.querySelector('[data-slate-editor]')!.clientHeight)).toBeGreaterThan(60_000);
  });

  it('goes to a block that is not in the page, and writes there', async () => {
    await inPage(page, ({ handle }) => handle.focusBlock('b1750', 5));
    await expect.poll(() => caret(page)).toEqual(['b1750', 5]);
    await expect.poll(() => caretIsSeen(page)).toBe(true);
    await page.keyboard.type('ça');
    expect(await textOf(page, 'b1750')).toMatch(/^Bağınça mətni 1750/);
    expect(await page.evaluate(() => document.querySelector<HTMLElement>('[data-block="b1750"]')!.dataset['number'])).toBe('88.10.');
    expect(await mounted(page)).toBeLessThan(1300);
  });

  it('Ctrl+Home and Ctrl+End reach both ends', async () => {
    await page.keyboard.press('Control+End');
    await expect.poll(async () => (await caret(page))?.[0]).toBe('b2999');
    await expect.poll(() => caretIsSeen(page)).toBe(true);
    await page.keyboard.type('!');
    expect(await textOf(page, 'b2999')).toMatch(/!$/);
    await page.keyboard.press('Control+Home');
    await expect.poll(() => caret(page)).toEqual(['b0', 0]);
    await expect.poll(() => caretIsSeen(page)).toBe(true);
  });

  it('arrow keys cross the edges of sections, downwards and upwards', async () => {
    for (const [from, key, step] of [['b98', 'ArrowDown', 1], ['b202', 'ArrowUp', -1]] as const) {
      await page.evaluate(`editorTest.handle.focusBlock('${from}', 3)`);
      await expect.poll(async () => (await caret(page))?.[0]).toBe(from);
      let at = Number(from.slice(1));
      for (let i = 0; i < 40; i++) {
        await page.keyboard.press(key);
        const next = Number(String((await caret(page))![0]).slice(1));
        expect([0, step]).toContain(next - at);
        at = next;
      }
      expect(Math.abs(at - Number(from.slice(1)))).toBeGreaterThan(4);
    }
  });

  it('pages through the act with the caret', async () => {
    await page.keyboard.press('Control+Home');
    let at = -1;
    for (let i = 0; i < 25; i++) {
      await page.keyboard.press('PageDown');
      await page.waitForTimeout(60);
      const next = Number(String((await caret(page))![0]).slice(1));
      expect(next).toBeGreaterThan(at);
      at = next;
    }
    expect(at).toBeGreaterThan(150);
    expect(await mounted(page)).toBeLessThan(1300);
  });

  it('the caret stays in its block while one reads elsewhere, and typing comes back to it', async () => {
    await inPage(page, ({ handle }) => handle.focusBlock('b400', 5));
    await expect.poll(() => caret(page)).toEqual(['b400', 5]);
    for (let i = 1; i <= 12; i++) {
      await page.mouse.move(600, 400);
      await page.mouse.wheel(0, 9000);
      await page.waitForTimeout(30);
    }
    expect(await caretIsSeen(page)).toBe(false);
    await page.keyboard.type('dır');
    expect(await textOf(page, 'b400')).toMatch(/^Bağındır mətni 400/);
    await expect.poll(() => caretIsSeen(page)).toBe(true);
  });

  it('what others write into sections that are not in the page is there when one comes', async () => {
    await inPage(page, ({ handle }) => handle.focusBlock('b10', 0));
    await inPage(page, ({ other, text }) => {
      text.replaceText(other, 'b2500', 0, 0, 'Yeni ', 'you');
      text.insertBlock(other, 'b2500', { id: 'new1', kind: 'part', runs: [{ text: 'Əlavə hissə' }] }, 'you');
      text.removeBlock(other, 'b2490', 'you');
      text.moveBlock(other, 'b2510', 'b2495', 'you');
    });
    await inPage(page, ({ handle }) => handle.focusBlock('new1', 0));
    await expect.poll(() => caret(page)).toEqual(['new1', 0]);
    const around = await page.evaluate(() => {
      const ids = [...document.querySelectorAll<HTMLElement>('[data-block]')].map(({ dataset }) => dataset['block']);
      return ids.slice(ids.indexOf('b2489'), ids.indexOf('b2489') + 9);
    });
    expect(around).toEqual(['b2489', 'b2491', 'b2492', 'b2493', 'b2494', 'b2495', 'b2510', 'b2496', 'b2497']);
    expect(await textOf(page, 'b2500')).toMatch(/^Yeni Bağın/);
  });

  it('what others write into very many blocks at once is there where one is, and around it when there is time', async () => {
    await inPage(page, ({ handle }) => handle.focusBlock('b1200', 3));
    await expect.poll(() => caret(page)).toEqual(['b1200', 3]);
    await expect.poll(() => textOf(page, 'b1250')).toMatch(/^Bağın/);
    await inPage(page, ({ other, text }) => {
      other.transact(() => {
        for (let i = 900; i < 1500; i++) text.replaceText(other, `b${i}`, 0, 0, 'Çox ', 'you');
      });
    });
    await expect.poll(() => textOf(page, 'b1200')).toMatch(/^Çox Bağın/);
    expect(await caret(page)).toEqual(['b1200', 7]);
    expect(await caretIsSeen(page)).toBe(true);
    await expect.poll(() => textOf(page, 'b1250')).toMatch(/^Çox Bağın/);
    expect(await mounted(page)).toBeLessThan(700);
  });

  it('undo goes back to where the words were', async () => {
    await inPage(page, ({ handle }) => handle.focusBlock('b30', 0));
    await expect.poll(() => caret(page)).toEqual(['b30', 0]);
    await page.keyboard.type('Uzaqda ');
    await inPage(page, ({ handle }) => handle.focusBlock('b2700', 0));
    await expect.poll(() => caret(page)).toEqual(['b2700', 0]);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await caret(page))?.[0]).toBe('b30');
    await expect.poll(() => caretIsSeen(page)).toBe(true);
    expect(await textOf(page, 'b30')).toMatch(/^Bağın/);
  });

  it('copies and replaces everything, with what is not in the page', async () => {
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    const copied = String(await inPage(page, ({ copied: it }) => it)).split('\n');
    expect(copied).toHaveLength(3000);
    expect([copied[1]!.slice(0, 18), copied[1502]!.slice(0, 9)]).toEqual(['1.1. Bağın mətni 1', '76.2. Bağ']);
    await page.keyboard.type('Z');
    expect(await page.evaluate(() => [...document.querySelectorAll('[data-block]')].map((block) => block.textContent))).toEqual(['Z']);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => inPage(page, ({ doc, text }) => text.blockList(doc).length)).toBe(3000);
    expect(await mounted(page)).toBeLessThan(1300);
  });

  it('extends a selection over sections that are not in the page', async () => {
    await inPage(page, ({ handle }) => handle.focusBlock('b2000', 0));
    await expect.poll(() => caret(page)).toEqual(['b2000', 0]);
    await page.keyboard.press('Control+Shift+Home');
    await page.keyboard.press('Control+c');
    expect(String(await inPage(page, ({ copied }) => copied)).split('\n')).toHaveLength(2001);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => caret(page)).toEqual(['b2000', 0]);
  });

  it('finds by Azerbaijani rules, also what is not in the page, and comes back to the text there', async () => {
    await inPage(page, ({ handle }) => handle.focusBlock('b3', 0));
    await expect.poll(() => caret(page)).toEqual(['b3', 0]);
    await page.keyboard.press('Control+f');
    await page.keyboard.type('BAĞIN MƏTNİ 23');
    await expect.poll(() => page.textContent('[role="status"]')).toMatch(/^1 \/ \d{3}$/);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.press('Shift+Enter');
    await expect.poll(() => page.textContent('[role="status"]')).toMatch(/^(\d{3}) \/ \1$/);
    await expect.poll(() => page.evaluate(() => [...CSS.highlights.get('act-match-current')!].map(String))).toEqual(['Bağın mətni 23']);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('Bağın mətni 23');
    await expect.poll(() => caretIsSeen(page)).toBe(true);
    expect(Number(String((await caret(page))![0]).slice(1))).toBeGreaterThan(2300);
    expect(await page.evaluate(() => CSS.highlights.get('act-match')?.size ?? 0)).toBe(0);
  });

  it('replaces everything as one step of undo', async () => {
    const count = (what: string) => page.evaluate(`editorTest.text.readAct(editorTest.doc).blocks.flatMap(({ runs }) => runs.map(({ text }) => text).join('').split('${what}').slice(1)).length`);
    const before = await count('mətni 1');
    await page.keyboard.press('Control+h');
    await page.keyboard.type('mətni 1');
    await expect.poll(() => page.textContent('[role="status"]')).toMatch(/\d/);
    await page.keyboard.press('Tab');
    await page.locator('[data-field="replacement"]').fill('söz 1');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect.poll(() => count('söz 1')).toBe(2);
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => count('söz 1')).toBe(before);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await expect.poll(() => count('söz 1')).toBe(2);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => count('söz 1')).toBe(0);
    expect(await count('mətni 1')).toBe(before);
    expect(errors).toEqual([]);
  });
});
