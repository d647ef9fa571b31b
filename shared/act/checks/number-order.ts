import { formatLabel, fromRoman, labelOf, type Label } from '../label.ts';
import { plainNumber } from '../references/tokens.ts';
import { isNumbered } from '../structure.ts';
import { type CheckBlock, noteAbove, type Rule } from './context.ts';
import type { Finding } from './finding.ts';

/** Elements are numbered one after another, none twice (L 30.11); an inserted one repeats the number before it (L 32.2). */
export const numberOrder: Rule = {
  act({ blocks, inForce }) {
    const findings: Finding[] = [];
    const series = new Map<string, Series>();
    const parts = new Map<string, number>();
    for (const block of blocks) {
      const label = block.quoted || block.kind === 'annex' ? null : labelOf(block.kind, block.number);
      if (!label || label.form === 'none') continue;
      const above = noteAbove(block, blocks);
      const goesOn = block.kind === 'part' && label.before === '' && isUnderChapter(block) && label.count === (parts.get(block.annex?.id ?? '') ?? 0) + 1;
      if (block.kind === 'part' && isUnderChapter(block)) parts.set(block.annex?.id ?? '', label.count);
      if (isElsewhere(block, label)) {
        // It is said by a rule of its own; here the element takes its place in the series it stands in.
        const missed = series.get(seriesKey(block, { ...label, before: `${block.parent!.bare}.` }));
        if (missed?.label) missed.label = { ...missed.label, count: missed.label.count + 1, extra: '' };
        continue;
      }
      const key = above ? `note ${above.id}` : seriesKey(block, label);
      // “Qeyd: 1. …” has the first point of the note in its own line.
      const last = series.get(key) ?? { label: above && /^\W*\p{L}+\W*1\b/u.test(above.text) ? { ...label, count: 1, extra: '' } : null, seen: new Set<string>() };
      series.set(key, last);
      const own = `${label.count}${label.extra ?? ''}`;
      const at = { clause: '30.11', severity: 'error', blockId: block.id, ...countAnew(block, inForce) } as const;
      // In an annex lists and forms follow one another, each counting from one.
      if (label.count === 1 && block.annex && !label.extra && last.seen.has(own)) last.seen.clear();
      else if (last.seen.has(own)) findings.push({ ...at, rule: 'numberTwice', params: { number: block.bare, element: block.kind } });
      else if (!follows(last.label, label) && !isFirstOfKind(block, last.label, label) && !(last.label === null && goesOn)) {
        findings.push({ ...at, rule: 'numberGap', params: { number: block.bare, element: block.kind, expected: expectedAfter(block, last.label, label) } });
      }
      last.seen.add(own);
      last.label = label;
    }
    return findings;
  },
};

interface Series {
  label: Label | null;
  seen: Set<string>;
}

/** In older statutes the parts count through their chapters: “I. … 1. 2. II. … 3.” */
function isUnderChapter({ parent }: CheckBlock): boolean {
  return parent?.kind === 'chapter';
}

/** A new act may be counted anew; the numbers of one in force stay as they are (L 32.1). */
export function countAnew({ id, kept }: CheckBlock, inForce: boolean): Pick<Finding, 'fix'> {
  return kept && !inForce ? { fix: { blockId: id, number: null } } : {};
}

/** Articles, chapters and sections count through the act or annex, the others through what contains them. */
function seriesKey(block: CheckBlock, label: Label): string {
  const scope = block.annex?.id ?? '';
  if (block.kind === 'article' || !isNumbered(block.kind)) return `${scope}|${block.kind}`;
  return `${scope}|${block.parent?.id ?? ''}|${block.kind}|${label.form}|${plainNumber(label.before)}`;
}

function follows(last: Label | null, next: Label): boolean {
  const [before, after] = [extrasOf(last), extrasOf(next)];
  if (!last) return after.length === 0 && next.count <= 1;
  if (next.count === last.count + 1) return after.length === 0;
  if (next.count !== last.count || after.length === 0) return false;
  // 10 → 10-1; 10-1 → 10-2; 10-1 → 10-1-1; 10-1-1 → 10-2
  const depth = after.length - 1;
  const common = after.slice(0, depth).every((extra, i) => extra === before[i]);
  return common && after[depth] === (before[depth] ?? 0) + 1;
}

/** Chapters may count anew in each section, and a section under another name (an annexed part) too. */
function isFirstOfKind(block: CheckBlock, last: Label | null, next: Label): boolean {
  return block.kind === 'chapter' && last !== null && next.count === 1 && block.parent?.children.find(({ kind }) => kind === 'chapter') === block;
}

/** Whether the number does not repeat the one above. */
function isElsewhere({ kind, parent }: CheckBlock, { before }: Label): boolean {
  return kind !== 'article' && isNumbered(kind) && before !== '' && parent !== null && parent.bare !== '' && /\d/.test(parent.bare) && plainNumber(before) !== `${plainNumber(parent.bare)}.`;
}

function expectedAfter({ kind }: CheckBlock, last: Label | null, next: Label): string {
  const extras = extrasOf(last);
  const inserted = last !== null && last.count === next.count && next.extra;
  const count = inserted ? last.count : (last?.count ?? 0) + 1;
  return formatLabel({
    ...next, before: isNumbered(kind) && kind !== 'article' ? next.before : '', after: '', count, form: next.form === 'ordinal' ? 'arabic' : next.form,
    extra: inserted ? `-${[...extras.slice(0, -1), (extras.at(-1) ?? 0) + 1].join('-')}` : '',
  });
}

/** `-1-2`, in older prints `–1` and `¹`, behind a Roman number `-I`. */
function extrasOf(label: Label | null): number[] {
  return plainNumber(label?.extra ?? '').split('-').filter(Boolean).map((extra) => fromRoman(extra) || Number(extra));
}
