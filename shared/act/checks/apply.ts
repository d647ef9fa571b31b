import type * as Y from 'yjs';
import { replaceWords, setNumber } from '../edit.ts';
import { linkWords } from '../link-edit.ts';
import type { Say } from '../link.ts';
import { readBlock, sayOf } from '../text.ts';
import { textOf } from '../block.ts';
import type { Finding, NumberFix, TextEdit } from './finding.ts';

/**
 * Applies the fixes of findings in one transaction with the given origin, so that one undo takes them back. A change of
 * text whose block is no longer as it was checked is left out.
 * @param checked the text of each block when it was checked
 * @returns how many findings were put right
 */
export function applyFixes(doc: Y.Doc, findings: readonly Finding[], checked: (blockId: string) => string | undefined, origin: unknown): number {
  let applied = 0;
  doc.transact(() => {
    const edits: TextEdit[] = [];
    const numbers: NumberFix[] = [];
    const say = sayOf(doc);
    for (const { fix } of findings) {
      if (!fix) continue;
      if ('number' in fix) numbers.push(fix);
      // No word changes by it, so the places of the others stay right.
      else if ('links' in fix) applied += Number(linkWords(doc, fix.links, origin, say) > 0);
      else if (fix.edits.every(({ blockId }) => isAsChecked(doc, blockId, checked, say))) {
        applied++;
        edits.push(...fix.edits);
      }
    }
    // From the end of each block on, so that the places of the others stay right.
    edits.sort((a, b) => b.from - a.from);
    for (const { blockId, from, to, text } of edits) replaceWords(doc, blockId, from, to, text, origin, say);
    // Last: references say other words after it.
    for (const { blockId, number } of numbers) applied += Number(setNumber(doc, blockId, number ?? undefined, origin));
  }, origin);
  return applied;
}

function isAsChecked(doc: Y.Doc, blockId: string, checked: (blockId: string) => string | undefined, say: Say): boolean {
  const block = readBlock(doc, blockId, say);
  return block !== null && textOf(block) === checked(blockId);
}
