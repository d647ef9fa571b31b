/** The most blocks that one quotation is taken to run over; an opening mark that is never closed then hides no more. */
const longest = 200;

/**
 * The blocks that stand inside a quotation running over several blocks, as an amending act quotes new wordings.
 * The block that opens the quotation belongs to it only where it begins with it.
 * @returns indexes
 */
export function quotedBlocks(texts: readonly string[]): Set<number> {
  const quoted = new Set<number>();
  for (let i = 0; i < texts.length; i++) {
    if (!/^\s*[“«]/.test(texts[i]!) || depth(texts[i]!) <= 0) continue;
    let open = depth(texts[i]!);
    let end = i;
    while (open > 0 && ++end < texts.length && end - i <= longest) open += depth(texts[end]!);
    if (open > 0) continue;
    for (let at = i; at <= end; at++) quoted.add(at);
    i = end;
  }
  return quoted;
}

/** How many quotation marks a text leaves open. */
function depth(text: string): number {
  let open = 0;
  for (const mark of text.match(/[“”«»]/g) ?? []) open += mark === '“' || mark === '«' ? 1 : -1;
  return open;
}

/** The quoted stretches of one text, marks included; what is inside is a name or another act's words. */
export function quotations(text: string): [from: number, to: number][] {
  const found: [number, number][] = [];
  const open: number[] = [];
  let straight = -1;
  for (const { 0: mark, index } of text.matchAll(/[“”«»"]/g)) {
    if (mark === '"') {
      if (straight >= 0) found.push([straight, index + 1]);
      straight = straight >= 0 ? -1 : index;
    } else if (mark === '“' || mark === '«') open.push(index);
    else if (open.length === 1) found.push([open.pop()!, index + 1]);
    else open.pop();
  }
  return found.sort((a, b) => a[0] - b[0]);
}

/** Whether a place lies in one of the stretches, which stand in order and apart. */
export function isWithin(stretches: readonly (readonly [number, number])[], at: number): boolean {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle]![1] <= at) low = middle + 1;
    else high = middle;
  }
  return low < stretches.length && stretches[low]![0] <= at;
}
