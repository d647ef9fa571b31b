import type * as Y from 'yjs';
import { type Block, limits, wordsOf } from './block.ts';
import { blockList, metaOf, readBlock } from './text.ts';

/**
 * The name of the act as its text has it: the title lines of its head, without the marks of footnotes; '' where there is
 * none. What an annex or an approved act is called is another's name. @param blocks in reading order
 */
export function titleInText(blocks: readonly Pick<Block, 'kind' | 'runs'>[]): string {
  const lines: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'annex' || block.kind === 'signature') break;
    if (block.kind === 'title') lines.push(wordsOf(block));
  }
  return inOneLine(lines.join(' ')).slice(0, limits.title);
}

/** As a name is recorded: composed, on one line, without what cannot be seen. */
function inOneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').replace(/[\p{Cc}\p{Cf}\p{Co}]/gu, '').trim();
}

/** The same of a document; reads no more of it than the title lines. */
export function titleOfText(doc: Y.Doc): string {
  return titleInText(blockList(doc).map(({ id, kind }) => ({ kind, runs: kind === 'title' ? (readBlock(doc, id)?.runs ?? []) : [] })));
}

/**
 * Whether the name of the draft follows the title in the text: until somebody gives it another name by hand. Null where
 * the document does not say, as before names could follow.
 */
export function nameFollows(doc: Y.Doc): boolean | null {
  const follows = metaOf(doc).get('follows');
  return typeof follows === 'boolean' ? follows : null;
}

/** Says that the draft is called `name` from now on: where that is the title in the text, the name goes on following it. */
export function setName(doc: Y.Doc, name: string, origin: unknown): void {
  const follows = titleOfText(doc) === inOneLine(name);
  doc.transact(() => {
    if (nameFollows(doc) !== follows) metaOf(doc).set('follows', follows);
    if (metaOf(doc).get('title') !== name) metaOf(doc).set('title', name.slice(0, limits.title));
  }, origin);
}
