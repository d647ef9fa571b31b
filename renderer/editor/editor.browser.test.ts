import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserName, caret, hasBrowser, inPage, openEditorPage, shown } from '../../test/desktop/editor-page.ts';

const app = `
  import { createRoot } from 'react-dom/client';
  import { createElement as h, StrictMode } from 'react';
  import { FluentProvider, webLightTheme } from '@fluentui/react-components';
  import * as Y from 'yjs';
  import { ActEditor, editorMessages, EditorToolbar } from './index.ts';
  import * as text from '../../shared/act/text.ts';
  import { firstKeys } from '../../shared/act/order.ts';
  const kinds = ['title', 'part', 'clause', 'clause', 'part', 'clause'];
  const orders = firstKeys(kinds.length);
  const doc = text.createText({ kind: 'rules', title: 'Bağ', blocks: kinds.map((kind, i) => ({ id: 'b' + i, kind, order: orders[i], runs: [{ text: 'Bağın mətni ' + i }] })) });
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  other.on('update', (update) => Y.applyUpdate(doc, update, 'remote'));
  const it = (window.editorTest = { doc, other, text, handle: null });
  createRoot(document.body).render(h(StrictMode, null, h(FluentProvider, { theme: webLightTheme }, h(ActEditor, { doc, labels: editorMessages.az, ref: (handle) => { it.handle = handle; } }))));
`;

describe.skipIf(!hasBrowser)(browserName, () => {
  let browser: Browser;
  let page: Page;
  let errors: string[];
  beforeAll(async () => {
    ({ browser, page, errors } = await openEditorPage(app));
    await page.waitForSelector('[data-block="b5"]');
  });
  afterAll(() => browser?.close());

  it('a person writes; the page, the document and the caret agree', async () => {
    await inPage(page, ({ handle }) => handle.focusBlock('b2', 5));
    await expect.poll(() => caret(page)).toEqual(['b2', 5]);
    await page.keyboard.type(' ığə');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect((await shown(page)).slice(1, 5)).toEqual(['1. Bağın mətni 1', '1.1. Bağın ığə', '1.1.1.  mətni 2', '1.2. Bağın mətni 3']);
    await page.keyboard.press('Backspace');
    expect([(await shown(page))[2], await caret(page)]).toEqual(['1.1. Bağın ığə mətni 2', ['b2', 9]]);
    await page.keyboard.press('Control+Shift+ArrowLeft');
    await page.keyboard.press('Control+b');
    expect(await inPage(page, ({ text, doc }) => text.readBlock(doc, 'b2').runs)).toEqual([{ text: 'Bağın ' }, { text: 'ığə', bold: true }, { text: ' mətni 2' }]);
  });

  it('the caret stays where it is while another person writes, inserts and moves', async () => {
    await inPage(page, ({ handle }) => handle.focusBlock('b5', 11));
    await expect.poll(() => caret(page)).toEqual(['b5', 11]);
    const typing = page.keyboard.type('birlikdə yazılan söz', { delay: 15 });
    await inPage(page, async ({ other, text }) => {
      for (let i = 0; i < 12; i++) {
        text.replaceText(other, 'b5', 0, 0, 'x', 'you');
        text.insertBlock(other, 'b0', { kind: 'part', runs: [{ text: 'yeni' }] }, 'you');
        if (i === 6) text.moveBlock(other, 'b4', 'b0', 'you');
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    });
    await typing;
    const line = (await shown(page)).find((text) => text.includes('birlikdə'))!;
    expect(line.replace(/^[\d.]+ /, '')).toBe(`${'x'.repeat(12)}Bağın mətnibirlikdə yazılan söz 5`);
    expect(await caret(page)).toEqual(['b5', 12 + 11 + 'birlikdə yazılan söz'.length]);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('textbox');
  });

  it('undo takes back one\'s own words only', async () => {
    for (let i = 0; i < 12; i++) await page.keyboard.press('Control+z');
    const lines = (await shown(page)).join('\n');
    expect(lines).not.toContain('birlikdə');
    expect(lines).toContain('xxxxxxxxxxxxBağın mətni 5');
    expect(lines).toContain('1. yeni');
  });

  it('React reads two numbers instead of walking the page, and nothing went wrong', async () => {
    expect(await page.evaluate(() => 'selectionStart' in document.querySelector('[data-slate-editor]')!)).toBe(true);
    expect(errors).toEqual([]);
  });
});
