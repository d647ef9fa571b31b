import { expect, it } from 'vitest';
import type { Act } from '../../shared/act/block.ts';
import { versionOf } from '../../shared/act/version.ts';
import { draftPaper, versionPaper } from './paper.ts';

const act: Act = { kind: 'rules', title: '', blocks: [] };
const sha256 = 'b5983918'.repeat(8);

it('the foot of a page says what the paper is', () => {
  // Already the next day in Baku.
  expect(draftPaper(act, 'Bağ', new Date('2031-03-04T21:00:00Z'))).toEqual({ act: { ...act, title: 'Bağ' }, footer: 'Layihə · 05.03.2031' });
  expect(versionPaper(versionOf(act), 2, sha256).footer).toBe('Versiya 2 · b598 3918 b598 3918 …');
  expect(versionPaper(versionOf(act), null, sha256).footer).toBe('Layihə · b598 3918 b598 3918 …');
});
