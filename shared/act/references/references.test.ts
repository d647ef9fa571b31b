import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Act, ActKind, BlockKind } from '../block.ts';
import { firstKeys } from '../order.ts';
import { duplicateNumbers, findReferences, referencesOf, unresolvedReferences } from './index.ts';

const kinds: Record<string, BlockKind> = { A: 'annex', S: 'section', C: 'chapter', M: 'article', P: 'part', c: 'clause', s: 'subclause', i: 'indent', t: 'paragraph', g: 'signature', a: 'approval' };

/** An act of lines such as `M Maddə 5.`: kind, number it keeps; the number is the id, a second one has `*` behind it. */
function act(kind: ActKind, title: string, ...lines: string[]): Act {
  const orders = firstKeys(lines.length);
  const seen = new Set<string>();
  const blocks = lines.map((line, i) => {
    const [, letter, number, text] = /^(\w) ([^|]*)\|?(.*)$/.exec(line)!;
    let name = number || `${letter}${i}`;
    while (seen.has(name)) name += '*';
    seen.add(name);
    return { id: name, kind: kinds[letter!]!, order: orders[i]!, runs: text ? [{ text }] : [], ...(number ? { number } : {}) };
  });
  return { kind, title, blocks };
}

const code = act('code', 'AZƏRBAYCAN RESPUBLİKASININ BAĞ MƏCƏLLƏSİ',
  'S I bölmə', 'C 1-ci fəsil', 'M Maddə 1.', 'P 1.1.', 'c 1.1.1.', 'c 1.1.2.', 'c 1.1.3.', 'P 1.2.', 'P 1.2-1.', 'c 1.2-1.1.', 'P 1.3.', 'M Maddə 1-1.', 'P 1-1.1.', 'C Birinci fəsil', 'M Maddə 2.', 'P 1.', 'c a)', 'c b)', 'P 2.', 'P 2-1.',
  'S II bölmə', 'M Maddə 3.', 't ', 't ', 'M Maddə 4.', 't ', 'c a)', 'c b)', 'P 2.', 'c a)', 'M Maddə 5.', 'P I.', 'P II.', 'A 1-ci əlavə', 'P §1.', 'c 1.1.', 'A 2-ci əlavə', 'P 1.');

/** What the references of a sentence come to: `number=ids`, `~` for another act. The sentence stands at the end of a place. */
function found(where: string, sentence: string, whole = code): string {
  const blocks = whole.blocks.map((block) => (block.id === where ? { ...block, runs: [{ text: sentence }] } : block));
  return referencesOf({ ...whole, blocks }).filter(({ blockId }) => blockId === where)
    .map((reference) => (reference.act === 'other' ? `~${reference.actName ?? ''} ` : '') + reference.targets.map(({ number, blockIds }) => `${number}=${blockIds.join('+')}`).join(' ')).join(' | ');
}

describe('references to the act itself (L 58)', () => {
  it.each([
    ['2.', 'bu Məcəllənin 1.1-ci maddəsində', '1.1=1.1.'],
    ['2.', 'Bu Məcəllənin 1-ci maddəsi', '1=Maddə 1.'],
    ['2.', '1-1-ci maddə', '1-1=Maddə 1-1.'],
    ['2.', 'bu Konstitusiya Qanununun 2-ci maddəsi', '2=Maddə 2.'],
    ['2.', 'bu Məcəllənin 1.1.1-ci və 1.2-1.1-ci maddələrinə', '1.1.1=1.1.1. 1.2-1.1=1.2-1.1.'],
    ['2.', '1, 2 və 3-cü maddələr', '1=Maddə 1. 2=Maddə 2. 3=Maddə 3.'],
    ['2.', '1.1.1-ci, habelə 1.1.3-cü yarımbəndlər', '1.1.1=1.1.1. 1.1.3=1.1.3.'],
    ['2.', 'bu Məcəllənin 1.1. və 1.2. bəndlərində', '1.1=1.1. 1.2=1.2.'],
    ['2.', '1.1.1–1.1.3-cü bəndlər', '1.1.1–1.1.3=1.1.1.+1.1.2.+1.1.3.'],
    ['2.', '1.1.1-1.1.3-cü bəndlər', '1.1.1-1.1.3=1.1.1.+1.1.2.+1.1.3.'],
    ['2.', '1.1.1-ci — 1.1.2-ci maddələrində', '1.1.1–1.1.2=1.1.1.+1.1.2.'],
    ['2.', '1—3-cü maddələr', '1–3=Maddə 1.+Maddə 1-1.+Maddə 2.+Maddə 3.'],
    ['2.', '1.2-1-ci maddə', '1.2-1=1.2-1.'],
    ['2.', '1.2.1-ci maddə', '1.2.1='],
    ['2.', '9-cu maddədə', '9='],
    ['2.', '3–1-ci maddələr', '3–1='],
    ['2.', 'bu Məcəllənin 2-ci maddəsinin 1-ci hissəsində və 3-cü maddəsində', '1=1. | 3=Maddə 3.'],
    ['2.', 'bu Məcəllənin 2-ci maddəsinin 2-1-ci hissəsi', '2-1=2-1.'],
    ['1.3.', 'bu Məcəllənin 2-ci maddəsinin 1-ci hissəsinin «a» və “b” bəndləri', 'a=a) b=b)'],
    ['1.3.', 'bu Məcəllənin 2-ci maddəsinin birinci hissəsinin «b», 4-cü maddəsinin ikinci hissəsinin «a» bəndi', 'b=b) | a=a)**'],
    ['1.3.', 'bu Məcəllənin 4-cü maddəsinin birinci hissəsinin b) bəndi', 'b=b)*'],
    ['1.3.', '2-ci maddəsinin 1-ci hissəsi, 2-ci hissəsi', '1=1. | 2=2.'],
    ['1.3.', 'bu Məcəllənin 5-ci maddəsinin II hissəsi', 'II=II.'],
    ['1.3.', 'bu Məcəllənin 3-cü maddəsinin ikinci hissəsi', '2=t23'],
    ['2.', 'bu maddənin 1-ci hissəsi', '1=1.'],
    ['2.', 'həmin maddənin 1-ci hissəsi', '~həmin maddənin 1='],
    ['2.', 'bu Qeydin 1-ci bəndi və bu “Qeyd”in 2-ci bəndi', '~Qeydin 1= | ~“Qeyd”in 2='],
    ['2.', 'bu Məcəllənin 1, 2 saylı əlavələri', '1=1-ci əlavə 2=2-ci əlavə'],
    ['2.', 'bu maddənin birinci və ikinci hissələri', '1=1. 2=2.'],
    ['b)', 'maddənin 9-cu hissəsi', '9='],
    ['b)', '2-ci hissə', '2=2.'],
    ['1.3.', 'bu Məcəllənin II bölməsinin 1-ci fəslində, birinci bölməsində', '1=1-ci fəsil+Birinci fəsil | 1=I bölmə'],
    ['1.3.', 'bu Məcəllənin 2-ci əlavəsi; 1 nömrəli əlavə', '2=2-ci əlavə | 1=1-ci əlavə'],
    ['1.3.', 'bu Məcəllənin on birinci maddəsi', '11='],
    ['1.3.', '1.1-ci maddənin ikinci abzası, 1.1.2-ci maddənin birinci abzası', '2= | 1=1.1.2.'],
    ['1.1.', 'Bağ Məcəlləsinin 2-ci maddəsi, Məcəllənin 3-cü maddəsi', '2=Maddə 2. | 3=Maddə 3.'],
    ['1-1.1.', 'bu Məcəllənin 1¹-ci maddəsi', '1-1=Maddə 1-1.'],
    ['1.1.', '2.[4] 1.2-ci[5] maddə', '1.2=1.2.'],
    ['1.*', 'bu əlavənin 1-ci hissəsi, Bağ Məcəlləsinin 1-ci maddəsi', '1=1.* | 1=Maddə 1.'],
  ])('%s: %s', (where, sentence, expected) => expect(found(where, sentence)).toBe(expected));

  it.each([
    'on maddə', '5 maddə', '12.05.2031 tarixli', '2031-ci il', 'I bölmə – “Aktlar”', '3-cü fəsil', 'əlavəsiz 5-ci', '1-ci', 'maddəsi', '5-ci hissəcik', 'ikinci növbə', '1-ci dərəcəli bəndlik', '“Bağ” maddəsi', '10 və ya 20 hissə',
  ])('nothing in: %s', (sentence) => expect(found('2.', sentence)).toBe(''));
});

describe('references to other acts', () => {
  it.each([
    ['Azərbaycan Respublikası Konstitusiyasının 109-cu maddəsinin 32-ci bəndi', '~Azərbaycan Respublikası Konstitusiyasının 32='],
    ['Konstitusiyanın 94-cü maddəsinin I hissəsinin 1-3-cü və 6-cı bəndlərində, 95-ci maddəsinin II hissəsində', '~Konstitusiyanın 1-3= 6= | ~Konstitusiyanın II='],
    ['Bu Məcəllə Azərbaycan Respublikası Konstitusiyasının 94-cü maddəsinin I hissəsinin 11-ci bəndinə uyğundur', '~Azərbaycan Respublikası Konstitusiyasının 11='],
    ['Tənzimlənmə Azərbaycan Respublikası Mülki Məcəlləsinin 5-ci maddəsi', '~Azərbaycan Respublikası Mülki Məcəlləsinin 5='],
    ['“Bağlar haqqında” Azərbaycan Respublikası Qanununun 2-ci maddəsi. 2-ci maddə', '~Azərbaycan Respublikası Qanununun 2= | 2=Maddə 2.'],
    ['həmin Məcəllənin 2-ci maddəsi', '~həmin Məcəllənin 2='],
    ['Qaydaların 2.1-ci bəndində', '~Qaydaların 2.1='],
    ['müqavilənin 3-cü bəndi', '~müqavilənin 3='],
    ['bu Qanunun 2-ci maddəsi', '2=Maddə 2.'],
  ])('%s', (sentence, expected) => expect(found('2.', sentence)).toBe(expected));

  it('an amending act speaks of the act it amends', () => {
    const amending = act('law', '“Bağlar haqqında” Qanunda dəyişiklik edilməsi barədə', 'P 1.', 'P 2.');
    expect(found('2.', '1-ci maddədə “alma” sözü çıxarılsın; bu Qanunun 1-ci hissəsi', amending)).toBe('~ 1= | 1=1.');
  });
});

describe('acts without articles and what they approve', () => {
  const decision = act('cabinetDecision', 'Bağ haqqında QƏRAR', 'P 1.', 'P 2.', 't |Baş nazir', 'a |Nazirlər Kabinetinin qərarı ilə', 'a |təsdiq edilmişdir', 'P 1.', 'c 1.1.', 'c 1.2.', 's 1.2.1.', 'P 9.', 'c 9.3.', 'c 9.4.', 'c 9.5.', 'c 9.6.', 'A 1 nömrəli əlavə', 'P 1.');
  it.each([
    ['1.1.', 'bu Qaydaların 1.2-ci bəndində', '1.2=1.2.'],
    ['1.1.', 'bu Qaydaların 9.3–9.6-cı bəndləri', '9.3–9.6=9.3.+9.4.+9.5.+9.6.'],
    ['1.1.', '1.2.1-ci yarımbənd', '1.2.1=1.2.1.'],
    ['1.1.', 'bu Qaydaların 9-cu hissəsi', '9=9.'],
    ['1.1.', 'bu Qərarın 2-ci hissəsi, 1-ci hissəsi', '2=2. | 1=1.'],
    ['1.1.', 'bu Qaydaların 1-ci hissəsinin 1.2-ci bəndinin 1.2.1-ci yarımbəndi', '1.2.1=1.2.1.'],
    ['1.1.', 'bu Qaydaların 1 nömrəli əlavəsi', '1=1 nömrəli əlavə'],
    ['2.', '1-ci hissə', '1=1.'],
  ])('%s: %s', (where, sentence, expected) => expect(found(where, sentence, decision)).toBe(expected));
});

it('where a reference stands, and which have no place', () => {
  const text = '(bu Məcəllənin 1.1-ci maddəsi)[3] və 7-ci maddə';
  const whole = { ...code, blocks: code.blocks.map((block) => (block.id === '2.' ? { ...block, runs: [{ text }] } : block)) };
  const references = referencesOf(whole);
  expect(references.map(({ from, to }) => text.slice(from, to))).toEqual(['1.1-ci maddəsi', '7-ci maddə']);
  expect(references.map((reference) => reference.text)).toEqual(['1.1-ci maddəsi', '7-ci maddə']);
  expect(unresolvedReferences(references).map((reference) => reference.text)).toEqual(['7-ci maddə']);
});

it('numbers that stand twice in one place', () => {
  expect(duplicateNumbers(code)).toEqual([{ number: '1-ci fəsil', blockIds: ['1-ci fəsil', 'Birinci fəsil'] }]);
  const twice = act('code', '', 'M Maddə 1.', 'P 1.1.', 'P 1.1.', 'M Maddə 2.', 'P 1.', 'c a)', 'c a)', 'P 2.', 'c a)', 'M Maddə 2.', 'A 1-ci əlavə', 'P 1.', 'P 1.', 'c 1.1.', 'A Əlavə 1', 'P 1.');
  expect(duplicateNumbers(twice).map(({ number, blockIds }) => `${number} ${blockIds.length}`)).toEqual(['1.1. 2', 'Maddə 2. 2', 'a) 2', '1-ci əlavə 2', '1. 2']);
  expect(duplicateNumbers(act('code', '', 'S I bölmə', 'C I fəsil', 'S II bölmə', 'C I fəsil', 'C II fəsil', 'C II fəsil'))).toMatchObject([{ number: 'II fəsil' }]);
});

it('any text, in bounded time', () => {
  const piece = fc.constantFrom('1-ci ', '1.1-', '2', ', ', ' və ', '–', 'maddəsinin ', 'hissə ', 'bəndində', 'bu ', 'Məcəllənin ', 'birinci ', 'on ', '«a» ', 'IV ', 'nömrəli ', 'əlavə ', '. ', '[3]', 'a) ', 'Qanun', 'bölməsi ', 'abzası ');
  fc.assert(fc.property(fc.array(fc.oneof({ weight: 8, arbitrary: piece }, fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 40 }), (pieces) => {
    const text = pieces.join('');
    for (const { from, to } of findReferences(text)) expect(from < to && to <= text.length).toBe(true);
    found('2.', text);
  }), { seed: 58, numRuns: 500 });
  for (const text of ['1, '.repeat(33_000), '1-'.repeat(50_000) + ' maddə', '1-ci maddəsinin '.repeat(6_000), '1.'.repeat(50_000), '«a», '.repeat(20_000), '1–'.repeat(50_000), 'bu '.repeat(33_000), '¹'.repeat(100_000), '1 - c'.repeat(20_000), 'və '.repeat(33_000), '1-5-ci maddələr '.repeat(6_000)]) {
    const started = performance.now();
    found('2.', `${text} maddə`);
    expect(performance.now() - started, text.slice(0, 12)).toBeLessThan(1_500);
  }
});
it('chapters with extra Roman numbers', () => {
  const court = act('code', 'AZƏRBAYCAN RESPUBLİKASININ YAŞIL BAĞ MƏCƏLLƏSİ', 'C XVII fəsil', 'C XVIII fəsil', 'C XVIII-I fəsil', 'C XIX fəsil', 'M Maddə 1.', 'P 1.');
  expect(found('1.', 'bu Məcəllənin XVII, XVIII-I və XIX fəsillərində', court)).toBe('XVII=XVII fəsil XVIII-I=XVIII-I fəsil XIX=XIX fəsil');
  expect(found('1.', 'bu Məcəllənin XVII-XIX fəsillərində', court)).toBe('XVII-XIX=XVII fəsil+XVIII fəsil+XVIII-I fəsil+XIX fəsil');
  expect(found('1.', 'Yaşıl Bağ Məcəlləsinin 1-ci maddəsi, Yaşıl Bağ Məcəlləsinin XIX fəsli', court)).toBe('1=Maddə 1. | XIX=XIX fəsil');
  expect(found('1.', 'Azərbaycan Respublikası Qırmızı Bağ Məcəlləsinin XIX fəsli', court)).toBe('~Azərbaycan Respublikası Qırmızı Bağ Məcəlləsinin XIX=');
});
