import type * as Y from 'yjs';
import { anchorAt, placeOfAnchor } from '../../shared/act/anchor.ts';
import { blockText } from '../../shared/act/text.ts';
import { fromBase64, toBase64 } from '../../shared/protocol/base64.ts';
import type { PresenceSelection } from '../../shared/protocol/presence.ts';
import type { ActBinding } from './binding.ts';
import type { Margins } from './margins.ts';
import { type PeerColour, peerColours } from './peer-colours.ts';
import { placeOf, type Place } from './places.ts';
import { rangeIn } from './search.ts';

/** Somebody else who has the text open: whose caret to show, and how. */
export interface EditorPeer {
  id: string;
  name: string;
  colour: PeerColour;
  selection: PresenceSelection;
}

/** Milliseconds for which a name stays at a caret that has moved. */
const nameShownFor = 4000;

interface Drawn {
  peer: EditorPeer;
  /** The last place that could be found: words that others stand on may come later than their carets. */
  places: { anchor: Place; head: Place } | null;
  element: HTMLElement;
  hideName: ReturnType<typeof setTimeout> | undefined;
}

/** What is selected here, as others can find it again in their copy of the text. */
export function selectionForOthers({ editor, doc }: ActBinding): PresenceSelection {
  const { selection } = editor;
  const [anchor, head] = selection ? [placeOf(editor, selection.anchor), placeOf(editor, selection.focus)] : [];
  const [from, to] = [anchor && anchorOf(doc, anchor), head && anchorOf(doc, head)];
  return from && to ? { anchor: from, head: to } : null;
}

function anchorOf(doc: Y.Doc, { id, offset }: Place): string | null {
  const anchor = anchorAt(doc, id, offset);
  return anchor && toBase64(anchor);
}

/**
 * The carets and selections of others. Carets are elements of a layer over the page, selections are painted by the browser
 * (CSS highlights); the text itself is not drawn anew for them. Without others it does nothing.
 */
export class Peers {
  readonly #binding: ActBinding;
  readonly #margins: Margins;
  readonly #drawn = new Map<string, Drawn>();
  readonly #resized: ResizeObserver;
  #layer: HTMLElement | null = null;
  #frame = 0;

  constructor(binding: ActBinding, margins: Margins) {
    this.#binding = binding;
    this.#margins = margins;
    // What changes the height of anything on the page changes that of the page.
    this.#resized = new ResizeObserver(this.draw);
  }

  /** Takes the layer on that lies over the page. @returns the function that lets it go */
  readonly attach = (layer: HTMLElement): (() => void) => {
    this.#layer = layer;
    return () => {
      this.show([]);
      cancelAnimationFrame(this.#frame);
      this.#frame = 0;
      this.#layer = null;
    };
  };

  show(peers: readonly EditorPeer[]): void {
    if (!this.#layer || (peers.length === 0 && this.#drawn.size === 0)) return;
    if (this.#drawn.size === 0) this.#resized.observe(this.#layer.parentElement!.querySelector('[data-slate-editor]')!);
    const there = new Set(peers.map(({ id }) => id));
    for (const [id, one] of this.#drawn) if (!there.has(id)) this.#forget(id, one);
    for (const peer of peers) this.#update(peer);
    if (this.#drawn.size === 0) {
      this.#resized.disconnect();
      if ('highlights' in CSS) for (const colour of peerColours) CSS.highlights.delete(`act-peer-${colour}`);
    }
    this.draw();
  }

  /** Draws anew in the next frame, where there is anybody. */
  readonly draw = (): void => {
    if (this.#frame !== 0 || this.#drawn.size === 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#paint();
    });
  };

  #update(peer: EditorPeer): void {
    const known = this.#drawn.get(peer.id);
    const one = known ?? { peer, places: null, element: caretElement(), hideName: undefined };
    if (!known) {
      this.#drawn.set(peer.id, one);
      this.#layer!.append(one.element);
    }
    const moved = JSON.stringify(one.peer.selection) !== JSON.stringify(peer.selection);
    one.peer = peer;
    if (!peer.selection) one.places = null;
    one.element.dataset['peer'] = peer.colour;
    one.element.firstElementChild!.textContent = peer.name;
    if (known && !moved) return;
    one.element.dataset['moved'] = '';
    clearTimeout(one.hideName);
    one.hideName = setTimeout(() => delete one.element.dataset['moved'], nameShownFor);
  }

  #forget(id: string, { element, hideName }: Drawn): void {
    clearTimeout(hideName);
    element.remove();
    this.#drawn.delete(id);
  }

  #paint(): void {
    const { doc } = this.#binding;
    const base = this.#layer!.getBoundingClientRect();
    const ranges = new Map<PeerColour, Range[]>();
    for (const one of this.#drawn.values()) {
      const { selection, colour } = one.peer;
      const [anchor, head] = selection ? [placeOfAnchor(doc, fromBase64(selection.anchor)), placeOfAnchor(doc, fromBase64(selection.head))] : [];
      if (anchor && head) one.places = { anchor, head };
      const rect = one.places && this.#caretRect(one.places.head);
      one.element.hidden = !rect;
      if (rect) {
        one.element.style.transform = `translate(${rect.x - base.x}px, ${rect.y - base.y}px)`;
        one.element.style.height = `${rect.height}px`;
        one.element.toggleAttribute('data-at-end', rect.x - base.x > this.#layer!.parentElement!.clientWidth - 200);
      }
      if (one.places) ranges.set(colour, [...(ranges.get(colour) ?? []), ...this.#selected(one.places)]);
    }
    if (!('highlights' in CSS)) return;
    for (const colour of peerColours) {
      const found = ranges.get(colour) ?? [];
      const painted = new Highlight(...found);
      painted.priority = -1;
      if (found.length > 0) CSS.highlights.set(`act-peer-${colour}`, painted);
      else CSS.highlights.delete(`act-peer-${colour}`);
    }
  }

  /** Where a caret stands; null where its block is not in the page. */
  #caretRect({ id, offset }: Place): { x: number; y: number; height: number } | null {
    const element = this.#margins.elementOf(id);
    if (!element) return null;
    const behind = offset > 0 ? rangeIn(element, { from: offset - 1, to: offset }) : null;
    const rect = behind ? [...behind.getClientRects()].at(-1) : rangeIn(element, { from: 0, to: 1 })?.getClientRects()[0];
    if (rect) return { x: behind ? rect.right : rect.left, y: rect.top, height: rect.height };
    const { left, top, height } = element.getBoundingClientRect();
    return { x: left + Number.parseFloat(getComputedStyle(element).paddingLeft), y: top, height: Math.min(height, 24) };
  }

  /** What is selected of the blocks in the page. */
  #selected({ anchor, head }: { anchor: Place; head: Place }): Range[] {
    const at = { anchor: this.#binding.indexOf(anchor.id), head: this.#binding.indexOf(head.id) };
    const backward = at.anchor > at.head || (at.anchor === at.head && anchor.offset > head.offset);
    const [from, to, first, last] = backward ? [head, anchor, at.head, at.anchor] : [anchor, head, at.anchor, at.head];
    if (first < 0 || (first === last && from.offset === to.offset)) return [];
    const found: Range[] = [];
    for (const [id, element] of this.#margins.inPage()) {
      const index = this.#binding.indexOf(id);
      if (index < first || index > last) continue;
      const length = blockText(this.#binding.doc, id)?.length ?? 0;
      const range = rangeIn(element, { from: index === first ? from.offset : 0, to: index === last ? Math.min(to.offset, length) : length });
      if (range) found.push(range);
    }
    return found;
  }
}

function caretElement(): HTMLElement {
  const caret = document.createElement('div');
  caret.append(document.createElement('span'));
  caret.hidden = true;
  return caret;
}
