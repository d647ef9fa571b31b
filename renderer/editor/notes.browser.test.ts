import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserName, caret, hasBrowser, inPage, openEditorPage } from '../../test/desktop/editor-page.ts';

const app = `
  import { createRoot } from 'react-dom/client';
  import { FluentProvider, webLightTheme } from '@fluentui/react-components';
  import { ActEditor, editorMessages, VersionView } from './index.ts';
  import * as text from '../../shared/act/text.ts';
  import { readHtml } from './paste-html.ts';
  import { versionOf } from '../../shared/act/version.ts';
  import { firstKeys } from '../../shared/act/order.ts';
  const orders = firstKeys(1200);
  const mark = (i) => (i === 3 ? [{ text: '[1]', note: '1' }] : i === 900 ? [{ text: '[2]', note: '2' }, { text: ' sonra' }] : []);
  const doc = text.createText({ kind: 'law', title: 'Bağ', blocks: orders.map((order, i) => ({ id: 'b' + i, kind: 'part', order, runs: [{ text: 'Bağın mətni ' + i + ' ' }, ...mark(i)] })) });
  const it = (window.editorTest = { doc, text, handle: null, readHtml });
  text.addFootnotes(doc, [{ mark: '1', text: 'Birinci dəyişiklik' }, { mark: '2', text: 'İkinci dəyişiklik' }, { mark: '3', text: 'Yeri olmayan' }], 'here');
  it.passages = [];
  const half = { height: '50vh', minHeight: 0, display: 'flex', flexDirection: 'column' };
  createRoot(document.body).render(<FluentProvider theme={webLightTheme}>
    <div style={half} id="editor"><ActEditor doc={doc} labels={editorMessages.az} ref={(handle) => { it.handle = handle; }} /></div>
    <div style={half} id="version"><VersionView version={versionOf(text.readAct(doc))} labels={editorMessages.az} onSelectPassage={(passage) => it.passages.push(passage)} /></div>
  </FluentProvider>);
`;

/** Whether the first element that a selector finds can be seen. */
const isSeen = (page: Page, selector: string) => page.evaluate((at) => {
  const rect = document.querySelector(at)?.getBoundingClientRect();
  return rect !== undefined && rect.top >= 0 && rect.bottom <= innerHeight;
}, selector);

describe.skipIf(!hasBrowser)(`footnotes ${browserName}`, () => {
  let browser: Browser;
  let page: Page;
  let errors: string[];
  beforeAll(async () => {
    ({ browser, page, errors } = await openEditorPage(app));
    await page.waitForSelector('#editor [data-note="1"]');
  });
  afterAll(() => browser?.close());
  const popover = () => page.locator('[data-note-text]').filter({ visible: true });

  it('a mark is small and high, and shows its note under the pointer', async () => {
    const look = await page.evaluate(() => getComputedStyle(document.querySelector('#editor [data-note="1"]')!).verticalAlign);
    expect(look).toBe('super');
    await page.locator('#editor [data-note="1"]').hover();
    await expect.poll(() => popover().textContent()).toContain('Birinci dəyişiklik');
    await page.mouse.move(5, 5);
    await expect.poll(() => popover().count()).toBe(0);
  });

  it('shows the note where the caret comes to a mark, and keeps the focus in the text', async () => {
    await inPage(page, ({ handle }) => handle.focusBlock('b3', 14));
    await expect.poll(() => caret(page)).toEqual(['b3', 14]);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => popover().textContent()).toContain('Birinci dəyişiklik');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('textbox');
    await page.keyboard.press('Escape');
    await expect.poll(() => popover().count()).toBe(0);
  });

  it('goes to the note and back, also to a part that is not in the page', async () => {
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Birinci dəyişiklik');
    await page.locator('#editor').getByRole('button', { name: '[2]' }).click();
    await expect.poll(() => caret(page)).toEqual(['b900', 19]);
    await expect.poll(() => isSeen(page, '#editor [data-note="2"]')).toBe(true);
    await page.locator('#editor').getByRole('button', { name: '[3]' }).click();
    await expect.poll(() => page.getByRole('status').textContent()).toBe('Mətndə bu qeydin işarəsi yoxdur.');
  });

  it('what is written behind a mark is no part of it', async () => {
    await inPage(page, ({ handle }) => handle.focusBlock('b3', 17));
    await expect.poll(() => caret(page)).toEqual(['b3', 17]);
    await page.keyboard.type(' və');
    expect(await inPage(page, ({ text, doc }) => text.readBlock(doc, 'b3').runs)).toEqual([{ text: 'Bağın mətni 3 ' }, { text: '[1]', note: '1' }, { text: ' və' }]);
  });

  it('are copied with the text', async () => {
    await inPage(page, ({ handle }) => handle.focusBlock('b3', 0));
    await page.evaluate(() => document.addEventListener('copy', (event) => Object.assign(window, { copied: event.clipboardData!.getData('text/html') }), { once: true }));
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    const { notes, lines } = await inPage(page, ({ readHtml }) => readHtml((window as unknown as { copied: string }).copied)) as { notes: unknown; lines: unknown };
    expect(notes).toEqual([{ mark: '1', text: 'Birinci dəyişiklik' }, { mark: '2', text: 'İkinci dəyişiklik' }]);
    expect(lines).toHaveLength(1200);
  });

  it('a frozen text has them by mouse and keyboard, and no passage is taken for it', async () => {
    await page.locator('#version [data-note="1"]').click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Birinci dəyişiklik');
    await page.locator('#version').getByRole('button', { name: '[2]' }).click();
    await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset['note'])).toBe('2');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('İkinci dəyişiklik');
    expect(await inPage(page, ({ passages }) => passages)).toEqual([]);
    expect(errors).toEqual([]);
  });
});
