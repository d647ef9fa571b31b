import { describe, expect, it } from 'vitest';
import { Act, textOf } from '../../shared/act/block.ts';
import { emptyAct } from './new-act.ts';

describe('an empty act', () => {
  it.each([['law', 'article'], ['code', 'article'], ['cabinetDecision', 'clause'], ['statute', 'clause']] as const)('%s begins with %s', (kind, first) => {
    const act = Act.parse(emptyAct(kind, 'Ad'));
    expect(act.blocks.map((block) => [block.kind, textOf(block)])).toEqual([['title', 'Ad'], [first, '']]);
    expect(act.blocks[0]!.order < act.blocks[1]!.order).toBe(true);
  });
});
