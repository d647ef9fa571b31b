import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserName, caret, hasBrowser, openEditorPage } from '../../test/desktop/editor-page.ts';

const app = `
  import { flushSync } from 'react-dom';
  import { createRoot } from 'react-dom/client';
  import { FluentProvider, webLightTheme } from '@fluentui/react-components';
  import * as Y from 'yjs';
  import { ActEditor, editorMessages } from './index.ts';
  import * as text from '../../shared/act/text.ts';
  import { firstKeys } from '../../shared/act/order.ts';
  const it = (window.editorTest = { text, handle: null });
  const root = createRoot(document.body);
  it.open = () => {
    const lines = [[{ text: 'Bağın mətni' }], [{ text: 'qalın', bold: true }, { text: ' adi' }], [], [{ text: 'iki\\nsətir' }]];
    const orders = firstKeys(lines.length);
    const doc = text.createText({ kind: 'rules', title: 'Bağ', blocks: lines.map((runs, i) => ({ id: 'b' + i, kind: 'part', order: orders[i], runs })) });
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    other.on('update', (update) => Y.applyUpdate(doc, update, 'remote'));
    doc.on('update', (update, origin) => origin !== 'remote' && Y.applyUpdate(other, update, 'back'));
    Object.assign(it, { doc, other });
    // At once, or a test would begin in the editor of the one before.
    flushSync(() => root.render(<FluentProvider theme={webLightTheme} style={{ height: '100vh' }}><ActEditor doc={doc} labels={editorMessages.az} ref={(handle) => { it.handle = handle; }} /></FluentProvider>));
  };
  it.frames = async (count) => { for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame); };
  it.node = (id) => document.createTreeWalker(document.querySelector('[data-block="' + id + '"]'), NodeFilter.SHOW_TEXT).nextNode();
  it.input = (inputType, data = null) => document.querySelector('[data-slate-editor]').dispatchEvent(new InputEvent('beforeinput', { inputType, data, bubbles: true, cancelable: true }));
  it.key = (letter) => it.input('insertText', letter);
  it.click = (id, offset) => getSelection().collapse(it.node(id), offset);
  it.there = (id, at, words) => text.replaceText(it.other, id, at, at, words, 'you');
`;

/** Steps that follow each other so fast that nothing is drawn between them. */
const quick: [what: string, steps: string, words: string[], at: [id: string, offset: number]][] = [
  ['two letters', `key('a'); await 0; key('b');`, ['Bağabın mətni'], ['b0', 5]],
  ['a click behind a letter', `key('a'); await 0; click('b3', 1);`, ['Bağaın mətni'], ['b3', 1]],
  ['a letter where one has clicked behind a letter', `key('a'); await 0; click('b3', 1); key('b');`, ['Bağaın mətni', 'qalın adi', '', 'ibki\nsətir'], ['b3', 2]],
  ['letters of others before the caret', `key('a'); await 0; there('b0', 0, 'xy'); await 0; key('b');`, ['xyBağabın mətni'], ['b0', 7]],
  ['letters of others after a click', `key('a'); await 0; click('b3', 1); there('b3', 0, 'xy');`, ['Bağaın mətni', 'qalın adi', '', 'xyiki\nsətir'], ['b3', 3]],
  ['a block of others after a click', `key('a'); await 0; click('b3', 1); text.insertBlock(other, null, { kind: 'part', runs: [{ text: 'yeni' }] }, 'you');`, ['yeni', 'Bağaın mətni', 'qalın adi', '', 'iki\nsətir'], ['b3', 1]],
  ['a mark of others', `key('a'); await 0; text.formatText(other, 'b0', 0, 5, 'bold', true, 'you'); await 0; key('b');`, ['Bağabın mətni'], ['b0', 5]],
  ['the last letter of a text taken out by others', `key('a'); await 0; text.replaceText(other, 'b0', 0, 99, '', 'you'); await 0; key('b');`, ['b'], ['b0', 1]],
  ['a selection over a letter', `key('a'); await 0; getSelection().setBaseAndExtent(node('b0'), 0, node('b0'), 4); key('b');`, ['bın mətni'], ['b0', 1]],
  ['a line break at the end', `click('b3', 9); await frames(2); key('a'); await 0; input('insertLineBreak'); await 0; key('b');`, ['Bağın mətni', 'qalın adi', '', 'iki\nsətira\nb'], ['b3', 12]],
  ['undo', `key('a'); await 0; handle.undo();`, ['Bağın mətni'], ['b0', 3]],
];

describe.skipIf(!hasBrowser)(`letters that are in the page before all else is drawn ${browserName}`, () => {
  let browser: Browser;
  let page: Page;
  let errors: string[];
  beforeAll(async () => {
    ({ browser, page, errors } = await openEditorPage(app));
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    await page.evaluate('editorTest.open()');
    await page.evaluate(`editorTest.handle.focusBlock('b0', 3)`);
    await expect.poll(() => caret(page)).toEqual(['b0', 3]);
  });

  const run = (steps: string) => page.evaluate(`(async () => { const { text, handle, doc, other, frames, node, input, key, click, there } = editorTest; ${steps} })()`);
  const words = () => page.evaluate(`editorTest.text.readAct(editorTest.doc).blocks.map(({ runs }) => runs.map(({ text }) => text).join(''))`) as Promise<string[]>;
  const seen = () => page.evaluate(() => [...document.querySelectorAll('[data-block]')].map((block) => block.textContent!.replace(/\ufeff|\n$/g, '')));

  it('a letter and the caret behind it are there at once', async () => {
    expect(await run(`await frames(3); key('a'); await 0; await 0; return [node('b0').data, getSelection().focusOffset];`)).toEqual(['Bağaın mətni', 4]);
  });

  it.each(quick)('%s', async (_what, steps, expected, at) => {
    await run(`await frames(3); ${steps} await frames(4);`);
    expect((await words()).slice(0, expected.length)).toEqual(expected);
    expect(await seen()).toEqual(await words());
    expect(await caret(page)).toEqual(at);
  });

  it('property: whatever two people do, however fast, the page and the document are the same', async () => {
    let state = 5;
    const dice = (below: number) => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) % below;
    for (let i = 0; i < 150; i++) {
      const [what, block, at] = [dice(12), `b${dice(4)}`, dice(6)];
      if (what < 4) await page.keyboard.press(what === 0 ? 'Space' : 'q');
      else if (what === 4) await page.keyboard.press('Backspace');
      else if (what === 5) await page.keyboard.press(dice(2) ? 'ArrowLeft' : 'ArrowDown');
      else if (what === 6) await run(`key('x'); await 0; there('${block}', ${at}, 'y'); key('z');`);
      else if (what === 7) await run(`there('${block}', ${at}, 'uzun');`);
      else if (what === 8) await run(`text.replaceText(other, '${block}', ${at}, ${at + 3}, '', 'you');`);
      else if (what === 9) await run(`text.formatText(other, '${block}', 0, ${at}, 'bold', ${dice(2) === 0}, 'you'); key('w');`);
      else if (what === 10) await page.keyboard.press('Control+z');
      else await page.keyboard.insertText('ğə');
    }
    await run('await frames(4)');
    expect(await seen()).toEqual(await words());
    expect((await words()).join('').length).toBeGreaterThan(40);
  });

  it('nothing went wrong', () => expect(errors).toEqual([]));
});
