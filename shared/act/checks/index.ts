import type { Act } from '../block.ts';
import { abbreviation } from './abbreviation.ts';
import { amendmentSource } from './amendment-source.ts';
import { annexUnused } from './annex-unused.ts';
import { contextOf, type Rule } from './context.ts';
import { danglingReference } from './dangling-reference.ts';
import { elementKind } from './element-kind.ts';
import { endMark } from './end-mark.ts';
import type { Finding } from './finding.ts';
import { headingCase } from './heading-case.ts';
import { headingName } from './heading-name.ts';
import { headingStop } from './heading-stop.ts';
import { lostReference, plainReference } from './linked-reference.ts';
import { lookAlikes } from './look-alikes.ts';
import { numberExtra } from './number-extra.ts';
import { numberForm } from './number-form.ts';
import { numberOrder } from './number-order.ts';
import { numberParent } from './number-parent.ts';
import { numberStop } from './number-stop.ts';
import { ordinalEnding } from './ordinal-ending.ts';
import { partName } from './part-name.ts';
import { quotes } from './quotes.ts';
import { selfReference } from './self-reference.ts';
import { spaces } from './spaces.ts';
import { table } from './table.ts';
import { termEarly, termTwice, termUnused } from './terms.ts';
import { title } from './title.ts';
import { unfilled } from './unfilled.ts';

export { applyFixes } from './apply.ts';
export { type Finding, type Fix, severities, type Severity, type TextEdit } from './finding.ts';
export { checkMessages, clausesText, findingText, type RuleName, ruleTitle } from './messages.ts';

/** The rules, in the order in which findings of one block are given. */
const rules: readonly Rule[] = [
  unfilled, title, amendmentSource, elementKind,
  numberOrder, numberParent, numberForm, numberStop, numberExtra,
  headingName, partName, headingCase, headingStop, endMark,
  danglingReference, lostReference, plainReference, selfReference, annexUnused, table,
  termTwice, termEarly, termUnused, abbreviation,
  ordinalEnding, lookAlikes, spaces, quotes,
];

/** How many blocks a rule looks at between two pauses. */
const stretch = 1000;

/**
 * What in an act breaks the rules of drafting (L 27–35, 53–58, 75), in reading order. Pure and linear: equal acts give
 * equal findings.
 */
export function checkAct(act: Act): Finding[] {
  const steps = checkInSteps(act);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in short steps, for a screen that must not stand still: each `next()` takes a few milliseconds. */
export function* checkInSteps(act: Act): Generator<undefined, Finding[]> {
  const context = contextOf(act);
  yield;
  const found: { finding: Finding; at: number; rule: number }[] = [];
  const places = new Map(context.blocks.map(({ id, index }) => [id, index]));
  for (const [order, rule] of rules.entries()) {
    const add = (finding: Finding) => found.push({ finding, at: places.get(finding.blockId) ?? -1, rule: order });
    if ('act' in rule) rule.act(context).forEach(add);
    else {
      for (const block of context.blocks) {
        rule.block(block, context).forEach(add);
        if (block.index % stretch === stretch - 1) yield;
      }
    }
    yield;
  }
  found.sort((a, b) => a.at - b.at || a.rule - b.rule || (a.finding.from ?? -1) - (b.finding.from ?? -1));
  return found.map(({ finding }) => finding);
}
