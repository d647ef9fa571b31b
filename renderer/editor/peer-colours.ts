/** Colours that tell people apart: none of those that mark remarks, findings or matches. Named as Fluent's avatars name them; `peers.css` says how they look. */
export const peerColours = ['blue', 'forest', 'purple', 'pumpkin', 'teal', 'magenta', 'brown', 'cornflower'] as const;
export type PeerColour = (typeof peerColours)[number];

/** A line and writing in a colour, which can be told from the page in both themes: CSS values of Fluent's. */
export function inkOf(colour: PeerColour): { line: string; ink: string } {
  const name = colour[0]!.toUpperCase() + colour.slice(1);
  return { line: `var(--colorPalette${name}BorderActive)`, ink: `var(--colorPalette${name}Foreground2)` };
}

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
