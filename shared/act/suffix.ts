/**
 * The ordinal suffix of an Azerbaijani number by vowel harmony with its last spoken word: 1-ci, 3-cü, 6-cı, 9-cu, 40-cı, 1000-ci.
 * @param number a number or a numbered place such as `1.2`, `10-1`; the last group of digits is the one spoken last
 */
export function ordinalSuffix(number: number | string): 'ci' | 'cı' | 'cu' | 'cü' {
  const digits = /(\d+)\D*$/.exec(String(number))?.[1]?.replace(/^0+(?=\d)/, '') ?? '0';
  const zeros = /0*$/.exec(digits)![0].length;
  if (digits === '0') return 'cı';
  if (zeros === 0) return units[Number(digits.at(-1))]!;
  if (zeros === 1) return tens[Number(digits.at(-2))]!;
  if (zeros === 2) return 'cü';
  if (zeros < 6) return 'ci';
  return zeros < 9 ? 'cu' : 'cı';
}

const units = ['cı', 'ci', 'ci', 'cü', 'cü', 'ci', 'cı', 'ci', 'ci', 'cu'] as const;
const tens = ['cı', 'cu', 'ci', 'cu', 'cı', 'ci', 'cı', 'ci', 'ci', 'cı'] as const;
