import { tokens } from '@fluentui/react-components';

/** Colours that tell people apart: none of those that mark remarks, findings or matches. Named as Fluent's avatars name them. */
export const peerColours = ['blue', 'forest', 'purple', 'pumpkin', 'teal', 'magenta', 'brown', 'cornflower'] as const;
export type PeerColour = (typeof peerColours)[number];

/** The line of a colour, and its ground with the ink that can be read on it; Fluent keeps their contrast in both themes. */
export const peerInks: Record<PeerColour, { line: string; ground: string; ink: string }> = {
  blue: { line: tokens.colorPaletteBlueBorderActive, ground: tokens.colorPaletteBlueBackground2, ink: tokens.colorPaletteBlueForeground2 },
  forest: { line: tokens.colorPaletteForestBorderActive, ground: tokens.colorPaletteForestBackground2, ink: tokens.colorPaletteForestForeground2 },
  purple: { line: tokens.colorPalettePurpleBorderActive, ground: tokens.colorPalettePurpleBackground2, ink: tokens.colorPalettePurpleForeground2 },
  pumpkin: { line: tokens.colorPalettePumpkinBorderActive, ground: tokens.colorPalettePumpkinBackground2, ink: tokens.colorPalettePumpkinForeground2 },
  teal: { line: tokens.colorPaletteTealBorderActive, ground: tokens.colorPaletteTealBackground2, ink: tokens.colorPaletteTealForeground2 },
  magenta: { line: tokens.colorPaletteMagentaBorderActive, ground: tokens.colorPaletteMagentaBackground2, ink: tokens.colorPaletteMagentaForeground2 },
  brown: { line: tokens.colorPaletteBrownBorderActive, ground: tokens.colorPaletteBrownBackground2, ink: tokens.colorPaletteBrownForeground2 },
  cornflower: { line: tokens.colorPaletteCornflowerBorderActive, ground: tokens.colorPaletteCornflowerBackground2, ink: tokens.colorPaletteCornflowerForeground2 },
};

/** The colour of each of these people: the same one every day, the next free one where two would have the same. */
export function coloursOf(employeeIds: Iterable<string>): Map<string, PeerColour> {
  const colours = new Map<string, PeerColour>();
  for (const id of [...new Set(employeeIds)].sort()) {
    const first = hash(id) % peerColours.length;
    const free = peerColours.findIndex((_, i) => ![...colours.values()].includes(peerColours[(first + i) % peerColours.length]!));
    colours.set(id, peerColours[(first + Math.max(0, free)) % peerColours.length]!);
  }
  return colours;
}

function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return sum;
}
