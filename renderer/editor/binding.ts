import { Editor, type Path, type Point, Transforms } from 'slate';
import type * as Y from 'yjs';
import { numberBlocks } from '../../shared/act/numbering.ts';
import { type blockList, blockLists, blocksOf, blockText, createUndo, listedTexts, observeText, type Offsets, offsetsOf, PANEL_ORIGIN, type Say, sayWith, spansOf, type TextChange, wordsOfSpan } from '../../shared/act/text.ts';
import { sameCell } from '../../shared/act/cells.ts';
import { cutSections, fullSection, newSection, takeKey } from './sections.ts';
import { Pen } from './pen.ts';
import { blockAt, findBlock, leavesOf, type Place, pointIn, placeOf, pointOf, sameLeaves, sectionsOf } from './places.ts';
import type { ActSlateEditor, BlockElement, Leaf, SectionElement } from './slate-types.ts';

/** From so many touched blocks on, the view is rebuilt at once instead of block by block. */
const manyBlocks = 60;

type Listed = ReturnType<typeof blockList>;

/**
 * Keeps a Slate editor and the document of an act alike, block by block. The document leads: commands edit it, and what
 * changes there, by whomever, is brought into the blocks of the view that it touches. Selections are kept by block and
 * offset. Numbers and the list of blocks are derived here and only when the structure changes.
 */
export class ActBinding {
  readonly editor: ActSlateEditor;
  readonly doc: Y.Doc;
  /** The origin of this editor's own transactions, which its undo takes back. */
  readonly origin: object = { editor: true };
  undoManager: Y.UndoManager | null = null;
  readonly pen: Pen;
  /** Called after blocks, their order or their numbers have changed. */
  onStructure: () => void = () => {};
  /** Called with the ids whose number changed. */
  onNumbers: (ids: readonly string[]) => void = () => {};
  /** Called before a change from others comes into the view, while page and view still agree. */
  beforeOthers: () => void = () => {};
  /** Called before very many blocks of the view change at once. */
  beforeMany: () => void = () => {};

  #readOnly = false;
  #onState: () => void = () => {};
  #list: Listed = [];
  #indexes: Map<string, number> | null = null;
  #numbers = new Map<string, string>();
  #paths: Map<string, Path> | null = null;
  #remote = false;
  #hurry = true;
  readonly #changedMeanwhile: () => boolean;
  #inbound = false;
  #stop: (() => void) | null = null;

  constructor(editor: ActSlateEditor, doc: Y.Doc) {
    this.editor = editor;
    this.doc = doc;
    this.pen = new Pen(doc, this.origin);
    this.#refreshList();
    editor.children = this.#sections();
    this.#changedMeanwhile = watchOnce(doc);
  }

  /** Blocks in reading order with kinds and keys, as of the last change. */
  get list(): Listed {
    return this.#list;
  }

  /** Where in the list a block stands, -1 where it does not. */
  indexOf(id: string): number {
    this.#indexes ??= new Map(this.#list.map((block, i) => [block.id, i]));
    return this.#indexes.get(id) ?? -1;
  }

  /** What linked references say now. */
  readonly say: Say = sayWith((id) => {
    const block = this.#list[this.indexOf(id)];
    return block ? { kind: block.kind, number: this.#numbers.get(id) ?? '' } : null;
  });

  /** The words of a block on the page, also those only suggested, and their offsets against the document's. */
  wordsIn(id: string): { words: string; offsets: Offsets } {
    const text = blockText(this.doc, id);
    const spans = text ? spansOf(text) : [];
    return { words: spans.map((span) => wordsOfSpan(span, this.say)).join(''), offsets: offsetsOf(spans, this.say, wordsOfSpan) };
  }

  get numbers(): ReadonlyMap<string, string> {
    return this.#numbers;
  }

  /** True while a change of the document is brought into the view: Slate operations then must not go back. */
  get inbound(): boolean {
    return this.#inbound;
  }

  get readOnly(): boolean {
    return this.#readOnly;
  }

  /** Called for every operation of the view. */
  noteOperation(): void {
    if (!this.#remote) this.#hurry = true;
  }

  /** Whether all that changed in the view since the last call came from others. */
  othersOnly(): boolean {
    const others = !this.#hurry;
    this.#hurry = false;
    return others;
  }

  setReadOnly(readOnly: boolean): void {
    this.#readOnly = readOnly;
  }

  /** Follows the document until `disconnect`. @param onState called after the document changed */
  connect(onState: () => void = () => {}): void {
    if (this.#stop) return;
    this.#onState = onState;
    if (this.#changedMeanwhile()) this.#rebuild();
    this.undoManager = createUndo(this.doc, this.origin);
    this.undoManager.on('stack-item-added', ({ stackItem, type, origin, changedParentTypes }) => {
      if (type === 'undo') stackItem.meta.set('place', origin === PANEL_ORIGIN ? placeOfChange(this.doc, changedParentTypes) : this.#placeBefore);
      if (type === 'undo' && origin === PANEL_ORIGIN) this.endStep();
      // Only now there is something to take back, and where a panel has written, the view tells no more of it.
      this.#onState();
    });
    const onBefore = ({ origin }: Y.Transaction) => {
      if (origin === PANEL_ORIGIN) this.endStep();
    };
    this.doc.on('beforeTransaction', onBefore);
    this.undoManager.on('stack-item-popped', ({ stackItem }) => {
      const place = stackItem.meta.get('place') as Place | undefined;
      if (place) this.select(place);
      this.#onState();
    });
    const stop = observeText(this.doc, (change) => this.#bringIn(change));
    this.#stop = () => {
      stop();
      this.doc.off('beforeTransaction', onBefore);
      this.undoManager?.destroy();
      this.undoManager = null;
    };
    this.#onState();
  }

  disconnect(): void {
    this.#stop?.();
    this.#stop = null;
  }

  #placeBefore: Place | null = null;

  /** Remembers where the caret is, for undo. What is typed into another block, or with `own`, is a step of its own. */
  begin(own = false): void {
    const elsewhere = Boolean(this.#placeBefore?.id) && this.#placeBefore?.id !== this.caret()?.id;
    this.#placeBefore = this.caret();
    if (own || elsewhere) this.undoManager?.stopCapturing();
  }

  /** What comes next is a step of undo of its own. */
  endStep(): void {
    this.undoManager?.stopCapturing();
  }

  /** Where the caret (the moving end of the selection) is. */
  caret(): Place | null {
    const { selection } = this.editor;
    return selection && placeOf(this.editor, selection.focus);
  }

  /** Puts the caret at a place, if its block is there. */
  select(place: Place): void {
    const path = this.#pathOf(place.id);
    if (path) Transforms.select(this.editor, pointIn(blockAt(this.editor, path)!, path, place.offset));
  }

  /** Selects characters of one block. */
  selectRange({ id, from, to }: { id: string; from: number; to: number }): void {
    const path = this.#pathOf(id);
    if (!path) return;
    const block = blockAt(this.editor, path)!;
    Transforms.select(this.editor, { anchor: pointIn(block, path, from), focus: pointIn(block, path, to) });
  }

  #bringIn(change: TextChange): void {
    if (change.meta) return this.#onState();
    if (!change.local) this.beforeOthers();
    this.#inbound = true;
    this.#remote = !change.local;
    try {
      const many = change.blocks.size > manyBlocks;
      if (many) this.beforeMany();
      Editor.withoutNormalizing(this.editor, () => {
        if (!change.structure && !many) {
          for (const id of change.blocks) this.#bringText(id, change.deltas.get(id));
          return;
        }
        const places = this.#selectedPlaces();
        const after = places && { anchor: placeAfter(places.anchor, change), focus: placeAfter(places.focus, change) };
        this.#refreshList();
        if (many || this.#list.length === 0 || this.#touchesTable(change.blocks) || sectionsOf(this.editor)[0]?.children[0]?.id === '') this.#rebuild(change.blocks);
        else this.#bringStructure(change);
        this.#restore(after);
      });
    } finally {
      this.#inbound = false;
      this.#remote = false;
    }
    this.#onState();
  }

  /** Brings the delta of one block in by the smallest Slate operations, which keep the selection. */
  #bringText(id: string, delta: Y.YTextEvent['delta'] | undefined): void {
    const path = this.#pathOf(id);
    const text = blockText(this.doc, id);
    if (!path || !text) return;
    let offset = 0;
    for (const { retain, insert, delete: gone } of delta ?? []) {
      if (retain) offset += retain;
      if (typeof insert === 'string') {
        const { path: at, offset: inLeaf } = this.#leafAt(path, offset);
        this.editor.apply({ type: 'insert_text', path: at, offset: inLeaf, text: insert });
        offset += insert.length;
      }
      for (let rest = gone ?? 0; rest > 0; ) {
        const { path: at, offset: inLeaf, leaf } = this.#leafAt(path, offset, true);
        const part = leaf.text.slice(inLeaf, inLeaf + rest);
        if (part === '') break;
        this.editor.apply({ type: 'remove_text', path: at, offset: inLeaf, text: part });
        rest -= part.length;
      }
    }
    this.#bringLeaves(path, spansOf(text));
  }

  #leafAt(path: Path, offset: number, forward = false): Point & { leaf: Leaf } {
    const { children } = blockAt(this.editor, path)!;
    let rest = offset;
    for (let i = 0; i < children.length; i++) {
      const { length } = children[i]!.text;
      if (rest < length || (rest === length && (!forward || i === children.length - 1))) return { path: [...path, i], offset: rest, leaf: children[i]! };
      rest -= length;
    }
    throw new RangeError('an offset beyond the block');
  }

  /** Makes the leaves of a block those of the document where they differ (marks), keeping the selection by offset. */
  #bringLeaves(path: Path, runs: readonly Leaf[]): void {
    const block = blockAt(this.editor, path)!;
    const leaves = leavesOf(runs);
    if (sameLeaves(block.children, leaves)) return;
    const before = this.#selectedPlaces();
    leaves.forEach((node, i) => this.editor.apply({ type: 'insert_node', path: [...path, i], node }));
    block.children.forEach((node) => this.editor.apply({ type: 'remove_node', path: [...path, leaves.length], node }));
    this.#restore(before);
  }

  #bringStructure({ blocks }: TextChange): void {
    const wanted = new Map(this.#list.map((block, i) => [block.id, i]));
    for (const id of blocks) if (!wanted.has(id)) this.#takeOut(id);
    const touched = [...blocks].filter((id) => wanted.has(id)).sort((a, b) => wanted.get(a)! - wanted.get(b)!);
    for (const id of touched) {
      const i = wanted.get(id)!;
      const { kind } = this.#list[i]!;
      const runs = spansOf(blockText(this.doc, id)!);
      const before = this.#list[i - 1]?.id ?? null;
      const path = findBlock(this.editor, id);
      if (!path) {
        this.#putIn({ type: 'block', id, kind, children: leavesOf(runs) }, before);
        continue;
      }
      const block = blockAt(this.editor, path)!;
      if (block.kind !== kind) this.editor.apply({ type: 'set_node', path, properties: { kind: block.kind }, newProperties: { kind } });
      this.#bringLeaves(path, runs);
      if (this.#before(path) !== before) {
        const moved = blockAt(this.editor, path)!;
        this.#takeOut(id);
        this.#putIn(moved, before);
      }
    }
    this.#paths = null;
  }

  /** Whether one of the blocks is a cell, was one, or stands beside one: tables have sections of their own. */
  #touchesTable(ids: Iterable<string>): boolean {
    for (const id of ids) {
      const path = this.#pathOf(id);
      if (path && sectionsOf(this.editor)[path[0]!]!.table) return true;
      const at = this.indexOf(id);
      if (at >= 0 && [at - 1, at, at + 1].some((i) => this.#list[i]?.cell)) return true;
    }
    return false;
  }

  /** The id of the block shown before a path. */
  #before([s, b]: Path): string | null {
    const sections = sectionsOf(this.editor);
    return (b! > 0 ? sections[s!]!.children[b! - 1] : sections[s! - 1]?.children.at(-1))?.id ?? null;
  }

  #putIn(node: BlockElement, after: string | null): void {
    const place = after === null ? null : findBlock(this.editor, after);
    const path = place ? [place[0]!, place[1]! + 1] : [0, 0];
    if (sectionsOf(this.editor).length === 0) this.editor.apply({ type: 'insert_node', path: [0], node: { type: 'section', children: [node] } });
    else this.editor.apply({ type: 'insert_node', path, node });
    const section = sectionsOf(this.editor)[path[0]!]!;
    if (section.children.length > fullSection) this.editor.apply({ type: 'split_node', path: [path[0]!], position: newSection, properties: { type: 'section' } });
  }

  #takeOut(id: string): void {
    const path = findBlock(this.editor, id);
    if (!path) return;
    const section = sectionsOf(this.editor)[path[0]!]!;
    if (section.children.length > 1) this.editor.apply({ type: 'remove_node', path, node: section.children[path[1]!]! });
    else this.editor.apply({ type: 'remove_node', path: [path[0]!], node: section });
  }

  /**
   * Makes the whole view anew, keeping the objects of sections and blocks that did not change so that they are not drawn again.
   * @param touched the blocks that may have changed; all where it is left out
   */
  #rebuild(touched?: ReadonlySet<string>): void {
    const inbound = this.#inbound;
    this.#inbound = true;
    const before = this.#selectedPlaces();
    if (!touched) this.#refreshList();
    this.editor.selection = null;
    this.editor.children = this.#sections(touched);
    this.#restore(before);
    this.noteOperation();
    // What led here is in the view now.
    this.editor.operations = [];
    this.editor.onChange();
    this.#inbound = inbound;
  }

  #sections(touched?: ReadonlySet<string>): SectionElement[] {
    const old = new Map<string, BlockElement>();
    for (const section of sectionsOf(this.editor)) for (const block of section.children) old.set(block.id, block);
    const textOf = listedTexts(this.doc);
    const blocks = this.#list.map((listed): BlockElement => {
      const { id, kind, cell } = listed;
      const before = old.get(id);
      if (before && touched && !touched.has(id)) return before;
      const children = leavesOf(spansOf(textOf(listed)));
      if (before && before.kind === kind && sameCell(before.cell, cell) && sameLeaves(before.children, children)) return before;
      return takeKey(cell ? { type: 'block', id, kind, cell, children } : { type: 'block', id, kind, children }, before);
    });
    if (blocks.length === 0) blocks.push({ type: 'block', id: '', kind: 'paragraph', children: [{ text: '' }] });
    this.#paths = null;
    return cutSections(blocks, sectionsOf(this.editor));
  }

  #refreshList(): void {
    const { page, act } = blockLists(this.doc);
    this.#list = page;
    this.#indexes = null;
    const numbers = numberBlocks(act);
    const before = this.#numbers;
    const changed = before.size === 0 ? [...numbers.keys()] : [...numbers.keys()].filter((id) => numbers.get(id) !== before.get(id));
    this.#numbers = numbers;
    if (changed.length > 0) this.onNumbers(changed);
    this.onStructure();
  }

  #pathOf(id: string): Path | null {
    if (!this.#paths) {
      this.#paths = new Map();
      sectionsOf(this.editor).forEach((section, s) => section.children.forEach((block, b) => this.#paths!.set(block.id, [s, b])));
    }
    return this.#paths.get(id) ?? null;
  }

  #selectedPlaces(): { anchor: Place; focus: Place } | null {
    const { selection } = this.editor;
    const anchor = selection && placeOf(this.editor, selection.anchor);
    const focus = selection && placeOf(this.editor, selection.focus);
    return anchor && focus ? { anchor, focus } : null;
  }

  #restore(places: { anchor: Place; focus: Place } | null): void {
    if (!places) return;
    const [anchor, focus] = [pointOf(this.editor, places.anchor), pointOf(this.editor, places.focus)];
    if (anchor && focus) Transforms.select(this.editor, { anchor, focus });
    else if (!this.editor.selection && sectionsOf(this.editor).length > 0) Transforms.select(this.editor, Editor.start(this.editor, []));
  }
}

/** Where a place is after a change: behind what was put in at it or before it. */
function placeAfter({ id, offset }: Place, { deltas }: TextChange): Place {
  let at = 0;
  for (const { retain = 0, insert, delete: gone = 0 } of deltas.get(id) ?? []) {
    const added = typeof insert === 'string' ? insert.length : 0;
    if (added > 0 && at <= offset) offset += added;
    if (at < offset) offset -= Math.min(gone, offset - at);
    at += retain + added;
  }
  return { id, offset };
}

/** The beginning of the first block that a transaction changed. */
function placeOfChange(doc: Y.Doc, changed: ReadonlyMap<Y.AbstractType<Y.YEvent<Y.AbstractType<unknown>>>, unknown>): Place | null {
  for (const [id, map] of blocksOf(doc)) if (changed.has(map as never)) return { id, offset: 0 };
  return null;
}

/** @returns a function that says whether the document has changed since, and stops watching */
function watchOnce(doc: Y.Doc): () => boolean {
  let changed = false;
  const note = (transaction: Y.Transaction) => {
    // Asking for a part of the document that is empty is a transaction too.
    if (transaction.changed.size === 0) return;
    changed = true;
    doc.off('afterTransaction', note);
  };
  doc.on('afterTransaction', note);
  return () => {
    doc.off('afterTransaction', note);
    return changed;
  };
}
