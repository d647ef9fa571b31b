import { textOf } from '../../shared/act/block.ts';
import { bareNumber, numberBlocks } from '../../shared/act/numbering.ts';
import { placesOf } from '../../shared/act/ordinal.ts';
import { duplicateNumbers, referencesOf, unresolvedReferences } from '../../shared/act/references/index.ts';
import { answer, readActFile } from './read.ts';

/** What `act parse` finds in a file. */
type Found = ReturnType<typeof find>;

/**
 * `act parse FILE [--json]`: what is recognised in a plain text or a Word document: counts, numbers in order, numbers that stand twice,
 * references without a place, guesses, footnotes. Resolves to the exit code.
 */
export async function run(args: string[]): Promise<number> {
  const files = args.filter((arg) => arg !== '--json');
  const [file] = files;
  if (!file || files.length > 1 || file.startsWith('--')) {
    console.error('Usage: npm run -s act -- parse FILE [--json]');
    return 2;
  }
  return answer(args.includes('--json'), () => find(file), words);
}

function find(file: string) {
  const started = performance.now();
  const { act, guesses, footnotes, history, portalLines, stats, encoding, doubts, left } = readActFile(file);
  const milliseconds = Math.round(performance.now() - started);
  const numbers = numberBlocks(act.blocks);
  const byId = new Map(act.blocks.map((block) => [block.id, block]));
  const places = placesOf(act.blocks, numbers);
  const at = (id: string) => ({ blockId: id, place: places.of(id) ?? '', text: textOf(byId.get(id)!).slice(0, 80) });
  const references = referencesOf(act, numbers);
  return {
    title: act.title,
    kind: act.kind,
    encoding,
    doubts,
    milliseconds,
    lines: stats.lines,
    joinedLines: stats.joinedLines,
    characters: stats.characters,
    overLimits: stats.overLimits,
    counts: stats.blocks,
    numbers: act.blocks.filter(({ id }) => numbers.get(id)).map(({ id, kind }) => ({ kind, number: numbers.get(id)!, bare: bareNumber(kind, numbers.get(id)!) })),
    duplicateNumbers: duplicateNumbers(act, numbers).map(({ number, blockIds }) => ({ number, count: blockIds.length, places: blockIds.map(at) })),
    references: { count: references.length, own: references.filter((reference) => reference.act === 'own').length, other: references.filter((reference) => reference.act === 'other').length },
    unresolvedReferences: unresolvedReferences(references).map(({ blockId, text, targets }) => ({
      blockId, place: places.of(blockId) ?? '', text, missing: targets.filter(({ blockIds }) => blockIds.length === 0).map(({ number }) => number),
    })),
    guesses: guesses.map(({ blockId, what }) => ({ what, number: numbers.get(blockId) ?? '', ...at(blockId) })),
    footnotes: {
      count: footnotes.length,
      marksInText: footnotes.reduce((sum, note) => sum + note.places.length, 0),
      withoutMark: footnotes.filter((note) => note.places.length === 0).map(({ mark }) => mark),
    },
    history: history.length,
    portalLines: portalLines.length,
    ...(left ? { leftOut: left } : {}),
  };
}

function words(found: Found): string {
  const list = (entries: Record<string, number>) => Object.entries(entries).filter(([, count]) => count > 0).map(([name, count]) => `${name} ${count}`).join(', ');
  const counted = (names: readonly string[]) => list(Object.fromEntries([...new Set(names)].map((name) => [name, names.filter((other) => other === name).length])));
  const { footnotes, references } = found;
  return [
    `${found.title || '(no title)'} [${found.kind}], ${found.encoding}${found.doubts.length > 0 ? ` (${found.doubts.join(', ')})` : ''}, ${found.milliseconds} ms${found.overLimits ? ', more than an act may hold' : ''}`,
    `Blocks: ${list(found.counts)}`,
    `Numbers twice: ${found.duplicateNumbers.map(({ number, count }) => `${number} ×${count}`).join(', ') || 'none'}`,
    `References: ${references.own} to this act, ${references.other} to others`,
    ...found.unresolvedReferences.map(({ place, text }) => `  no such place: ${text} (in ${place})`),
    `To be looked at: ${counted(found.guesses.map(({ what }) => what)) || 'nothing'}`,
    `Footnotes: ${footnotes.count}, marks in the text: ${footnotes.marksInText}; lines of the history: ${found.history}, of the portal: ${found.portalLines}`,
  ].join('\n');
}
