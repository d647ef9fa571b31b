import { expect, test } from 'vitest';
import { paperName } from './attach.ts';

test('a second paper of one name gets a number before its extension', () => {
  expect(paperName('arayış.pdf', ['arayış.pdf'])).toBe('arayış (2).pdf');
  expect(paperName('arayış.pdf', ['arayış.pdf', 'arayış (2).pdf'])).toBe('arayış (3).pdf');
});

test('a name carries nothing that a signature would refuse', () => {
  expect(paperName(' \u202Earayış\u200B.pdf ', [])).toBe('arayış.pdf');
  expect(paperName('Ozu\u0308.txt', [])).toBe('Ozü.txt');
  expect(paperName('\u0000', [])).toBe('sənəd');
  expect(paperName('a'.repeat(400) + '.docx', [])).toHaveLength(255);
});
