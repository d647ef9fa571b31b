import type { BlockKind } from '../../act/block.ts';

/** The namespace of Akoma Ntoso 3.0; its working drafts hang their names on the same stem. */
export const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
export const namespaceStem = 'http://docs.oasis-open.org/legaldocml/ns/akn/';

/** The namespace of what Akoma Ntoso has no word for: `kept`, true on a number that the block keeps (L 32). */
export const ownNamespace = 'urn:normativ:akoma-ntoso:1';

/** The kinds that stand in the hierarchy, with the element of each. A part of an article is a `paragraph`. */
export const levelElements = {
  section: 'section', chapter: 'chapter', article: 'article', part: 'part', clause: 'clause', subclause: 'subclause', indent: 'indent',
} as const satisfies Partial<Record<BlockKind, string>>;
export type LevelKind = keyof typeof levelElements;

/** True for the kinds that contain others. */
export function isLevel(kind: BlockKind): kind is LevelKind {
  return Object.hasOwn(levelElements, kind);
}

/** Names of elements within an eId, as the naming convention shortens them. */
export const eIdNames: Record<string, string> = {
  section: 'sec', chapter: 'chp', article: 'art', part: 'part', paragraph: 'para', clause: 'cl', subclause: 'subcl', indent: 'indent', attachment: 'att',
};

/** `name` of an `hcontainer` that holds lines standing outside the hierarchy, by the kind of its lines. */
export const lineContainers = { text: 'paragraph', approval: 'approval', title: 'title', preamble: 'preamble', signature: 'signature', empty: 'paragraph' } as const satisfies Record<string, BlockKind>;

/** `name` of a `doc` that follows a signature without an annex line: what the act approves. */
export const approvedDoc = 'approved';

/** Before the mark in the eId of a note. */
export const noteId = 'note_';

/** Before the id of a block in the `href` of a reference to one that has no eId: a line without a number, or one that is gone. */
export const refId = 'id_';
