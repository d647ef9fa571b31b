import type { Rule } from './context.ts';
import type { Finding } from './finding.ts';

/** Tables stand in annexes (L 35.2); columns parted by tabs or bars in the text are one too. Said once for a table. */
export const table: Rule = {
  act({ blocks }) {
    const findings: Finding[] = [];
    let inTable = false;
    for (const { id, kind, text, annex, quoted } of blocks) {
      const row = !annex && !quoted && kind !== 'title' && (kind === 'cell' || isRow(text));
      if (row && !inTable) findings.push({ rule: 'table', clause: '35.2', severity: 'warning', blockId: id, params: {} });
      inTable = row;
    }
    return findings;
  },
};

/** The sign of a list has a tab behind it as copied from Word; it is no column. */
function isRow(text: string): boolean {
  return /\S *\t\s*\S/u.test(text.replace(/^\s*[^\p{L}\p{N}\s]\s*/u, '')) || /[^\s|]\s*\|\s*[^\s|][^|]*\|/u.test(text);
}
