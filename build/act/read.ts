import { readFileSync, statSync } from 'node:fs';
import { type Decoded, decodeText, maxTextBytes, type ParsedText, parsePlainText } from '../../shared/formats/plain-text/index.ts';

/** A file that could not be read as the text of an act. */
export class Unreadable extends Error {
  override name = 'Unreadable';
  readonly code: string;

  constructor(file: string, code: keyof typeof reasons, detail = '') {
    super(`${file}: ${reasons[code]}${detail}`);
    this.code = code;
  }
}

const reasons = {
  missing: 'there is no such file',
  notAFile: 'is not a file',
  denied: 'may not be read',
  empty: 'is empty',
  tooLarge: `is larger than ${maxTextBytes / 2 ** 20} MB`,
  binary: 'is not text',
  unknownEncoding: 'is text in an encoding that is not known here (UTF-8, UTF-16 and Windows-1254 are)',
};

/**
 * Reads a plain text file. A file that is too large is refused without being read.
 * @throws Unreadable
 */
export function readActText(file: string): ParsedText & Pick<Extract<Decoded, { ok: true }>, 'encoding' | 'doubts'> {
  let bytes: Uint8Array;
  try {
    const about = statSync(file);
    if (!about.isFile()) throw new Unreadable(file, 'notAFile');
    if (about.size > maxTextBytes) throw new Unreadable(file, 'tooLarge', ` (it has ${(about.size / 2 ** 20).toFixed(1)} MB)`);
    bytes = readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new Unreadable(file, 'missing');
    if (code === 'EACCES' || code === 'EPERM') throw new Unreadable(file, 'denied');
    throw error;
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) throw new Unreadable(file, decoded.code);
  let next = 0;
  // Ids by place, so that the same file gives the same answer.
  return { ...parsePlainText(decoded.text, { newId: () => `b${++next}` }), encoding: decoded.encoding, doubts: decoded.doubts };
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
