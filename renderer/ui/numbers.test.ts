import { expect, it } from 'vitest';
import { number } from './numbers.ts';

it.each([[0, '0'], [999, '999'], [1234, '1\u00a0234'], [1_234_567, '1\u00a0234\u00a0567'], [-4321, '-4\u00a0321']])('%d', (value, text) => {
  expect(number(value)).toBe(text);
});

it('writes a decimal after a comma', () => expect(number(1234.54, 1)).toBe('1\u00a0234,5'));
