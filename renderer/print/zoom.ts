/** How large a page is shown: as wide as the window, as a whole, or in percent of its size on paper. */
export type Zoom = 'width' | 'whole' | number;

export const zooms: readonly Zoom[] = ['width', 'whole', 50, 75, 100, 125, 150, 200];

/** A4 in CSS pixels, and the room around a page. */
const paper = { width: (210 / 25.4) * 96, height: (297 / 25.4) * 96 };
export const gap = 16;

/** The size of a page in whole pixels, for a view of this size. */
export function sizeOf(zoom: Zoom, view: { width: number; height: number }): { width: number; height: number } {
  const wide = Math.max(100, view.width - 2 * gap) / paper.width;
  const scale = zoom === 'width' ? wide : zoom === 'whole' ? Math.min(wide, Math.max(100, view.height - 2 * gap) / paper.height) : zoom / 100;
  return { width: Math.round(paper.width * scale), height: Math.round(paper.height * scale) };
}

/** The next larger or smaller zoom in percent from what is shown. */
export function nextZoom(shownPercent: number, by: 1 | -1): number {
  const percents = zooms.filter((zoom) => typeof zoom === 'number');
  const next = by > 0 ? percents.find((percent) => percent > shownPercent + 1) : percents.findLast((percent) => percent < shownPercent - 1);
  return next ?? percents.at(by > 0 ? -1 : 0)!;
}

/** The percent at which a page of this width is shown. */
export function percentOf(width: number): number {
  return Math.round((width / paper.width) * 100);
}

/** The page in the middle of the view, and those that are drawn: in view, and one more on both sides. */
export function shownPages({ top, height }: { top: number; height: number }, step: number, pages: number): { current: number; numbers: number[] } {
  const at = (y: number) => Math.min(pages, Math.max(1, Math.floor((y - gap) / step) + 1));
  const [first, last] = [Math.max(1, at(top) - 1), Math.min(pages, at(top + height) + 1)];
  // At the end the last page, also where the view holds more than one.
  const current = top > 0 && top + height >= pages * step ? pages : at(top + Math.min(height, step) / 2);
  return { current, numbers: Array.from({ length: last - first + 1 }, (_, i) => first + i) };
}
