export interface DiffPart {
  op: 'same' | 'added' | 'removed';
  text: string;
}

/** The most differing words looked for; beyond it the differing middle is given as one removal and one addition. */
export const maxDifference = 1_000;

/**
 * The difference of two texts by words (spaces and marks of punctuation count as words of their own), as short as
 * possible. Joining what is not `added` gives `before`, what is not `removed` gives `after`. Within a change the removed
 * words come first. Time is bounded: words × `maxDifference`.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const [a, b] = [words(before), words(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const parts: DiffPart[] = [{ op: 'same', text: a.slice(0, start).join('') }];
  parts.push(...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)));
  parts.push({ op: 'same', text: a.slice(a.length - end).join('') });
  return tidy(parts);
}

function words(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}

/** Myers' greedy algorithm with its furthest points kept for the way back. */
function middle(a: readonly string[], b: readonly string[]): DiffPart[] {
  const whole: DiffPart[] = [{ op: 'removed', text: a.join('') }, { op: 'added', text: b.join('') }];
  if (a.length === 0 || b.length === 0) return whole;
  const limit = Math.min(a.length + b.length, maxDifference);
  const trace: Int32Array[] = [];
  let v = new Int32Array(3);
  for (let d = 0; d <= limit; d++) {
    const next = new Int32Array(2 * d + 3);
    for (let k = -d; k <= d; k += 2) {
      const down = d === 0 ? 0 : k === -d || (k !== d && at(v, d - 1, k - 1) < at(v, d - 1, k + 1)) ? at(v, d - 1, k + 1) : at(v, d - 1, k - 1) + 1;
      let x = down;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      next[k + d + 1] = x;
      if (x >= a.length && x - k >= b.length) return wayBack(a, b, trace, d);
    }
    trace.push(next);
    v = next;
  }
  return whole;
}

/** The furthest x on diagonal k after d steps; row d holds diagonals -d-1 … d+1. */
function at(row: Int32Array, d: number, k: number): number {
  return row[k + d + 1]!;
}

function wayBack(a: readonly string[], b: readonly string[], trace: readonly Int32Array[], steps: number): DiffPart[] {
  const parts: DiffPart[] = [];
  let [x, y] = [a.length, b.length];
  for (let d = steps; d > 0; d--) {
    const row = trace[d - 1]!;
    const k = x - y;
    const down = k === -d || (k !== d && at(row, d - 1, k - 1) < at(row, d - 1, k + 1));
    const fromK = down ? k + 1 : k - 1;
    const fromX = at(row, d - 1, fromK);
    const fromY = fromX - fromK;
    while (x > fromX && y > fromY) {
      parts.push({ op: 'same', text: a[x - 1]! });
      [x, y] = [x - 1, y - 1];
    }
    if (down) parts.push({ op: 'added', text: b[y - 1]! });
    else parts.push({ op: 'removed', text: a[x - 1]! });
    [x, y] = [fromX, fromY];
  }
  while (x > 0) parts.push({ op: 'same', text: a[--x]! });
  return parts.reverse();
}

/** Joins neighbours, puts removals before additions, and takes lone spaces between two changes into them. */
function tidy(parts: readonly DiffPart[]): DiffPart[] {
  const result: DiffPart[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    if (removed) result.push({ op: 'removed', text: removed });
    if (added) result.push({ op: 'added', text: added });
    [removed, added] = ['', ''];
  };
  const joined: DiffPart[] = [];
  for (const part of parts) {
    if (part.text === '') continue;
    if (joined.at(-1)?.op === part.op) joined.at(-1)!.text += part.text;
    else joined.push({ ...part });
  }
  joined.forEach((part, i) => {
    if (part.op === 'removed') removed += part.text;
    else if (part.op === 'added') added += part.text;
    else if (/^\s+$/.test(part.text) && (removed || added) && i + 1 < joined.length) [removed, added] = [removed + part.text, added + part.text];
    else {
      flush();
      const last = result.at(-1);
      if (last?.op === 'same') last.text += part.text;
      else result.push({ ...part });
    }
  });
  flush();
  return result;
}
