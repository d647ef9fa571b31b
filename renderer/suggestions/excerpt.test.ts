import { expect, it } from 'vitest';
import type { Span } from '../../shared/act/spans.ts';
import { excerptOf } from './excerpt.ts';

const long = 'uzun '.repeat(40);
const shown = (spans: Span[]) => excerptOf(spans, 'me', () => '1.2-ci').map(({ op, text }) => ({ same: text, added: `[+${text}]`, removed: `[-${text}]` })[op]).join('');

it.each<[string, Span[], string]>([
  ['words put in', [{ text: 'Bağ' }, { text: 'ça', ins: 'me' }, { text: ' var.' }], 'Bağ[+ça] var.'],
  ['words in the place of others', [{ text: 'Bağ', del: ['me'] }, { text: 'Park', ins: 'me' }, { text: ' var.' }], '[-Bağ][+Park] var.'],
  ['what others suggest', [{ text: 'Bağ', del: ['you'] }, { text: 'ça', ins: 'you' }, { text: ' var', del: ['me', 'you'] }], 'Bağ[- var]'],
  ['what others put in and I would take out', [{ text: 'Bağ' }, { text: 'ça', ins: 'you', del: ['me'] }], 'Bağ[-ça]'],
  ['a reference', [{ text: 'Bax: ' }, { text: '\ufffc', ins: 'me', ref: { to: 'b', form: 'ordinal', shown: '1-ci' } }], 'Bax: [+1.2-ci]'],
  ['nothing but a block', [{ text: 'Bağ' }], 'Bağ'],
  ['nothing but a long block', [{ text: long }], `${long.slice(0, 120)}…`],
  ['long words before, between and behind', [{ text: long }, { text: 'A', ins: 'me' }, { text: long }, { text: 'B', ins: 'me' }, { text: long }], `…${long.slice(-60)}[+A]${long.slice(0, 60)}…${long.slice(-60)}[+B]${long.slice(0, 60)}…`],
  ['very long words put in', [{ text: 'a'.repeat(500), ins: 'me' }], `[+${'a'.repeat(400)}…]`],
])('shows %s', (_, spans, line) => expect(shown(spans)).toBe(line));
