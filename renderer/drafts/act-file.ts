import type { Act } from '../../shared/act/block.ts';
import { type AkomaNtosoGuess, type AkomaNtosoRefusal, fromAkomaNtoso } from '../../shared/formats/akoma-ntoso/index.ts';
import { type DocxGuess, type DocxRefusal, fromDocx, maxDocxBytes, type ParsedDocx } from '../../shared/formats/docx/index.ts';
import { type Decoded, decodeText, type GuessWhat, maxTextBytes, parsePlainText, type TextDoubt, type TextEncoding } from '../../shared/formats/plain-text/index.ts';

/** What a reader of some format was not sure of. */
export type FileGuess = GuessWhat | DocxGuess | AkomaNtosoGuess;

/** An act that was read from a file, with what its person should know of the reading. */
export interface ReadFile {
  ok: true;
  name: string;
  act: Act;
  guesses: readonly { blockId: string; what: FileGuess }[];
  /** Of plain text only. */
  encoding?: TextEncoding;
  doubts: readonly TextDoubt[];
  joinedLines: number;
  /** What a Word document has beside the text. */
  left?: ParsedDocx['left'];
}

export type FileRefusal =
  | { format: 'text'; code: Extract<Decoded, { ok: false }>['code'] | 'overLimits' | 'unreadable' }
  | { format: 'docx'; code: DocxRefusal }
  | { format: 'xml'; code: AkomaNtosoRefusal };

export type ActFile = ReadFile | { ok: false; name: string; refusal: FileRefusal };

/** The most bytes of an XML file that is read. */
const maxXmlBytes = 64 * 1024 * 1024;

/** Reads a file into an act by its ending, or says why it cannot be one. What is too large is not even read. Runs in a worker. */
export async function readActFile(file: File): Promise<ActFile> {
  const { name } = file;
  try {
    if (/\.(?:docx|docm|dotx|doc)$/i.test(name)) return await readDocx(file);
    if (/\.(?:xml|akn)$/i.test(name)) return await readXml(file);
    return await readText(file);
  } catch {
    // The file was moved, or its disk taken away, while it was being read.
    return { ok: false, name, refusal: { format: 'text', code: 'unreadable' } };
  }
}

async function readText(file: File): Promise<ActFile> {
  const { name } = file;
  const refused = (code: Extract<FileRefusal, { format: 'text' }>['code']): ActFile => ({ ok: false, name, refusal: { format: 'text', code } });
  if (file.size > maxTextBytes) return refused('tooLarge');
  const decoded = decodeText(new Uint8Array(await file.arrayBuffer()));
  if (!decoded.ok) return refused(decoded.code);
  const { act, guesses, stats } = parsePlainText(decoded.text);
  return stats.overLimits ? refused('overLimits') : { ok: true, name, act, guesses, encoding: decoded.encoding, doubts: decoded.doubts, joinedLines: stats.joinedLines };
}

async function readDocx(file: File): Promise<ActFile> {
  const { name } = file;
  if (file.size > maxDocxBytes) return { ok: false, name, refusal: { format: 'docx', code: 'tooLarge' } };
  const read = fromDocx(new Uint8Array(await file.arrayBuffer()));
  if (!read.ok) return { ok: false, name, refusal: { format: 'docx', code: read.code } };
  return { ok: true, name, act: read.act, guesses: read.guesses, doubts: [], joinedLines: 0, left: read.left };
}

async function readXml(file: File): Promise<ActFile> {
  const { name } = file;
  if (file.size > maxXmlBytes) return { ok: false, name, refusal: { format: 'xml', code: 'tooLarge' } };
  const read = fromAkomaNtoso(new Uint8Array(await file.arrayBuffer()));
  if (!read.ok) return { ok: false, name, refusal: { format: 'xml', code: read.code } };
  return { ok: true, name, act: read.act, guesses: read.guesses, doubts: [], joinedLines: 0 };
}
