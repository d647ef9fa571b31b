import { readFileSync, writeFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { type Act, textOf } from '../../shared/act/block.ts';
import { numberBlocks } from '../../shared/act/numbering.ts';
import { fromAkomaNtoso, toAkomaNtoso } from '../../shared/formats/akoma-ntoso/index.ts';
import { toPdf } from '../../shared/formats/pdf/index.ts';
import { decodeText, parsePlainText } from '../../shared/formats/plain-text/index.ts';
import { pdfFonts } from './fonts.ts';

/** `act convert IN OUT`: from one format into another, by the endings of the names. Resolves to the exit code. */
export async function run(args: string[]): Promise<number> {
  const [from, to] = args;
  if (args.length !== 2 || !from || !to) {
    console.error('Usage: npm run -s act -- convert IN OUT   (.txt, .xml; OUT also .pdf)');
    return 2;
  }
  for (const [name, kinds] of [[from, ['.txt', '.xml']], [to, ['.txt', '.xml', '.pdf']]] as const) {
    if (!(kinds as readonly string[]).includes(ending(name))) {
      console.error(`${name}: files of the kind “${ending(name) || name}” are not yet supported here; ${kinds.join(', ')} are`);
      return 2;
    }
  }
  if (resolve(from) === resolve(to)) {
    console.error(`${to}: would be written over what is read`);
    return 2;
  }
  try {
    const act = ending(from) === '.xml' ? readXml(from) : readText(from);
    if (!act) return 1;
    writeFileSync(to, await written(act, ending(to)));
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

async function written(act: Act, kind: string): Promise<string | Uint8Array> {
  if (kind === '.xml') return toAkomaNtoso(act, { date: today() });
  if (kind === '.pdf') return toPdf(act, { fonts: pdfFonts(), footer: '', made: new Date() });
  return plainText(act);
}

function ending(name: string): string {
  return extname(name).toLowerCase();
}

function readXml(file: string): Act | null {
  const read = fromAkomaNtoso(readFileSync(file));
  if (!read.ok) {
    console.error(`${file}: ${read.code}: ${read.message}`);
    return null;
  }
  report(file, read.guesses);
  return read.act;
}

function readText(file: string): Act | null {
  const decoded = decodeText(readFileSync(file));
  if (!decoded.ok) {
    console.error(`${file}: ${decoded.code}`);
    return null;
  }
  const { act, guesses, history, portalLines, stats } = parsePlainText(decoded.text);
  if (stats.overLimits) {
    console.error(`${file}: overLimits`);
    return null;
  }
  for (const doubt of decoded.doubts) console.error(`${file}: ${doubt}`);
  const beside = history.length + portalLines.length;
  if (beside > 0) console.error(`${file}: ${beside} lines that are no part of the act were left out (list of amendments, page around the act)`);
  report(file, guesses);
  return act;
}

function report(file: string, guesses: readonly { what: string }[]): void {
  const counts = new Map<string, number>();
  for (const { what } of guesses) counts.set(what, (counts.get(what) ?? 0) + 1);
  if (counts.size > 0) console.error(`${file}: to be looked at: ${[...counts].map(([what, count]) => `${what} ${count}`).join(', ')}`);
}

/** One line for each block with its number as shown, footnotes at the end. */
function plainText(act: Act): string {
  const numbers = numberBlocks(act.blocks);
  const lines = act.blocks.map((block) => [numbers.get(block.id), textOf(block)].filter(Boolean).join(' '));
  const notes = (act.footnotes ?? []).map(({ mark, text }) => `[${mark}] ${text}`);
  return `${[...lines, ...(notes.length > 0 ? ['', ...notes] : [])].join('\n')}\n`;
}

function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Baku', dateStyle: 'short' }).format(new Date());
}
