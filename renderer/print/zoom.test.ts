import { expect, it } from 'vitest';
import { nextZoom, percentOf, shownPages, sizeOf } from './zoom.ts';

it.each([
  ['width', { width: 826, height: 300 }, 794], ['whole', { width: 2000, height: 1155 }, 794], ['whole', { width: 432, height: 5000 }, 400],
  [100, { width: 10, height: 10 }, 794], [200, { width: 10, height: 10 }, 1587],
] as const)('a page at zoom %s in %j is %i wide', (zoom, view, width) => {
  expect(sizeOf(zoom, view).width).toBe(width);
  expect(sizeOf(zoom, view).height / width).toBeCloseTo(Math.SQRT2, 2);
});
it('zooms by steps from whatever is shown', () => {
  expect([nextZoom(100, 1), nextZoom(100, -1), nextZoom(83, 1), nextZoom(83, -1), nextZoom(200, 1), nextZoom(30, -1)]).toEqual([125, 75, 100, 75, 200, 50]);
  expect(percentOf(794)).toBe(100);
});
it.each([
  [{ top: 0, height: 900 }, 3, 1, [1, 2]], [{ top: 1139, height: 900 }, 9, 2, [1, 2, 3]], [{ top: 4000, height: 900 }, 9, 4, [3, 4, 5, 6]],
  [{ top: 0, height: 5000 }, 3, 1, [1, 2, 3]], [{ top: 2517, height: 900 }, 3, 3, [2, 3]], [{ top: 0, height: 0 }, 1, 1, [1]],
] as const)('in %j of %i pages, page %i is looked at and %j are drawn', (view, pages, current, numbers) => {
  expect(shownPages(view, 1139, pages)).toEqual({ current, numbers });
});
