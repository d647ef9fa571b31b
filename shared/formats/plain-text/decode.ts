/** The largest plain-text file read, in bytes. */
export const maxTextBytes = 20 * 1024 * 1024;

export type TextEncoding = 'utf-8' | 'utf-16' | 'windows-1254';

/**
 * What a person should look at before trusting the text:
 * `schwaAsUmlaut`: “ä” stands where “ə” is meant (Windows-1254 has no ə; the alphabet of 1991 wrote ä);
 * `lettersLost`: a program has written “?” for letters it could not store; they cannot be brought back.
 */
export type TextDoubt = 'schwaAsUmlaut' | 'lettersLost';

export type Decoded =
  | { ok: true; text: string; encoding: TextEncoding; doubts: TextDoubt[] }
  | { ok: false; code: 'empty' | 'tooLarge' | 'binary' | 'unknownEncoding' };

/**
 * Reads the bytes of a plain-text file. UTF-8 (with or without mark) and UTF-16 are recognised; what is neither is read
 * as Windows-1254 where nearly all its high bytes are letters or quotes that Azerbaijani text uses. The text is given as
 * it stands: a letter written for another is reported in `doubts`, not replaced. Texts set in the old “AzLat” fonts
 * (Cyrillic or Latin code positions drawn as Azerbaijani letters) are refused as `unknownEncoding`.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { ok: false, code: 'empty' };
  if (bytes.length > maxTextBytes) return { ok: false, code: 'tooLarge' };
  const wide = utf16(bytes);
  if (wide) {
    const text = decode(wide, bytes);
    return text === null ? { ok: false, code: 'binary' } : finish(text, 'utf-16');
  }
  if (bytes.includes(0)) return { ok: false, code: 'binary' };
  const utf8 = decode('utf-8', bytes);
  if (utf8 !== null) return finish(utf8, 'utf-8');
  const turkish = decode('windows-1254', bytes);
  if (turkish === null || tooManyControls(turkish)) return { ok: false, code: 'binary' };
  return plausible(turkish) ? finish(turkish, 'windows-1254') : { ok: false, code: 'unknownEncoding' };
}

function decode(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 by its mark, or without one by zeros in every second byte only. */
function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 4096);
  let [even, odd] = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0 && i % 2 === 0) even++;
    if (byte === 0 && i % 2 === 1) odd++;
  });
  if (bytes.length % 2 !== 0 || head.length < 4) return null;
  if (even === 0 && odd > head.length * 0.25) return 'utf-16le';
  if (odd === 0 && even > head.length * 0.25) return 'utf-16be';
  return null;
}

function finish(text: string, encoding: TextEncoding): Decoded {
  if (tooManyControls(text)) return { ok: false, code: 'binary' };
  if (text.trim() === '') return { ok: false, code: 'empty' };
  return { ok: true, text, encoding, doubts: doubtsOf(text) };
}

function tooManyControls(text: string): boolean {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0) return true;
    if ((code < 32 && (code < 9 || code > 13)) || code === 127) count++;
  }
  return count > text.length / 1000;
}

const azerbaijaniHigh = /[çÇğĞıİöÖşŞüÜâÂîÎûÛäÄ“”„‘’«»–—…§°±·\u00a0\u00ad•‰€×²³¹]/;

function plausible(text: string): boolean {
  let [high, known] = [0, 0];
  for (const char of text) {
    if (char.charCodeAt(0) < 128) continue;
    high++;
    if (azerbaijaniHigh.test(char)) known++;
  }
  return high > 0 && known >= high * 0.95;
}

function doubtsOf(text: string): TextDoubt[] {
  const sample = text.slice(0, 200_000);
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const schwas = count(/[əƏ]/g);
  const doubts: TextDoubt[] = [];
  if (schwas === 0 && count(/[äÄ]/g) > 2) doubts.push('schwaAsUmlaut');
  if (count(/\p{L}\?\p{L}/gu) > 2) doubts.push('lettersLost');
  return doubts;
}
