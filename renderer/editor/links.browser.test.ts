import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserName, caret, hasBrowser, inPage, openEditorPage } from '../../test/desktop/editor-page.ts';

const app = `
  import { createRoot } from 'react-dom/client';
  import { FluentProvider, webLightTheme } from '@fluentui/react-components';
  import { ActEditor, EditorToolbar, editorMessages } from './index.ts';
  import * as text from '../../shared/act/text.ts';
  import { insertLink } from '../../shared/act/link-edit.ts';
  import { firstKeys } from '../../shared/act/order.ts';
  import { useState } from 'react';
  const orders = firstKeys(600);
  const words = (i) => (i === 2 ? 'Bağ bu Qaydaların  bəndinə uyğun suvarılır.' : i === 4 ? ' bənddə deyilən' : 'Bağın mətni ' + i);
  const doc = text.createText({ kind: 'rules', title: 'Bağ', blocks: orders.map((order, i) => ({ id: 'b' + i, kind: i % 300 === 0 ? 'part' : 'clause', order, runs: [{ text: words(i) }] })) });
  insertLink(doc, 'b2', 18, 'b590', 'ordinal', 'before');
  insertLink(doc, 'b4', 0, 'b5', 'ordinal', 'before');
  const it = (window.editorTest = { doc, text, handle: null });
  function App() {
    const [handle, setHandle] = useState(null);
    it.handle = handle;
    return <FluentProvider theme={webLightTheme} style={{ height: '100vh', display: 'flex', flexDirection: 'column' }}>
      <EditorToolbar editor={handle} labels={editorMessages.az} />
      <ActEditor doc={doc} labels={editorMessages.az} ref={setHandle} />
    </FluentProvider>;
  }
  createRoot(document.body).render(<App />);
`;

describe.skipIf(!hasBrowser)(`references ${browserName}`, () => {
  let browser: Browser;
  let page: Page;
  let errors: string[];
  beforeAll(async () => {
    ({ browser, page, errors } = await openEditorPage(app));
    await page.waitForSelector('[data-block="b4"]');
  });
  afterAll(() => browser?.close());
  const link = (block: string) => page.locator(`[data-block="${block}"] [data-link]`);
  const words = (id: string) => page.evaluate((block) => {
    const { text, doc } = (window as never as { editorTest: { text: typeof import('../../shared/act/text.ts'); doc: never } }).editorTest;
    return text.readBlock(doc, block)!.runs.map((run) => run.text).join('');
  }, id);
  const x = () => page.evaluate(() => document.getSelection()!.getRangeAt(0).getBoundingClientRect().left);

  it('says the number of its target, in a place as wide as the words', async () => {
    expect(await link('b2').getAttribute('aria-label')).toBe('2.290-cı');
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('[data-link]')!, '::before').content)).toBe('"2.290-cı"');
    const { width } = (await link('b2').boundingBox())!;
    expect(width).toBeGreaterThan(40);
    expect(width).toBeLessThan(70);
    expect(await link('b2').evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return Math.round(range.getBoundingClientRect().width);
    })).toBe(0);
  });

  it('the caret passes it as one, and stands where what is typed will stand', async () => {
    await inPage(page, ({ handle }) => handle.focusBlock('b2', 17));
    await expect.poll(() => caret(page)).toEqual(['b2', 17]);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => caret(page)).toEqual(['b2', 18]);
    const before = await x();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => caret(page)).toEqual(['b2', 19]);
    expect(await x() - before).toBeGreaterThan(40);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => caret(page)).toEqual(['b2', 18]);
    expect(Math.abs(await x() - before)).toBeLessThan(2);
    await page.keyboard.type('ə');
    expect(await words('b2')).toContain('Qaydaların ə2.290-cı bəndinə');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('!');
    expect(await words('b2')).toContain('ə2.290-cı! bəndinə');
  });

  it('is seen to be selected with the words around it', async () => {
    await inPage(page, ({ handle }) => handle.focusBlock('b2', 18));
    await expect.poll(() => caret(page)).toEqual(['b2', 18]);
    expect(await link('b2').getAttribute('data-selected')).toBe(null);
    await page.keyboard.down('Shift');
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
    await page.keyboard.up('Shift');
    await expect.poll(() => link('b2').getAttribute('data-selected')).toBe('');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => link('b2').getAttribute('data-selected')).toBe(null);
  });

  it('can be written before where a block begins with one', async () => {
    await inPage(page, ({ handle }) => handle.focusBlock('b4', 0));
    await expect.poll(() => caret(page)).toEqual(['b4', 0]);
    await page.keyboard.type('Bu ');
    expect(await words('b4')).toBe('Bu 1.5-ci bənddə deyilən');
    await page.keyboard.press('End');
    await page.keyboard.type('.');
    expect(await words('b4')).toBe('Bu 1.5-ci bənddə deyilən.');
  });

  it('is deleted and brought back as one', async () => {
    await inPage(page, ({ handle }) => handle.focusBlock('b4', 9));
    await expect.poll(() => caret(page)).toEqual(['b4', 4]);
    // What is done after a pause is a step of undo of its own.
    await page.waitForTimeout(600);
    await page.keyboard.press('Backspace');
    expect(await words('b4')).toBe('Bu  bənddə deyilən.');
    await page.keyboard.press('Control+z');
    await expect.poll(() => words('b4')).toBe('Bu 1.5-ci bənddə deyilən.');
  });

  it('follows renumbering without being rendered, and says when its target is gone', async () => {
    await inPage(page, ({ text, doc }) => text.insertBlock(doc, 'b1', { kind: 'clause', id: 'new' }, 'you'));
    await expect.poll(() => link('b4').getAttribute('aria-label')).toBe('1.6-cı');
    await inPage(page, ({ text, doc }) => text.removeBlocks(doc, ['new', 'b590'], 'you'));
    await expect.poll(() => link('b2').getAttribute('data-lost')).toBe('');
    expect(await link('b2').getAttribute('aria-label')).toBe('2.290-cı (istinad edilən struktur element yoxdur)');
    await link('b2').click();
    await page.getByText('aktda artıq yoxdur').waitFor();
    await page.getByRole('button', { name: 'Adi mətnə çevir' }).click();
    await expect.poll(() => link('b2').count()).toBe(0);
    expect(await words('b2')).toContain('ə2.290-cı!');
  });

  it('is followed by Ctrl and a click, and shown by a click', async () => {
    await link('b4').click();
    await page.getByText('1.5-ci bənd', { exact: true }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('textbox');
    await page.keyboard.press('End');
    await expect.poll(() => page.getByText('1.5-ci bənd', { exact: true }).count()).toBe(0);
    await link('b4').click({ modifiers: ['Control'] });
    await expect.poll(() => caret(page)).toEqual(['b5', 0]);
  });

  it('is found and inserted by number or words, from the keyboard', async () => {
    await inPage(page, ({ handle }) => handle.focusBlock('b6', 99));
    await page.keyboard.type(' və ');
    await page.keyboard.press('Control+Shift+k');
    await page.keyboard.type('2.2');
    await expect.poll(() => page.getByRole('option').first().textContent()).toContain('2.2-ci bənd');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => words('b6')).toBe('Bağın mətni 6 və 2.20-ci');
    await expect.poll(() => caret(page)).toEqual(['b6', 18]);
    await page.keyboard.press('Control+Shift+k');
    await page.getByRole('button', { name: 'Həmin yerə keç' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => caret(page)).toEqual(['b6', 18]);
    await page.keyboard.type(' bənd');
    expect(await words('b6')).toBe('Bağın mətni 6 və 2.20-ci bənd');
  });

  it('is copied as words and found by them', async () => {
    await page.keyboard.press('Shift+Home');
    const copied = await page.evaluate(() => {
      const data = new DataTransfer();
      document.querySelector('[role=textbox]')!.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
      return [data.getData('text/plain'), data.getData('text/html')];
    });
    expect(copied[0]).toBe('Bağın mətni 6 və 2.20-ci bənd');
    expect(copied[1]).toContain('<span data-normativ-ref="b320">2.20-ci</span> bənd');
    await page.keyboard.press('Control+h');
    await page.getByRole('textbox', { name: 'Axtarılan mətn' }).fill('20-ci b');
    await page.getByText('1 / 1').waitFor();
    await page.getByRole('textbox', { name: 'Yeni mətn' }).fill('7 B');
    await page.getByRole('button', { name: 'Əvəz et', exact: true }).click();
    await expect.poll(() => words('b6')).toBe('Bağın mətni 6 və 2.7 Bənd');
    expect(await inPage(page, ({ text, doc }) => text.readBlock(doc, 'b6').runs)).toEqual([{ text: 'Bağın mətni 6 və 2.7 Bənd' }]);
  });

  it('nothing went wrong meanwhile', () => expect(errors).toEqual([]));
});
