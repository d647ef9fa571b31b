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
  import { readHtml } from './paste-html.ts';
  import { PANEL_ORIGIN } from '../../shared/act/undo.ts';
  import { firstKeys } from '../../shared/act/order.ts';
  const kinds = ['title', 'part', 'clause', 'clause', 'part', 'clause'];
  const orders = firstKeys(kinds.length);
  const doc = text.createText({ kind: 'rules', title: 'Bağ', blocks: kinds.map((kind, i) => ({ id: 'b' + i, kind, order: orders[i], runs: [{ text: 'Bağın mətni ' + i }] })) });
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  other.on('update', (update) => Y.applyUpdate(doc, update, 'remote'));
  const parts = (lines) => lines.map(({ number, heading, runs, table }) => [number, heading, table ? table.cells.map(({ row, column, rows, columns, header, runs }) => [row, column, rows, columns, header ? 'H' : '-', ...runs.map(({ text }) => text)].join(' ')).join('; ') : runs.map(({ text, ...on }) => text + Object.keys(on).map((mark) => '^' + mark).join('')).join('|')]);
  const it = (window.editorTest = { doc, other, text, handle: null, PANEL_ORIGIN, read: (html) => parts(readHtml(html).lines) });
  document.addEventListener('copy', (event) => { it.copied = event.clipboardData.getData('text/html'); });
  createRoot(document.body).render(h(StrictMode, null, h(FluentProvider, { theme: webLightTheme }, h(ActEditor, { doc, labels: editorMessages.az, ref: (handle) => { it.handle = handle; } }))));
`;

type Read = [number: string, heading: number | null, runs: string];
const fragments: [what: string, html: string, read: Read[]][] = [
  ['paragraphs of Word', `<html xmlns:o="urn:x"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0} --></style></head><body lang=AZ><!--StartFragment--><p class=MsoNormal align=center style='text-align:center'><b><span lang=AZ style='font-size:14.0pt'>BAĞ QAYDALARI<o:p></o:p></span></b></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>1.1.&nbsp; Ağac <i>yazda</i>
    əkilir.</p><!--EndFragment--></body></html>`, [['', null, 'BAĞ QAYDALARI^bold'], ['', null, '1.1. Ağac |yazda^italic| əkilir.']]],
  ['a list of Word', `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Torpaq belləmək</p><p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>1.1.<span>&nbsp;</span></span>Su çəkmək</p>`, [['1.', null, 'Torpaq belləmək'], ['1.1.', null, 'Su çəkmək']]],
  ['headings of Word', '<h1 style="margin:0"><span style="color:#2F5496">Bağlar</span></h1><h2><b>1. Ümumi</b></h2><p>Mətn.</p>', [['', 1, 'Bağlar'], ['', 2, '1. Ümumi^bold'], ['', null, 'Mətn.']]],
  ['lower and upper indices', '<p>H<sub>2</sub>O, m<span style="vertical-align:super">2</span>, <span style="font-weight:700">qalın</span><b style="font-weight:normal"> adi</b></p>', [['', null, 'H|2^sub|O, m|2^sup|, |qalın^bold| adi']]],
  ['a page of the portal', '<div class="act"><style>.x{}</style><p align="center" class="MsoNormal"><strong>I&nbsp;fəsil</strong><br><strong>ÜMUMİ MÜDDƏALAR</strong></p><p>Maddə&nbsp;1. <a href="/f/1" onclick="x()">Bağ</a> anlayışı<sup><a href="#n1">[1]</a></sup></p></div>', [['', null, 'I fəsil^bold'], ['', null, 'ÜMUMİ MÜDDƏALAR^bold'], ['', null, 'Maddə 1. Bağ anlayışı|[1]^sup']]],
  ['lists of a web page', '<ol><li>Bir<ol><li>içində</li></ol></li><li><p>İki</p></li></ol><ul><li>Nöqtə</li></ul>', [['1.', null, 'Bir'], ['1.1.', null, 'içində'], ['2.', null, 'İki'], ['', null, 'Nöqtə']]],
  ['a table', '<p>Siyahı</p><table><tr><td rowspan=2><p>Alma</p><p>və nar</p></td><td>5</td></tr><tr><th>7<table><tr><td>içində</td><td>iki</td></tr></table></th></tr></table>', [['', null, 'Siyahı'], ['', null, '0 0 2 1 - Alma \n və nar; 0 1 1 1 - 5; 1 1 1 1 H 7 \n içində iki']]],
  ['a table that is only a frame', '<table><tr><td><p>Alma</p><p>Nar</p></td></tr></table>', [['', null, 'Alma Nar']]],
  ['what runs, is hidden or cannot be shown', '<script>window.hacked = 1</script><img src=x onerror="window.hacked = 1"><p style="display:none">gizli</p><p>Gö\u00adrü\u200bnən\u0007</p><svg><text>şəkil</text></svg><iframe srcdoc="<p>x</p>"></iframe>', [['', null, 'Görünən']]],
  ['preformatted text', '<pre>1. Bir\n2. İki</pre>', [['', null, '1. Bir'], ['', null, '2. İki']]],
];

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

  it.each(fragments)('reads from the clipboard: %s', async (_what, html, read) => {
    expect(await page.evaluate((fragment) => (window as unknown as { editorTest: { read: (html: string) => unknown } }).editorTest.read(fragment), html)).toEqual(read);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  });

  it('copies and pastes blocks with their kinds and marks', async () => {
    await inPage(page, ({ text, doc }) => text.formatText(doc, 'b3', 0, 5, 'bold', true, 'you'));
    await inPage(page, ({ handle }) => handle.focusBlock('b2', 0));
    await expect.poll(() => caret(page)).toEqual(['b2', 0]);
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+c');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Control+v');
    expect(await inPage(page, ({ copied }) => copied)).toContain('data-normativ-kind="clause"');
    await expect.poll(() => page.evaluate(`editorTest.text.readAct(editorTest.doc).blocks.filter(({ runs }) => runs[0]?.bold).map(({ kind, runs }) => [kind, runs[0].text])`)).toEqual([['clause', 'Bağın'], ['clause', 'Bağın']]);
    await page.keyboard.press('Control+z');
  });

  it('Ctrl+Z takes back what a panel put in, as a step of its own, and goes there', async () => {
    await inPage(page, ({ handle }) => handle.focusBlock('b0', 0));
    await expect.poll(() => caret(page)).toEqual(['b0', 0]);
    await page.keyboard.type('A');
    await inPage(page, ({ doc, text, PANEL_ORIGIN }) => text.applyWording(doc, 'b5', 'Paneldən gələn redaksiya', PANEL_ORIGIN));
    await expect.poll(async () => (await shown(page)).join()).toContain('Paneldən');
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await shown(page)).join()).not.toContain('Paneldən');
    expect((await shown(page))[0]).toMatch(/^A/);
    await expect.poll(async () => (await caret(page))?.[0]).toBe('b5');
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await shown(page))[0]).not.toMatch(/^A/);
  });

  it('React reads two numbers instead of walking the page, and nothing went wrong', async () => {
    expect(await page.evaluate(() => 'selectionStart' in document.querySelector('[data-slate-editor]')!)).toBe(true);
    expect(errors).toEqual([]);
  });
});
