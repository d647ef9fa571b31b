import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { type ReactNode, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import * as Y from 'yjs';
import { ActEditor, type ActEditorHandle, editorMessages } from '../../../renderer/editor/index.ts';
import { firstKeys } from '../../../shared/act/order.ts';
import * as text from '../../../shared/act/text.ts';
import { type BenchPage, editsOf, linesOf, nextTask, painted, type RemoteEdit, watchKeys } from './material.ts';

let state: Uint8Array;
let doc: Y.Doc;
let handle: ActEditorHandle;
let show: (content: ReactNode) => void;
const idOf = (block: number) => `b${block}`;

function edit(target: Y.Doc, { what, block, at, text: put }: RemoteEdit, origin: unknown): void {
  if (what === 'insert') text.replaceText(target, idOf(block), at, at, put, origin);
  if (what === 'remove') text.replaceText(target, idOf(block), at, at + 5, '', origin);
  if (what === 'block') text.insertBlock(target, idOf(block), { kind: 'clause', runs: [{ text: put }] }, origin);
}

function otherDoc(): Y.Doc {
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  return other;
}

/** Where in the window the editor comes. */
function Place() {
  const [content, setContent] = useState<ReactNode>(null);
  useLayoutEffect(() => {
    show = setContent;
  }, []);
  return content;
}

const page: BenchPage = {
  prepare(blocks) {
    // The window of the app with its styles is there before an act is opened in it.
    flushSync(() => createRoot(document.querySelector('#root')!).render(<FluentProvider theme={webLightTheme} style={{ height: '100vh' }}><Place /></FluentProvider>));
    const orders = firstKeys(blocks);
    const lines = linesOf(blocks).map(({ kind, text: line }, i) => ({ id: idOf(i), kind, order: orders[i]!, runs: [{ text: line }] }));
    state = Y.encodeStateAsUpdate(text.createText({ kind: 'rules', title: 'Bağ', blocks: lines }));
  },
  async open() {
    const begin = performance.now();
    doc = new Y.Doc();
    Y.applyUpdate(doc, state);
    const decode = performance.now() - begin;
    handle = await new Promise<ActEditorHandle>((resolve) => {
      show(<ActEditor doc={doc} labels={editorMessages.az} ref={(made) => { if (made) resolve(made); }} />);
    });
    handle.focusBlock(idOf(0));
    await painted();
    return { editable: performance.now() - begin, decode };
  },
  async place(block) {
    handle.focusBlock(idOf(block), 3);
    for (let i = 0; i < 5; i++) await painted();
  },
  caretText: () => document.getSelection()?.focusNode?.parentElement?.closest('[data-block]')?.textContent ?? '',
  watchKeys,
  async remoteChange(block) {
    const other = otherDoc();
    text.replaceText(other, idOf(block), 0, 0, 'x', 'other');
    const update = Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc));
    const begin = performance.now();
    Y.applyUpdate(doc, update, 'remote');
    await painted();
    return performance.now() - begin;
  },
  async remoteChanges(count) {
    const other = otherDoc();
    const updates: Uint8Array[] = [];
    other.on('update', (update: Uint8Array) => updates.push(update));
    for (let i = 0; i < count; i++) text.replaceText(other, idOf(i % 5), i, i, 'x', 'other');
    const begin = performance.now();
    for (const update of updates) {
      Y.applyUpdate(doc, update, 'remote');
      await nextTask();
    }
    await painted();
    return performance.now() - begin;
  },
  async merge(count) {
    const blocks = text.blockList(doc).length;
    const other = otherDoc();
    other.transact(() => editsOf(count, blocks, 11).forEach((one) => edit(other, one, 'other')));
    doc.transact(() => editsOf(count, blocks, 23).forEach((one) => edit(doc, one, 'here')), 'here');
    const update = Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc));
    await painted();
    await painted();
    const begin = performance.now();
    Y.applyUpdate(doc, update, 'remote');
    await painted();
    return performance.now() - begin;
  },
};
Object.assign(window, { bench: page });
