import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Suggestion } from '../../shared/act/suggestion-list.ts';
import { browserName, caret, hasBrowser, inPage, openEditorPage } from '../../test/desktop/editor-page.ts';

const app = `
  import { flushSync } from 'react-dom';
  import { createRoot } from 'react-dom/client';
  import { FluentProvider, webLightTheme } from '@fluentui/react-components';
  import * as Y from 'yjs';
  import { ActEditor, editorMessages } from './index.ts';
  import * as text from '../../shared/act/text.ts';
  import { firstKeys } from '../../shared/act/order.ts';
  import { readSuggestions } from '../../shared/act/suggestion-list.ts';
  const it = (window.editorTest = { text, readSuggestions, handle: null });
  const root = createRoot(document.body);
  it.open = (lines, suggests = false) => {
    const orders = firstKeys(lines.length);
    const blocks = lines.map((runs, i) => ({ id: 'b' + i, kind: 'part', order: orders[i], runs }));
    const doc = text.createText({ kind: 'rules', title: 'Bağ', blocks });
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    other.on('update', (update) => Y.applyUpdate(doc, update, 'remote'));
    Object.assign(it, { doc, other });
    // At once, or a test would begin in the editor of the one before.
    flushSync(() => root.render(<FluentProvider theme={webLightTheme} style={{ height: '100vh' }}><ActEditor doc={doc} labels={editorMessages.az} author={{ personId: 'a', name: 'Aytən' }} suggests={suggests} ref={(handle) => { it.handle = handle; }} /></FluentProvider>));
  };
`;
type Runs = { text: string; bold?: true }[];

const lines: Runs[] = [[{ text: 'Bağın mətni' }], [{ text: 'qalın', bold: true }, { text: ' adi' }], [], [{ text: 'son' }]];

describe.skipIf(!hasBrowser)(`composed letters ${browserName}`, () => {
  let browser: Browser;
  let page: Page;
  let errors: string[];
  let ime: CDPSession;
  beforeAll(async () => {
    ({ browser, page, errors } = await openEditorPage(app));
    ime = await page.context().newCDPSession(page);
  });
  afterAll(() => browser?.close());
  const open = (suggests = false) => page.evaluate(`editorTest.open(${JSON.stringify(lines)}, ${suggests})`);
  beforeEach(() => open());

  const compose = (text: string) => ime.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  const commit = (text: string) => ime.send('Input.insertText', { text });
  const goTo = async (id: string, offset: number) => {
    await page.evaluate(`editorTest.handle.focusBlock('${id}', ${offset})`);
    await expect.poll(() => caret(page)).toEqual([id, offset]);
  };
  const runs = () => inPage(page, ({ text, doc }) => text.readAct(doc).blocks.map((block: { runs: unknown }) => block.runs)) as Promise<Runs[]>;
  const seen = () => page.evaluate(() => [...document.querySelectorAll('[data-block]')].map((block) => block.textContent!.replace(/\ufeff/g, '')));
  const words = async () => (await runs()).map((line) => line.map(({ text }) => text).join(''));
  /** The document and the page say the same, and the caret stands there. */
  const expectWords = async (expected: string[], at: [id: string, offset: number]) => {
    await expect.poll(words).toEqual(expected);
    await expect.poll(seen).toEqual(expected);
    await expect.poll(() => caret(page)).toEqual(at);
  };

  it.each<[where: string, id: string, offset: number, expected: string[]]>([
    ['in a word', 'b0', 3, ['Bağəşın mətni', 'qalın adi', '', 'son']],
    ['at the beginning of a block', 'b0', 0, ['əşBağın mətni', 'qalın adi', '', 'son']],
    ['at the end of a block', 'b0', 11, ['Bağın mətniəş', 'qalın adi', '', 'son']],
    ['at the edge of a mark', 'b1', 5, ['Bağın mətni', 'qalınəş adi', '', 'son']],
    ['at the beginning of a marked block', 'b1', 0, ['Bağın mətni', 'əşqalın adi', '', 'son']],
    ['in an empty block', 'b2', 0, ['Bağın mətni', 'qalın adi', 'əş', 'son']],
  ])('are written once: %s', async (_where, id, offset, expected) => {
    await goTo(id, offset);
    await compose('e');
    await compose('ə');
    await compose('əs');
    await commit('əş');
    await expectWords(expected, [id, offset + 2]);
    await page.keyboard.type('!');
    await expect.poll(async () => (await words())[Number(id[1])]).toBe(`${expected[Number(id[1])]!.slice(0, offset + 2)}!${expected[Number(id[1])]!.slice(offset + 2)}`);
  });

  it('two one after the other, as a dead key twice', async () => {
    await goTo('b0', 3);
    for (const letter of ['â', 'î']) {
      await compose('^');
      await commit(letter);
    }
    await expectWords(['Bağâîın mətni', 'qalın adi', '', 'son'], ['b0', 5]);
  });

  it('a composition that is given up leaves the text as it was', async () => {
    await goTo('b0', 3);
    await compose('ə');
    await compose('');
    await expectWords(['Bağın mətni', 'qalın adi', '', 'son'], ['b0', 3]);
    await page.keyboard.type('ça');
    await expectWords(['Bağçaın mətni', 'qalın adi', '', 'son'], ['b0', 5]);
  });

  it('over a selection in a block', async () => {
    await goTo('b0', 0);
    for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+ArrowRight');
    await compose('p');
    await compose('pa');
    await commit('park');
    await expectWords(['parkın mətni', 'qalın adi', '', 'son'], ['b0', 4]);
  });

  it('over a selection of several blocks', async () => {
    await goTo('b0', 3);
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+End');
    await compose('ə');
    await compose('əş');
    await commit('əş');
    await expectWords(['Bağəş', '', 'son'], ['b0', 5]);
  });

  it.each<[what: string, edit: (test: any) => void, expected: string[], at: [string, number]]>([
    ['before it in the block', ({ text, other }) => text.replaceText(other, 'b0', 0, 0, 'Yeni ', 'you'), ['Yeni Bağəşın mətni', 'qalın adi', '', 'son'], ['b0', 10]],
    ['behind it in the block', ({ text, other }) => text.replaceText(other, 'b0', 11, 11, ' çox', 'you'), ['Bağəşın mətni çox', 'qalın adi', '', 'son'], ['b0', 5]],
    ['in another block', ({ text, other }) => text.replaceText(other, 'b3', 0, 0, 'ən ', 'you'), ['Bağəşın mətni', 'qalın adi', '', 'ən son'], ['b0', 5]],
    ['as a new block above', ({ text, other }) => text.insertBlock(other, null, { kind: 'part', runs: [{ text: 'üst' }] }, 'you'), ['üst', 'Bağəşın mətni', 'qalın adi', '', 'son'], ['b0', 5]],
    ['by setting its block bold', ({ text, other }) => text.formatText(other, 'b0', 0, 11, 'bold', true, 'you'), ['Bağəşın mətni', 'qalın adi', '', 'son'], ['b0', 5]],
  ])('while another person writes: %s', async (_what, edit, expected, at) => {
    await goTo('b0', 3);
    await compose('e');
    await inPage(page, edit);
    await compose('ə');
    await page.waitForTimeout(120);
    await compose('əs');
    await commit('əş');
    await expectWords(expected, at);
  });

  it('Ctrl+Z takes the composed word back, and no more', async () => {
    await goTo('b0', 11);
    await page.keyboard.type('!');
    await page.waitForTimeout(600);
    await compose('ə');
    await commit('əş');
    await expectWords(['Bağın mətni!əş', 'qalın adi', '', 'son'], ['b0', 14]);
    await page.keyboard.press('Control+z');
    await expectWords(['Bağın mətni!', 'qalın adi', '', 'son'], ['b0', 12]);
  });

  it('after Ctrl+B it is bold', async () => {
    await goTo('b3', 3);
    await page.keyboard.press('Control+b');
    await compose('ə');
    await commit('əş');
    await expectWords(['Bağın mətni', 'qalın adi', '', 'sonəş'], ['b3', 5]);
    expect((await runs())[3]).toEqual([{ text: 'son' }, { text: 'əş', bold: true }]);
  });

  it('behind the mark of a footnote it is no part of it', async () => {
    await page.evaluate(`editorTest.open([[{ text: 'Bağ ' }, { text: '[1]', note: '1' }]])`);
    await expect.poll(words).toEqual(['Bağ [1]']);
    await expect.poll(seen).toEqual(['Bağ [1]']);
    await goTo('b0', 7);
    await compose('ə');
    await commit('əş');
    await expectWords(['Bağ [1]əş'], ['b0', 9]);
    expect((await runs())[0]).toEqual([{ text: 'Bağ ' }, { text: '[1]', note: '1' }, { text: 'əş' }]);
  });

  it('the first words of an act', async () => {
    await page.evaluate(`editorTest.open([])`);
    await page.getByText('Mətni yazmağa başlayın').waitFor();
    await page.locator('[role=textbox]').click();
    await compose('ə');
    await compose('əs');
    await commit('əsas');
    await expect.poll(words).toEqual(['əsas']);
    await expect.poll(seen).toEqual(['əsas']);
    await page.keyboard.type('!');
    await expect.poll(words).toEqual(['əsas!']);
  });

  it.each<[what: string, id: string, from: number, to: number, write: () => Promise<unknown>, seen: string, suggested: string[]]>([
    ['composed in a word', 'b0', 3, 3, async () => [await compose('e'), await compose('əs'), await commit('əş')], 'Bağəşın mətni', ['+əş']],
    ['composed in the place of a word', 'b0', 0, 5, async () => [await compose('P'), await commit('Park')], 'BağınPark mətni', ['-Bağın', '+Park']],
    ['given up while composed', 'b0', 3, 3, async () => [await compose('əs'), await compose('')], 'Bağın mətni', []],
    ['cut', 'b0', 0, 5, () => page.keyboard.press('Control+x'), 'Bağın mətni', ['-Bağın']],
    ['taken out word by word', 'b0', 5, 5, () => page.keyboard.press('Control+Backspace'), 'Bağın mətni', ['-Bağın']],
  ])('what is only suggested stays out of the act: %s', async (_what, id, from, to, write, expected, suggested) => {
    await open(true);
    await goTo(id, from);
    for (let at = from; at < to; at++) await page.keyboard.press('Shift+ArrowRight');
    await write();
    await expect.poll(async () => (await seen())[0]).toBe(expected);
    await expect.poll(() => inPage(page, ({ readSuggestions, doc }) => readSuggestions(doc).flatMap(({ changes }: Suggestion) => changes.flatMap((change) => change.words.map(({ op, text }) => (op === 'inserted' ? '+' : '-') + text))))).toEqual(suggested);
    expect(await words()).toEqual(['Bağın mətni', 'qalın adi', '', 'son']);
  });

  it('nothing went wrong', () => expect(errors).toEqual([]));
});
