import type { Act, ActKind, BlockKind } from '../block.ts';
import { firstKeys } from '../order.ts';
import type { Finding } from './finding.ts';
import { checkAct, type RuleName } from './index.ts';

/** An invented act for the tables of the tests, a line a block: `clause|Text.`, with a kept number `clause=1.2-1.|Text.`; all cells are of one table. */
export function exampleAct(kind: ActKind, lines: readonly string[]): Act {
  const orders = firstKeys(lines.length);
  const blocks = lines.map((line, i) => {
    const bar = line.indexOf('|');
    const [name, number] = line.slice(0, bar).split('=');
    const text = line.slice(bar + 1);
    return { id: `b${i}`, kind: name as BlockKind, order: orders[i]!, runs: text ? [{ text }] : [], ...(number ? { number } : {}), ...(name === 'cell' ? { cell: { table: 't', row: orders[i]!, column: 'a0' } } : {}) };
  });
  return { kind, title: '', blocks };
}

/** What one rule finds in such an act. */
export function findingsOf(rule: RuleName, kind: ActKind, lines: readonly string[]): Finding[] {
  return checkAct(exampleAct(kind, lines)).filter((finding) => finding.rule === rule);
}
