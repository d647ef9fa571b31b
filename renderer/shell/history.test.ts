import { describe, expect, it } from 'vitest';
import { goBack, goTo, readTrail, type Trail } from './history.ts';

const inbox = { page: 'inbox' } as const;
const draft = { page: 'draft', draftId: 'd1' } as const;

describe('the trail of places', () => {
  it('goes there and back', () => {
    const trail = goTo(goTo([inbox], { page: 'drafts' }), draft);
    expect(goBack(trail).at(-1)).toEqual({ page: 'drafts' });
    expect(goBack(goBack(goBack(trail)))).toEqual([inbox]);
  });

  it('takes no step for where one already is, nor for another tab of the same draft', () => {
    const trail: Trail = goTo([inbox], draft);
    expect(goTo(trail, { ...draft })).toBe(trail);
    expect(goTo(trail, { ...draft, tab: 'remarks' })).toEqual([inbox, { ...draft, tab: 'remarks' }]);
    expect(goTo(trail, { page: 'draft', draftId: 'd2' })).toHaveLength(3);
  });

  it('does not grow without end', () => {
    let trail: Trail = [inbox];
    for (let n = 0; n < 200; n += 1) trail = goTo(trail, { page: 'draft', draftId: `d${n}` });
    expect(trail.length).toBeLessThanOrEqual(30);
  });

  it.each([
    ['nothing', null], ['no JSON', '{'], ['an empty list', '[]'], ['an unknown page', '[{"page":"tasks"}]'],
    ['a draft without its id', '[{"page":"draft"}]'], ['something else', '{"page":"inbox"}'], ['nulls', '[null]'],
  ])('starts anew from %s', (_, kept) => {
    expect(readTrail(kept, inbox)).toEqual([inbox]);
  });

  it('finds what was open', () => {
    const trail = goTo([inbox], draft);
    expect(readTrail(JSON.stringify(trail), inbox)).toEqual(trail);
  });
});
