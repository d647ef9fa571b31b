import { readFileSync, writeFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { type Act, textOf } from '../../shared/act/block.ts';
import { numberBlocks } from '../../shared/act/numbering.ts';
import { fromAkomaNtoso, toAkomaNtoso } from '../../shared/formats/akoma-ntoso/index.ts';
import { toDocx } from '../../shared/formats/docx/index.ts';
import { toPdf } from '../../shared/formats/pdf/index.ts';
import { pdfFonts } from './fonts.ts';
import { readActFile, Unreadable } from './read.ts';

/** `act convert IN OUT`: from one format into another, by the endings of the names. Resolves to the exit code. */
export async function run(args: string[]): Promise<number> {
  const [from, to] = args;
  if (args.length !== 2 || !from || !to) {
    console.error('Usage: npm run -s act -- convert IN OUT   (.txt, .docx, .xml, .akn; OUT also .pdf)');
    return 2;
  }
  for (const [name, kinds] of [[from, endings], [to, [...endings, '.pdf']]] as const) {
    if (!kinds.includes(ending(name))) {
      console.error(`${name}: files of the kind “${ending(name) || name}” are not yet supported here; ${kinds.join(', ')} are`);
      return 2;
    }
  }
  if (resolve(from) === resolve(to)) {
    console.error(`${to}: would be written over what is read`);
    return 2;
  }
  try {
    const act = isXml(ending(from)) ? readXml(from) : readOther(from);
    if (!act) return 1;
    writeFileSync(to, await written(act, to));
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

async function written(act: Act, to: string): Promise<string | Uint8Array> {
  const kind = ending(to);
  if (isXml(kind)) return toAkomaNtoso(act, { date: today() });
  if (kind === '.docx') return toDocx(act);
  if (kind !== '.pdf') return plainText(act);
  const { bytes, missing } = await toPdf(act, { fonts: pdfFonts(), footer: '', made: new Date() });
  const named = missing.map(({ character, place, count }) => `${character} (${place || 'at the beginning'}${count > 1 ? `, ${count} times` : ''})`);
  if (named.length > 0) console.error(`${to}: the font has no ${named.join(', ')}: boxes are drawn for them`);
  return bytes;
}

const endings = ['.txt', '.docx', '.xml', '.akn'];

const isXml = (kind: string) => kind === '.xml' || kind === '.akn';

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

function readOther(file: string): Act | null {
  const { act, guesses, history, portalLines, stats, doubts, left } = readActFile(file);
  if (stats.overLimits) throw new Unreadable(file, 'overLimits', 'overLimits: more than one act may hold');
  for (const doubt of doubts) console.error(`${file}: ${doubt}`);
  const beside = history.length + portalLines.length;
  if (beside > 0) console.error(`${file}: ${beside} lines that are no part of the act were left out (list of amendments, page around the act)`);
  const kinds = Object.entries(left ?? {}).filter(([, count]) => count > 0);
  if (kinds.length > 0) console.error(`${file}: left out: ${kinds.map(([what, count]) => `${what} ${count}`).join(', ')}`);
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
