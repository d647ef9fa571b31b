import type { Look } from './paper.ts';
import type { Line, Piece } from './lines.ts';
import { page as paper } from './paper.ts';

/** A piece on the page: `x` from its left edge, `y` of its baseline from its top. */
export interface Placed extends Piece { y: number; stretch: number }

/** The pieces of a line where they stand on the page, as its look wants them. */
export function placed(look: Look, line: Line, index: number, base: number): Placed[] {
  const free = line.room - line.width;
  const perSpace = line.spaces > 0 ? free / line.spaces : Infinity;
  // A line that would be torn apart stays as it is.
  const stretch = look.align === 'justify' && line.wrapped && perSpace < look.size * 1.5 ? perSpace : 0;
  const indent = index === 0 && look.align !== 'centre' && look.align !== 'end' ? look.indent : 0;
  let x = paper.left + look.inset + indent + (look.align === 'centre' ? free / 2 : look.align === 'end' ? free : 0);
  const out: Placed[] = [];
  for (const piece of line.pieces) {
    out.push({ ...piece, x: x + piece.x, y: base - piece.rise, stretch });
    x += stretch * (piece.text.split(' ').length - 1);
  }
  return out;
}
