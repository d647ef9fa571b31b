import { describe, expect, it } from 'vitest';
import { Act, textOf } from '../../shared/act/block.ts';
import { emptyAct, readTextFile } from './new-act.ts';

describe('an empty act', () => {
  it.each([['law', 'article'], ['code', 'article'], ['cabinetDecision', 'clause'], ['statute', 'clause']] as const)('%s begins with %s', (kind, first) => {
    const act = Act.parse(emptyAct(kind, 'Ad'));
    expect(act.blocks.map((block) => [block.kind, textOf(block)])).toEqual([['title', 'Ad'], [first, '']]);
    expect(act.blocks[0]!.order < act.blocks[1]!.order).toBe(true);
  });
});

describe('a text file', () => {
  const file = (content: BlobPart) => new File([content], 'akt.txt');
  it.each<[string, File, string]>([
    ['nothing', file(''), 'empty'],
    ['white space', file(' \n\n'), 'empty'],
    ['a picture', file(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 3, 0])), 'binary'],
    ['50 MB', { name: 'akt.txt', size: 50 * 1024 * 1024, arrayBuffer: () => Promise.reject(new Error('read')) } as unknown as File, 'tooLarge'],
    ['a file that is gone', { name: 'akt.txt', size: 10, arrayBuffer: () => Promise.reject(new Error('gone')) } as unknown as File, 'unreadable'],
  ])('of %s is refused', async (_, given, code) => {
    expect(await readTextFile(given)).toEqual({ ok: false, name: 'akt.txt', code });
  });

  it('becomes an act', async () => {
    const read = await readTextFile(file('Sənədlərin saxlanması haqqında\n\n1. Birinci bənd.\n2. İkinci bənd.\n'));
    expect(read.ok && read.parsed.act.blocks.map(textOf)).toContain('İkinci bənd.');
  });
});
