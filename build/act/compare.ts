import { textOf } from '../../shared/act/block.ts';
import { matchBlocks } from '../../shared/act/match.ts';
import { type BlockChange, compareVersions, type DiffPart, type VersionBlock, versionOf, wordDiff } from '../../shared/act/version.ts';
import { answer, readActFile } from './read.ts';

/**
 * `act compare A B [--json]`: what differs between two texts of an act, block by block and within them word by word.
 * Blocks of the two are matched by their words and places (`matchBlocks`), so that one that stands elsewhere is moved.
 * Resolves to the exit code.
 */
export async function run(args: string[]): Promise<number> {
  const files = args.filter((arg) => arg !== '--json');
  const [a, b] = files;
  if (!a || !b || files.length > 2 || files.some((file) => file.startsWith('--'))) {
    console.error('Usage: npm run -s act -- compare A B [--json]');
    return 2;
  }
  return answer(args.includes('--json'), () => compare(a, b), words);
}

interface Side {
  number: string;
  text: string;
}

/** One difference: in the old text, in the new one, and where both have it the words. */
interface Difference {
  change: Exclude<BlockChange['change'], 'same'>;
  moved: boolean;
  kind: VersionBlock['kind'];
  before?: Side;
  after?: Side;
  words?: DiffPart[];
}

function compare(a: string, b: string) {
  const [before, after] = [versionOf(readActFile(a).act), versionOf(readActFile(b).act)];
  const matches = matchBlocks(before.blocks, after.blocks);
  const changes = compareVersions(before, { blocks: after.blocks.map((block) => ({ ...block, id: matches.get(block.id) ?? `new-${block.id}` })) });
  const differences: Difference[] = changes.flatMap(({ change, moved, before: old, after: now }) => {
    if (change === 'same') return [];
    return [{
      change, moved: change === 'moved' || moved === true, kind: (now ?? old)!.kind, ...(old ? { before: side(old) } : {}), ...(now ? { after: side(now) } : {}),
      ...(change === 'changed' ? { words: wordDiff(textOf(old!), textOf(now!)) } : {}),
    }];
  });
  const count = (wanted: BlockChange['change']) => changes.filter(({ change }) => change === wanted).length;
  return {
    before: { title: before.title, kind: before.kind, blocks: before.blocks.length },
    after: { title: after.title, kind: after.kind, blocks: after.blocks.length },
    counts: { same: count('same'), changed: count('changed'), added: count('added'), removed: count('removed'), moved: differences.filter(({ moved }) => moved).length },
    renumbered: changes.filter(({ before: old, after: now }) => old && now && old.number !== now.number).map(({ before: old, after: now }) => ({ from: old!.number, to: now!.number })),
    differences,
  };
}

function side(block: VersionBlock): Side {
  return { number: block.number, text: textOf(block) };
}

function words({ counts, differences }: ReturnType<typeof compare>): string {
  const shown = ({ change, moved, before, after, words: parts }: Difference) => {
    const number = after && before && after.number !== before.number ? `${before.number} → ${after.number}` : (after ?? before)!.number;
    const text = parts ? parts.map(({ op, text: part }) => (op === 'same' ? part : op === 'added' ? `{+${part}+}` : `[-${part}-]`)).join('') : (after ?? before)!.text;
    return `${change}${moved && change !== 'moved' ? ' and moved' : ''}\t${number}\t${text}`;
  };
  return [...differences.map(shown), Object.entries(counts).map(([name, count]) => `${name} ${count}`).join(', ')].join('\n');
}
