import { expect, it } from 'vitest';
import { decodeText, maxTextBytes } from './index.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const table: Record<string, number> = { ı: 0xfd, İ: 0xdd, ş: 0xfe, Ş: 0xde, ğ: 0xf0, Ğ: 0xd0, ö: 0xf6, ü: 0xfc, ç: 0xe7, ä: 0xe4, '“': 0x93, '”': 0x94 };
const turkish = (text: string) => Uint8Array.from([...text], (char) => table[char] ?? char.charCodeAt(0));
const wide = (text: string, big: boolean, mark: boolean) => {
  const units = [...(mark ? '\ufeff' : '') + text].map((char) => char.charCodeAt(0));
  return Uint8Array.from(units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
};
const line = '1.1. Bağın girişi şərq tərəfdədir.\r\n';

it('UTF-8 with and without mark', () => {
  expect(decodeText(utf8(line))).toEqual({ ok: true, text: line, encoding: 'utf-8', doubts: [] });
  expect(decodeText(utf8(`\ufeff${line}`))).toEqual({ ok: true, text: line, encoding: 'utf-8', doubts: [] });
});
it('UTF-16 with and without mark', () => {
  for (const big of [false, true]) for (const mark of [false, true]) expect(decodeText(wide(line, big, mark))).toEqual({ ok: true, text: line, encoding: 'utf-16', doubts: [] });
});
it('Windows-1254, kept exactly, with the doubt about ä', () => {
  const text = 'Bağın girişi şärq täräfdädir “şüşä”.';
  expect(decodeText(turkish(text))).toEqual({ ok: true, text, encoding: 'windows-1254', doubts: ['schwaAsUmlaut'] });
  expect(decodeText(turkish('B?ndin ad? d?yişdi, h?min'))).toMatchObject({ ok: true, doubts: ['lettersLost'] });
});
it('refusals', () => {
  expect(decodeText(new Uint8Array())).toEqual({ ok: false, code: 'empty' });
  expect(decodeText(utf8(' \r\n\t'))).toEqual({ ok: false, code: 'empty' });
  expect(decodeText(new Uint8Array(maxTextBytes + 1))).toEqual({ ok: false, code: 'tooLarge' });
  expect(decodeText(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 8, 0, 200, 201]))).toEqual({ ok: false, code: 'binary' });
  expect(decodeText(utf8('\u0001\u0002\u0003 abc'))).toEqual({ ok: false, code: 'binary' });
  expect(decodeText(Uint8Array.from([0xff, 0xfe, 0x00, 0xd8]))).toEqual({ ok: false, code: 'binary' });
  // “Азярбайъан” in a Cyrillic code page
  expect(decodeText(Uint8Array.from([0xc0, 0xe7, 0xff, 0xf0, 0xe1, 0xe0, 0xe9, 0xfa, 0xe0, 0xed]))).toEqual({ ok: false, code: 'unknownEncoding' });
});
