/** Reading a plain text into an act, beside splitting the same text into lines and looking at each with one pattern. */
import { existsSync, readFileSync } from 'node:fs';
import { referencesOf } from '../../shared/act/references/index.ts';
import { parsePlainText } from '../../shared/formats/plain-text/index.ts';

const published = '../shared/acts/labour-code.txt';
const rounds = 15;

/** Milliseconds of one text: the median and the slowest of its rounds, and the first, which has nothing warm. */
export interface ParseFigures {
  text: string;
  characters: number;
  lines: number;
  blocks: number;
  parse: Spread;
  references: Spread;
  yardstick: Spread;
  /** How many times as long as the yardstick the parser takes, by the medians. */
  times: number;
}

interface Spread { first: number; median: number; slowest: number }

/** `npm run -s bench -- parse [--json] [FILE]`: without a file the Labour Code where it is at hand, and an invented act of its size. */
export async function run(args: string[]): Promise<number> {
  const given = args.filter((arg) => arg !== '--json');
  const [file] = given;
  if (given.length > 1 || file?.startsWith('--') || (file && !existsSync(file))) {
    console.error(file && !file.startsWith('--') ? `${file}: there is no such file` : 'Usage: npm run -s bench -- parse [--json] [FILE]');
    return 2;
  }
  const files = file ? [file] : [published].filter((path) => existsSync(path));
  const texts: [string, string][] = [...files.map((path): [string, string] => [path, readFileSync(path, 'utf8')]), ...(file ? [] : [['invented', invented()] as [string, string]])];
  const figures = texts.map(([name, text]) => measure(name, text));
  console.log(args.includes('--json') ? JSON.stringify({ unit: 'ms', rounds, figures }, null, 2) : figures.map(words).join('\n'));
  return 0;
}

function measure(name: string, text: string): ParseFigures {
  const parse = spread(() => parsePlainText(text));
  const { act, stats } = parsePlainText(text);
  const references = spread(() => referencesOf(act));
  const yardstick = spread(() => scan(text));
  return { text: name, characters: text.length, lines: stats.lines, blocks: act.blocks.length, parse, references, yardstick, times: Math.round(parse.median / Math.max(0.01, yardstick.median) * 10) / 10 };
}

/** The least that any reader of lines does. */
function scan(text: string): number {
  let found = 0;
  for (const line of text.split(/\r\n|[\r\n]/)) if (/^\s*(?:Maddə \d+|\d+(?:[.-]\d+)*\.|\p{Ll}\)|§\d+)/u.test(line)) found++;
  return found;
}

function spread(work: () => unknown): Spread {
  const times = Array.from({ length: rounds }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  const sorted = times.toSorted((a, b) => a - b);
  const round = (time: number) => Math.round(time * 10) / 10;
  return { first: round(times[0]!), median: round(sorted[rounds >> 1]!), slowest: round(sorted.at(-1)!) };
}

function invented(): string {
  const sentence = 'Bağ sahibi ağacların suvarılması barədə məlumatı bu Məcəllənin 3.2-ci maddəsinə uyğun olaraq reyestrə daxil edir və hər il yeniləyir.';
  const articles = Array.from({ length: 320 }, (_, i) => {
    const parts = Array.from({ length: 5 }, (__, k) => `${i + 1}.${k + 1}. ${sentence}${k === 2 ? ` [${i + 1}]` : ''}\n${i + 1}.${k + 1}.1. ${sentence}`);
    return `Maddə ${i + 1}. Bağların uçotu\n\n${parts.join('\n\n')}`;
  });
  const notes = Array.from({ length: 320 }, (_, i) => `[${i + 1}] ${sentence}`);
  return `Mətn\n\nAZƏRBAYCAN RESPUBLİKASININ BAĞ MƏCƏLLƏSİ\n\n${articles.join('\n\n')}\n\nMƏCƏLLƏYƏ EDİLMİŞ DƏYİŞİKLİK VƏ ƏLAVƏLƏRİN SİYAHISI\n\n${notes.join('\n')}\n`;
}

function words({ text, characters, lines, blocks, parse, references, yardstick, times }: ParseFigures): string {
  const said = ({ first, median, slowest }: Spread) => `${median} ms (first ${first}, slowest ${slowest})`;
  return `${text}: ${characters} characters, ${lines} lines, ${blocks} blocks\n  parse ${said(parse)}, ${times} × the scan of lines ${said(yardstick)}\n  references ${said(references)}`;
}
