import { readFileSync, statSync } from 'node:fs';
import { docxRefusals, fromDocx, maxDocxBytes, type ParsedDocx } from '../../shared/formats/docx/index.ts';
import { type Decoded, decodeText, maxTextBytes, type ParsedText, parsePlainText } from '../../shared/formats/plain-text/index.ts';

/** A file that could not be read as the text of an act. */
export class Unreadable extends Error {
  override name = 'Unreadable';
  readonly code: string;

  constructor(file: string, code: string, why: string) {
    super(`${file}: ${why}`);
    this.code = code;
  }
}

const reasons = {
  empty: 'is empty',
  binary: 'is not text',
  unknownEncoding: 'is text in an encoding that is not known here (UTF-8, UTF-16 and Windows-1254 are)',
};

export type ReadFile =
  | (ParsedText & Pick<Extract<Decoded, { ok: true }>, 'encoding' | 'doubts'> & { left?: undefined })
  | (ParsedDocx & { encoding: 'docx'; doubts: [] });

/**
 * Reads a file of plain text or, by its ending, a Word document. A file that is too large is refused without being read.
 * @throws Unreadable
 */
export function readActFile(file: string): ReadFile {
  const isWord = /\.docx$/i.test(file);
  const bytes = bytesOf(file, isWord ? maxDocxBytes : maxTextBytes);
  let next = 0;
  // Ids by place, so that the same file gives the same answer.
  const newId = () => `b${++next}`;
  if (isWord) {
    const read = fromDocx(bytes, { newId });
    if (!read.ok) throw new Unreadable(file, read.code, `${read.code}: ${docxRefusals.en[read.code]} (${read.message})`);
    return { ...read, encoding: 'docx', doubts: [] };
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) throw new Unreadable(file, decoded.code, decoded.code === 'tooLarge' ? 'is too large' : reasons[decoded.code]);
  return { ...parsePlainText(decoded.text, { newId }), encoding: decoded.encoding, doubts: decoded.doubts };
}

function bytesOf(file: string, most: number): Uint8Array {
  try {
    const about = statSync(file);
    if (!about.isFile()) throw new Unreadable(file, 'notAFile', 'is not a file');
    if (about.size > most) throw new Unreadable(file, 'tooLarge', `is larger than ${most / 2 ** 20} MB (it has ${(about.size / 2 ** 20).toFixed(1)} MB)`);
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new Unreadable(file, 'missing', 'there is no such file');
    if (code === 'EACCES' || code === 'EPERM') throw new Unreadable(file, 'denied', 'may not be read');
    throw error;
  }
}

/**
 * Runs a command on files: prints what it gives, or why a file cannot be read. Resolves to the exit code: 0, or 1 where a
 * file cannot be read.
 */
export function answer<T>(json: boolean, command: () => T, words: (value: T) => string): number {
  try {
    const value = command();
    console.log(json ? JSON.stringify(value, null, 2) : words(value));
    return 0;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    console.error(error.message);
    if (json) console.log(JSON.stringify({ error: { code: error.code, message: error.message } }, null, 2));
    return 1;
  }
}
