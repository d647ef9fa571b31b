import { Act, ActKind, actKinds, type Block, BlockId, type BlockKind, type Cell, type Footnote, keepShowable, limits, NoteMark } from '../../act/block.ts';
import { Numberer } from '../../act/numbering.ts';
import { firstKeys } from '../../act/order.ts';
import { ladder, rankOf } from '../../act/structure.ts';
import type { AnnexItem, Collector, Item, LevelItem, LineItem, Note, TableItem } from './collect.ts';
import { type Line, type NoteTarget, type RefTarget } from './line.ts';
import { noteId, refId } from './names.ts';
import { Refusal } from '../xml-reader.ts';

/** What was decided by habit rather than by what the file says, for a person to look at. */
export type AkomaNtosoGuess =
  /** The number of the file differs from the one that would be derived, and is kept. */
  | 'keptNumber'
  /** A level that Azerbaijani acts do not have in that place. */
  | 'level'
  /** An attached document that has no annex line of its own. */
  | 'annex'
  /** Text of another act, quoted with its structure; its numbers are words here. */
  | 'quoted';

export interface Assembled {
  act: Act;
  guesses: { blockId: string; what: AkomaNtosoGuess }[];
}

interface Draft {
  kind: BlockKind;
  typed?: string;
  kept: boolean;
  before: string;
  text: Line | null;
  guid?: string;
  eId?: string;
  guess?: AkomaNtosoGuess;
  place?: LineItem['place'];
}

/**
 * Makes an act of what was gathered.
 * @throws Refusal where it is more than an act may hold
 */
export function assemble({ items, notes, title, subtype }: Collector, newId: () => string): Assembled {
  const drafts = draftsOf(items);
  if (drafts.length > limits.blocks) throw new Refusal('overLimits', `more than ${limits.blocks} blocks`);
  const { footnotes, markOf } = footnotesOf(notes);
  const numberer = new Numberer(drafts.filter(({ kind }) => kind === 'annex').length);
  const orders = firstKeys(drafts.length);
  const ids = new Set<string>();
  const guesses: Assembled['guesses'] = [];
  const byEId = new Map<string, string>();
  const idOf = drafts.map(({ guid, eId }) => {
    const id = guid !== undefined && BlockId.safeParse(guid).success && !ids.has(guid) ? guid : newId();
    ids.add(id);
    if (eId !== undefined && !byEId.has(eId)) byEId.set(eId, id);
    return id;
  });
  const targetOf = ({ href }: RefTarget) => byEId.get(href) ?? (href.startsWith(refId) && BlockId.safeParse(href.slice(refId.length)).success ? href.slice(refId.length) : undefined);
  const cellOf = cells(newId);
  const blocks = drafts.map((draft, i): Block => {
    const { kind, typed, kept, before, text, guess, place } = draft;
    const id = idOf[i]!;
    const number = typed !== undefined && (kept || typed !== numberer.peek(kind)) ? typed : undefined;
    numberer.take(kind, number);
    if (number !== undefined && !kept) guesses.push({ blockId: id, what: 'keptNumber' });
    if (guess) guesses.push({ blockId: id, what: guess });
    const runs = text?.runs(markOf, targetOf) ?? [];
    if (before) runs.unshift({ text: before });
    return { id, kind, order: orders[i]!, runs, ...(number === undefined ? {} : { number }), ...(place && { cell: cellOf(place) }) };
  });
  const named = title ?? titleOf(drafts);
  const act = Act.safeParse({
    kind: (actKinds as readonly (string | null)[]).includes(subtype) ? (subtype as ActKind) : 'other',
    title: keepShowable(named.slice(0, limits.title)),
    blocks,
    ...(footnotes.length > 0 ? { footnotes } : {}),
  });
  if (!act.success) throw new Refusal('overLimits', `more than an act may hold: ${act.error.issues[0]?.path.join('.') ?? ''} ${act.error.issues[0]?.message ?? ''}`);
  return { act: act.data, guesses };
}

/** Gives the cells of each table its id and the keys of their rows and columns. */
function cells(newId: () => string): (place: NonNullable<LineItem['place']>) => Cell {
  const known = new Map<TableItem, { id: string; rows: string[]; columns: string[] }>();
  const ids = new Set<string>();
  return ({ table, row, column, rows, columns, header }) => {
    let keys = known.get(table);
    if (!keys) {
      const id = table.guid !== undefined && BlockId.safeParse(table.guid).success && !ids.has(table.guid) ? table.guid : newId();
      keys = { id, rows: firstKeys(table.rows), columns: firstKeys(table.columns) };
      known.set(table, keys);
      ids.add(id);
    }
    return {
      table: keys.id, row: keys.rows[row]!, column: keys.columns[column]!,
      ...(Math.min(rows, table.rows - row) > 1 && { rows: Math.min(rows, table.rows - row) }), ...(columns > 1 && { columns }), ...(header && { header }),
    };
  };
}

/** The first title lines that stand together. */
function titleOf(drafts: readonly Draft[]): string {
  const start = drafts.findIndex(({ kind }) => kind === 'title');
  const lines: string[] = [];
  for (let i = start; i >= 0 && drafts[i]?.kind === 'title'; i++) lines.push(drafts[i]!.text?.plain() ?? '');
  return lines.join(' ');
}

/** The items as blocks in their order, with the kinds that an Azerbaijani act has for them. */
function draftsOf(items: readonly Item[]): Draft[] {
  const holds = holdsOf(items);
  const kinds = new Map<number, BlockKind>();
  const drafts: Draft[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    if (item.type === 'annex') {
      const draft = annexDraft(item);
      if (draft) drafts.push(draft);
      continue;
    }
    if (item.type === 'line') {
      const draft = lineDraft(item);
      if (draft) drafts.push(draft);
      continue;
    }
    const parent = parentKind(items, kinds, item.parent);
    if (!item.num || item.num.blank) {
      // What has no number is no numbered block: its heading and text stand as they are.
      if (item.heading && !item.heading.blank) drafts.push({ kind: 'paragraph', kept: false, before: '', text: item.heading });
      continue;
    }
    const { kind, sure } = kindOf(item.name, parent, holds[i]!);
    kinds.set(i, kind);
    const headed = kind === 'section' || kind === 'chapter' || kind === 'article';
    const next = items[i + 1];
    const own = !headed && !item.heading && next?.type === 'line' && next.parent === i && next.kind === 'paragraph' && !next.num ? next : null;
    drafts.push({ kind, ...labelOf(item), eId: item.eId, text: item.heading ?? own?.text ?? null, ...(sure ? {} : { guess: 'level' }), ...(own?.from ? { guess: own.from } : {}) });
    if (own) i++;
  }
  return drafts;
}

function lineDraft({ kind, num, text, guid, from, place }: LineItem): Draft | null {
  if (place) return { kind, kept: false, before: '', text, guid, place };
  if (text.blank && !num && guid === undefined) return null;
  return { kind, ...labelOf({ num, kept: true }), text, guid, ...(from ? { guess: from } : {}) };
}

function annexDraft(annex: AnnexItem): Draft | null {
  if (annex.approved && !annex.num && !annex.heading) return null;
  return { kind: 'annex', ...labelOf(annex), eId: annex.eId, text: annex.heading ?? null, ...(annex.num ? {} : { guess: 'annex' }) };
}

/** A number too long to be one is said before the text instead. */
function labelOf({ num, kept, guid }: { num?: Line; kept: boolean; guid?: string }): Pick<Draft, 'typed' | 'kept' | 'before' | 'guid'> {
  const number = num?.plain() ?? '';
  if (number === '') return { kept: false, before: '', guid };
  return number.length > limits.number ? { kept: false, before: `${number} `, guid } : { typed: number, kept, before: '', guid };
}

function parentKind(items: readonly Item[], kinds: ReadonlyMap<number, BlockKind>, index: number): BlockKind | null {
  for (let at = index; at >= 0; at = (items[at] as LevelItem).parent) {
    const kind = kinds.get(at);
    if (kind) return kind;
  }
  return null;
}

type Holds = 'articles' | 'groups' | null;

/** Whether an element holds articles, or at least what holds articles elsewhere; that tells a part of a code from a part of an article. */
function holdsOf(items: readonly Item[]): Holds[] {
  const holds: Holds[] = items.map(() => null);
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i]!;
    if (item.type !== 'level' || item.parent < 0) continue;
    if (item.name === 'article' || item.name === 'rule' || holds[i] === 'articles') holds[item.parent] = 'articles';
    else if (item.name === 'chapter' || item.name === 'section' || holds[i] === 'groups') holds[item.parent] ??= 'groups';
  }
  return holds;
}

const preferred: Record<string, BlockKind> = {
  article: 'article', rule: 'article', section: 'section', chapter: 'chapter', subchapter: 'chapter', book: 'section', tome: 'section', title: 'section', subtitle: 'chapter',
  part: 'part', paragraph: 'part', subsection: 'part', point: 'clause', clause: 'clause', item: 'clause', subparagraph: 'subclause', subclause: 'subclause', indent: 'indent',
};

/** The kind of a level by its name, as far as it may stand there; else the next one below what it stands in. */
function kindOf(name: string, parent: BlockKind | null, holds: Holds): { kind: BlockKind; sure: boolean } {
  const lowest = parent ? rankOf(parent) + 1 : rankOf('section');
  let wanted = preferred[name] ?? null;
  if (holds && (!wanted || rankOf(wanted) > rankOf('chapter'))) wanted = 'section';
  const kinds: BlockKind[] = ['section', 'chapter', 'article', ...ladder];
  const byDepth = kinds.find((kind) => rankOf(kind) >= Math.max(lowest, wanted && lowest <= rankOf('chapter') ? rankOf(wanted) : rankOf('part'))) ?? 'indent';
  if (wanted && rankOf(wanted) >= lowest) return { kind: wanted, sure: name in preferred };
  return { kind: byDepth, sure: false };
}

function footnotesOf(notes: readonly Note[]): { footnotes: Footnote[]; markOf: (note: NoteTarget) => string | undefined } {
  const marks = new Set<string>();
  const byId = new Map<string, string>();
  const footnotes = notes.map(({ eId, marker, lines }): Footnote => {
    const own = eId.startsWith(noteId) && NoteMark.safeParse(marker).success;
    const mark = own ? marker : freeMark(marker, marks);
    marks.add(mark);
    if (!byId.has(eId)) byId.set(eId, mark);
    return { mark, text: lines.map((line) => line.plain()).join('\n') };
  });
  const markOf = ({ href }: NoteTarget): string | undefined => {
    const bare = href.startsWith(noteId) ? href.slice(noteId.length) : '';
    return byId.get(href) ?? (NoteMark.safeParse(bare).success ? bare : undefined);
  };
  return { footnotes, markOf };
}

function freeMark(marker: string, taken: ReadonlySet<string>): string {
  const bare = (/[\p{L}\p{N}*-]{1,10}/u.exec(marker)?.[0] ?? '*').normalize('NFC');
  let mark = bare;
  for (let i = 2; taken.has(mark); i++) mark = `${bare}-${i}`;
  return mark;
}
