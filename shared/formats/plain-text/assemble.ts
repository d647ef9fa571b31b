import { type Act, type ActKind, type Block, type BlockKind, blockKinds, type Footnote, limits, newBlockId } from '../../act/block.ts';
import { shareOrder } from '../../act/cells.ts';
import { upperAz } from '../../act/collation.ts';
import { Numberer } from '../../act/numbering.ts';
import { firstKeys } from '../../act/order.ts';
import type { Draft, GuessWhat } from './reader.ts';

/** A footnote with the places of its mark in the text; none where the text does not have it. */
export interface PlacedFootnote extends Footnote {
  places: { blockId: string; offset: number }[];
}

export interface Assembled {
  act: Act;
  guesses: { blockId: string; what: GuessWhat }[];
  /** The footnotes as they stand; a mark that stands twice is here twice, and the first has the places. */
  footnotes: PlacedFootnote[];
  characters: number;
  /** Blocks that keep the number typed because it is not the one that would be derived. */
  keptNumbers: number;
  blocks: Record<BlockKind, number>;
  /** The text has more than an act may hold (`limits` in shared/act/block.ts); it cannot be made a draft as it is. */
  overLimits: boolean;
}

/**
 * Makes an act of what was read. A typed number is left to be derived where it is the one that would be derived, else the
 * block keeps it.
 * @param titles the lines of the act's own title @param contentOf the text of a block with its marks, and of a cell its place
 */
export function assemble(drafts: readonly Draft[], titles: readonly string[], notes: readonly Footnote[], contentOf: (draft: Draft) => Pick<Block, 'runs' | 'cell'>, newId = newBlockId): Assembled {
  const orders = firstKeys(drafts.length);
  const numberer = new Numberer(drafts.filter(({ kind }) => kind === 'annex').length);
  const guesses: Assembled['guesses'] = [];
  const counts = Object.fromEntries(blockKinds.map((kind) => [kind, 0])) as Record<BlockKind, number>;
  let keptNumbers = 0;
  let characters = notes.reduce((sum, note) => sum + note.text.length, 0);
  const blocks = shareOrder(drafts.map((draft, i): Block => {
    const { kind, typed, text, guesses: guessed } = draft;
    const id = newId();
    const number = typed !== undefined && typed !== numberer.peek(kind) ? typed : undefined;
    numberer.take(kind, number);
    if (number !== undefined) {
      keptNumbers++;
      guesses.push({ blockId: id, what: 'keptNumber' });
    }
    for (const what of guessed) guesses.push({ blockId: id, what });
    counts[kind]++;
    characters += text.length;
    return { id, kind, order: orders[i]!, ...contentOf(draft), ...(number === undefined ? {} : { number }) };
  }));
  const title = titles.join(' ').replace(/\s*(?:\[\d{1,4}\]|KMQ\d{1,3}(?!\d))/g, '').trim().slice(0, limits.title);
  const overLimits = blocks.length > limits.blocks || characters > limits.actText || notes.length > limits.footnotes;
  if (notes.length > 0) for (const { id, runs } of blocks) if (runs.some((run) => run.note === undefined && /\[\d{1,4}\]/.test(run.text))) guesses.push({ blockId: id, what: 'unknownMark' });
  return {
    act: { kind: actKindOf(title), title, blocks, ...(notes.length > 0 ? { footnotes: [...notes] } : {}) },
    guesses, footnotes: placed(notes, blocks), characters, keptNumbers, blocks: counts, overLimits,
  };
}

function placed(notes: readonly Footnote[], blocks: readonly Block[]): PlacedFootnote[] {
  const footnotes: PlacedFootnote[] = notes.map((note) => ({ ...note, places: [] }));
  if (notes.length === 0) return footnotes;
  const first = new Map<string, PlacedFootnote>();
  for (const note of footnotes) if (!first.has(note.mark)) first.set(note.mark, note);
  for (const { id, runs } of blocks) {
    let offset = 0;
    for (const { text, note } of runs) {
      if (note !== undefined) first.get(note)?.places.push({ blockId: id, offset });
      offset += text.length;
    }
  }
  return footnotes;
}

const kindWords: [RegExp, ActKind][] = [
  [/KONSTİTUSİYA QANUNU/, 'constitutionalLaw'], [/MƏCƏLLƏSİ/, 'code'], [/QANUNU?(?![\p{L}])/u, 'law'], [/FƏRMANI?(?![\p{L}])/u, 'decree'], [/SƏRƏNCAMI?(?![\p{L}])/u, 'presidentialOrder'],
  [/ƏSASNAMƏ/, 'statute'], [/NİZAMNAMƏ/, 'charter'], [/QAYDA/, 'rules'], [/TƏLİMAT/, 'instruction'], [/NAZ[Iİ]RLƏR KAB[Iİ]NET[Iİ][^]{0,40}QƏRAR/, 'cabinetDecision'], [/QƏRAR/, 'agencyDecision'],
];

/** The kind of act by the word in capitals in its title, else by one with a capital letter. */
function actKindOf(spaced: string): ActKind {
  // “Q A Y D A L A R I”
  const title = spaced.replace(/(?<!\p{L})\p{Lu}(?: \p{Lu}(?!\p{L})){2,}/gu, (letters) => letters.replaceAll(' ', ''));
  const named = title.split(' ').filter((word) => /^\p{Lu}/u.test(word)).map(upperAz).join(' ');
  const found = kindWords.find(([word]) => word.test(title)) ?? kindWords.find(([word]) => word.test(named));
  return found?.[1] ?? 'other';
}
