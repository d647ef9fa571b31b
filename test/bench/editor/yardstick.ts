/** The yardstick: ProseMirror with y-prosemirror, its blocks in sections that the browser may skip. */
import { baseKeymap } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { Schema } from 'prosemirror-model';
import { EditorState, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { initProseMirrorDoc, redo, undo, ySyncPlugin, yUndoPlugin } from 'y-prosemirror';
import * as Y from 'yjs';
import { type BenchPage, editsOf, linesOf, nextTask, painted, type RemoteEdit, watchKeys } from './material.ts';

const sectionSize = 100;
const schema = new Schema({
  nodes: {
    doc: { content: 'section+' },
    section: { content: 'block+', toDOM: () => ['div', { 'data-section': '' }, 0] },
    block: { content: 'text*', attrs: { id: { default: '' }, kind: { default: 'clause' } }, toDOM: ({ attrs }) => ['div', { 'data-block': String(attrs['id']), 'data-kind': String(attrs['kind']) }, 0] },
    text: {},
  },
  marks: { bold: { toDOM: () => ['strong', 0] }, italic: { toDOM: () => ['em', 0] } },
});

let state: Uint8Array;
let doc: Y.Doc;
let view: EditorView;
const rootOf = (of: Y.Doc) => of.getXmlFragment('act');

function element(name: string, attributes: Record<string, string>, children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.insert(0, children);
  return made;
}

function xmlText(text: string): Y.XmlText {
  const made = new Y.XmlText();
  made.insert(0, text);
  return made;
}

/** All blocks in reading order; kept while nothing is inserted, so that finding one costs the yardstick nothing. */
function blocksOf(of: Y.Doc): Y.XmlElement[] {
  return (rootOf(of).toArray() as Y.XmlElement[]).flatMap((section) => section.toArray() as Y.XmlElement[]);
}

function edit(blocks: Y.XmlElement[], { what, block, at, text }: RemoteEdit): void {
  const target = blocks[block]!;
  const inside = target.get(0) as Y.XmlText;
  if (what === 'insert') inside.insert(Math.min(at, inside.length), text);
  if (what === 'remove') {
    const from = Math.min(at, inside.length);
    inside.delete(from, Math.min(5, inside.length - from));
  }
  if (what === 'block') (target.parent as Y.XmlElement).insertAfter(target, [element('block', { id: 'new', kind: 'clause' }, [xmlText(text)])]);
}

function otherDoc(): Y.Doc {
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  return other;
}

function positionOf(block: number): number {
  let seen = 0;
  let found = 1;
  view.state.doc.descendants((node, position) => {
    if (node.type.name === 'section') return true;
    if (seen++ === block) found = position + 1;
    return false;
  });
  return found;
}

const page: BenchPage = {
  prepare(blocks) {
    const made = new Y.Doc();
    const lines = linesOf(blocks);
    made.transact(() => {
      for (let i = 0; i < lines.length; i += sectionSize) {
        const children = lines.slice(i, i + sectionSize).map(({ kind, text }, j) => element('block', { id: `b${i + j}`, kind }, [xmlText(text)]));
        rootOf(made).push([element('section', {}, children)]);
      }
    });
    state = Y.encodeStateAsUpdate(made);
  },
  async open() {
    const begin = performance.now();
    doc = new Y.Doc();
    Y.applyUpdate(doc, state);
    const decode = performance.now() - begin;
    const style = document.createElement('style');
    style.textContent = '#root { height: 100vh; overflow-y: auto } .ProseMirror { width: 210mm; margin: auto; padding: 20mm; box-sizing: border-box; white-space: pre-wrap; font: 16px/24px serif } [data-section] { content-visibility: auto; contain-intrinsic-size: auto 9600px } [data-block] { padding: 2px 0 2px 44px }';
    document.head.append(style);
    const { doc: content, mapping } = initProseMirrorDoc(rootOf(doc), schema);
    view = new EditorView(document.querySelector('#root')!, {
      state: EditorState.create({
        schema, doc: content,
        plugins: [ySyncPlugin(rootOf(doc), { mapping }), yUndoPlugin(), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)],
      }),
    });
    view.focus();
    await painted();
    return { editable: performance.now() - begin, decode };
  },
  async place(block) {
    view.focus();
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, positionOf(block) + 3)).scrollIntoView());
    for (let i = 0; i < 5; i++) {
      await painted();
      document.getSelection()?.focusNode?.parentElement?.scrollIntoView({ block: 'center' });
    }
  },
  caretText: () => document.getSelection()?.focusNode?.parentElement?.closest('[data-block]')?.textContent ?? '',
  watchKeys,
  async remoteChange(block) {
    const other = otherDoc();
    (blocksOf(other)[block]!.get(0) as Y.XmlText).insert(0, 'x');
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
    const blocks = blocksOf(other);
    for (let i = 0; i < count; i++) (blocks[i % 5]!.get(0) as Y.XmlText).insert(Math.min(i, 5), 'x');
    const begin = performance.now();
    for (const update of updates) {
      Y.applyUpdate(doc, update, 'remote');
      await nextTask();
    }
    await painted();
    return performance.now() - begin;
  },
  async merge(count) {
    const other = otherDoc();
    const [there, here] = [blocksOf(other), blocksOf(doc)];
    other.transact(() => editsOf(count, there.length, 11).forEach((one) => edit(there, one)));
    doc.transact(() => editsOf(count, here.length, 23).forEach((one) => edit(here, one)), 'here');
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
