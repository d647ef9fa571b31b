import type { BlockKind } from '../block.ts';
import { isNumbered } from '../structure.ts';
import { type CheckBlock, type CheckContext, isRepealed, noteAbove, type Rule } from './context.ts';
import type { Finding } from './finding.ts';

const clauses: Partial<Record<BlockKind, string>> = { part: '30.7', clause: '30.8', subclause: '30.9', indent: '30.10' };

/**
 * A part ends with a full stop (L 30.7), a clause, subclause and indent with a semicolon or full stop (L 30.8–30.10), and
 * what introduces a list with a colon. The last element of a list ends with the part it belongs to: with a full stop.
 */
export const endMark: Rule = {
  block(block, { blocks }): Finding[] {
    const clause = clauses[block.kind];
    const text = block.text.slice(0, block.end);
    if (!clause || block.quoted || text === '' || /□|_{3,}/.test(text) || isRepealed(block.text) || isLoose(block.annex, blocks)) return [];
    const mark = markOf(text);
    if (mark === 'open') return [];
    const next = blocks[block.index + 1];
    const goesOn = next !== undefined && (next.parent === block || next.quoted);
    const at = { clause, blockId: block.id, severity: 'warning', from: lastWord(text), to: block.end } as const;
    const params = { element: block.kind };
    if (goesOn) {
      if (mark === ':' || mark === '.' || mark === ';') return [];
      if (mark === '' && (isNumbered(next.kind) ? isName(block) : next.kind === 'paragraph' && next.quoted)) return [];
      // Text that goes on in unnumbered lines or a table may go on in the middle of its sentence.
      if (next.kind === 'paragraph' || next.kind === 'cell') return [];
      return [{ ...at, rule: 'endMark', params: { ...params, expected: ':' }, fix: fixOf(block, mark, ':') }];
    }
    if (mark === '.') return [];
    const expected = expectedMark(block);
    if (mark === ';' && block.kind !== 'part') {
      if (!endsPart(block, blocks)) return [];
      return [{ ...at, rule: 'listEnd', clause: '30.7', params, fix: fixOf(block, mark, '.') }];
    }
    if (mark === ';' && (isListed(block) || noteAbove(block, blocks)) && !isLast(block)) return [];
    return [{ ...at, rule: 'endMark', params: { ...params, expected }, fix: fixOf(block, mark, expected) }];
  },
};

function lastWord(text: string): number {
  return text.length - /\S{0,30}$/u.exec(text.slice(-30))![0].length;
}

/** The mark a text ends with, '' for none; 'open' where the wording of another act ends it or it goes on with “və” or behind a dash. */
function markOf(text: string): string {
  const [, mark = '', closing = ''] = /([.;:,?!…]?)([”"»)]*)$/u.exec(text)!;
  // “… törədildikdə —”: the sanction below ends the sentence.
  if (/[;,]\s*(?:və|və\s+ya|yaxud|habelə|həmçinin)$|[\p{L};)]\s?[—–-]$/u.test(text.slice(-20))) return 'open';
  if (mark === '?' || mark === '!' || mark === '…') return '.';
  // A mark inside a closing bracket or quotation belongs to it; where nothing follows, it is taken for the sentence's.
  return closing === '' || closing !== '' && mark !== '' ? mark : '';
}

const loose = new WeakMap<CheckBlock, boolean>();

/** A table or list in an annex (L 35.2) has no sentences: hardly any of its elements ends with a mark. */
function isLoose(annex: CheckBlock | null, blocks: CheckContext['blocks']): boolean {
  if (!annex) return false;
  let known = loose.get(annex);
  if (known === undefined) {
    const ends = blocks.filter((block) => block.annex === annex && block.kind in clauses && block.end > 0).map(({ text, end }) => markOf(text.slice(0, end)));
    known = ends.filter((mark) => mark === '').length > ends.length / 2;
    loose.set(annex, known);
  }
  return known;
}

function isListed({ parent }: CheckBlock): boolean {
  return parent !== null && parent.text.slice(0, parent.end).endsWith(':');
}

function isLast({ parent, kind, id }: CheckBlock): boolean {
  return parent?.children.findLast((child) => child.kind === kind)?.id === id;
}

function expectedMark(block: CheckBlock): '.' | ';' {
  if (block.kind === 'part') return '.';
  for (let at: CheckBlock | null = block; at && at.kind !== 'part' && at.kind !== 'article'; at = at.parent) {
    if (!isListed(at)) return '.';
    if (!isLast(at)) return ';';
  }
  return '.';
}

/** Whether nothing of the same part or article follows a block. */
function endsPart(block: CheckBlock, blocks: CheckContext['blocks']): boolean {
  let top: CheckBlock = block;
  while (top.parent && (isNumbered(top.parent.kind))) {
    if (top.kind === 'part') break;
    top = top.parent;
  }
  const next = blocks[block.index + 1];
  for (let at = next?.parent ?? null; at; at = at.parent) if (at === top) return false;
  return next === undefined || (next.kind !== 'paragraph' && next.kind !== 'cell');
}

/** A part over clauses may be a heading (L 30.7): a name, that does not end in a verb’s ending or a mark. */
function isName({ kind, text, end }: CheckBlock): boolean {
  return kind === 'part' && end < 250 && !/[,]$/.test(text.slice(0, end));
}

function fixOf({ id, end, text }: CheckBlock, mark: string, expected: string): Finding['fix'] {
  const replaced = mark !== '' && text[end - 1] === mark;
  return { edits: [{ blockId: id, from: replaced ? end - 1 : end, to: end, text: expected }] };
}
