import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserName, hasBrowser, inPage, openEditorPage } from '../../test/desktop/editor-page.ts';
import { coloursOf, peerColours } from './peer-colours.ts';

const app = `
  import { createRoot } from 'react-dom/client';
  import { FluentProvider, webLightTheme } from '@fluentui/react-components';
  import * as Y from 'yjs';
  import { ActEditor, editorMessages } from './index.ts';
  import * as text from '../../shared/act/text.ts';
  import { firstKeys } from '../../shared/act/order.ts';
  const orders = firstKeys(1500);
  const doc = text.createText({ kind: 'rules', title: 'Bağ', blocks: orders.map((order, i) => ({ id: 'b' + i, kind: 'part', order, runs: i === 2 ? [] : [{ text: 'Bağın mətni ' + i }] })) });
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  const it = (window.editorTest = { doc, other, text, mine: null, theirs: null });
  it.send = () => { Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'remote'); Y.applyUpdate(other, Y.encodeStateAsUpdate(doc), 'remote'); };
  it.show = () => it.mine.showPeers([{ id: 'anna', name: 'Anna', colour: 'teal', selection: it.theirs.selectionForOthers() }]);
  const half = { height: '50vh', minHeight: 0, display: 'flex', flexDirection: 'column' };
  createRoot(document.body).render(<FluentProvider theme={webLightTheme}>
    <div style={half} id="mine"><ActEditor doc={doc} labels={editorMessages.az} ref={(handle) => { it.mine = handle; }} /></div>
    <div style={half} id="theirs"><ActEditor doc={other} labels={editorMessages.az} ref={(handle) => { it.theirs = handle; }} /></div>
  </FluentProvider>);
`;

/** Which character of which block the drawn caret of somebody stands before, by where it is seen. */
const peerCaret = (page: Page) => page.evaluate(() => {
  const drawn = document.querySelector<HTMLElement>('#mine [data-peer]');
  if (!drawn || drawn.hidden) return null;
  const { left, top, height } = drawn.getBoundingClientRect();
  const found = document.caretRangeFromPoint(left + 1, top + height / 2);
  const block = found?.startContainer.parentElement?.closest<HTMLElement>('[data-block]');
  return block ? [block.dataset['block'], (found!.startContainer.textContent ?? '').replace('\ufeff', '').slice(0, found!.startOffset)] : null;
});
const painted = (page: Page) => page.evaluate(() => [...(CSS.highlights.get('act-peer-teal') ?? [])].map((range) => {
  const copy = document.createRange();
  copy.setStart(range.startContainer, range.startOffset);
  copy.setEnd(range.endContainer, range.endOffset);
  return copy.toString();
}));

describe('colours of people', () => {
  it('are the same for a person in any order, and different for each', () => {
    const people = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    expect(coloursOf(people)).toEqual(coloursOf(people.toReversed()));
    expect(new Set(coloursOf(people).values()).size).toBe(peerColours.length);
    expect(coloursOf([...people, 'i', 'j']).size).toBe(10);
  });
});

describe.skipIf(!hasBrowser)(`carets of others ${browserName}`, () => {
  let browser: Browser;
  let page: Page;
  let errors: string[];
  beforeAll(async () => {
    ({ browser, page, errors } = await openEditorPage(app));
    await page.waitForSelector('#theirs [data-block="b5"]');
  });
  afterAll(() => browser?.close());

  it('stands in its word, with a name, and stays there while the text changes on both sides', async () => {
    await inPage(page, ({ theirs }) => theirs.focusBlock('b3', 5));
    await inPage(page, ({ show }) => show());
    await expect.poll(() => peerCaret(page)).toEqual(['b3', 'Bağın']);
    expect(await page.locator('#mine [data-peer]').textContent()).toBe('Anna');
    await inPage(page, ({ doc, text }) => text.replaceText(doc, 'b3', 0, 0, 'Yeni ', 'me'));
    await inPage(page, ({ doc, text }) => text.insertBlock(doc, 'b0', { kind: 'part', runs: [{ text: 'əlavə' }] }, 'me'));
    await expect.poll(() => peerCaret(page)).toEqual(['b3', 'Yeni Bağın']);
    await inPage(page, ({ other, text }) => text.replaceText(other, 'b3', 5, 5, ' söz', 'you'));
    await inPage(page, ({ show }) => show());
    await expect.poll(() => peerCaret(page)).toEqual(['b3', 'Yeni Bağın']);
    await inPage(page, ({ send }) => send());
    await expect.poll(() => peerCaret(page)).toEqual(['b3', 'Yeni Bağın söz']);
  });

  it('stands in an empty block', async () => {
    await inPage(page, ({ theirs }) => theirs.focusBlock('b2', 0));
    await inPage(page, ({ show }) => show());
    await expect.poll(() => peerCaret(page)).toEqual(['b2', '']);
  });

  it('a selection over blocks is painted, also backwards, and moves with its words', async () => {
    await inPage(page, ({ theirs }) => theirs.focusBlock('b5', 3));
    await page.keyboard.press('Shift+ArrowUp');
    await expect.poll(async () => {
      await inPage(page, ({ show }) => show());
      return (await painted(page)).join('|');
    }).toMatch(/mətni 4\|Bağ$/);
    await inPage(page, ({ doc, text }) => text.replaceText(doc, 'b5', 0, 0, 'X', 'me'));
    await expect.poll(async () => (await painted(page)).at(-1)).toBe('XBağ');
  });

  it('is not drawn where its part is not in the page, and comes with it', async () => {
    await inPage(page, ({ theirs }) => theirs.focusBlock('b900', 5));
    await inPage(page, ({ show }) => show());
    await expect.poll(() => peerCaret(page)).toBe(null);
    await inPage(page, ({ mine }) => mine.focusBlock('b899', 0));
    await expect.poll(() => peerCaret(page)).toEqual(['b900', 'Bağın']);
  });

  it('what cannot be read is not shown, and those who leave are gone', async () => {
    await inPage(page, ({ mine }) => mine.showPeers([{ id: 'x', name: 'X', colour: 'blue', selection: { anchor: 'AAAA', head: '/////w==' } }]));
    await expect.poll(() => peerCaret(page)).toBe(null);
    await inPage(page, ({ mine }) => mine.showPeers([]));
    expect(await page.evaluate(() => [document.querySelectorAll('[data-peer]').length, [...CSS.highlights.keys()].filter((name) => name.startsWith('act-peer'))])).toEqual([0, []]);
    expect(errors).toEqual([]);
  });
});
