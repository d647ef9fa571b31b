import { describe, expect, it } from 'vitest';
import { type Act, textOf } from '../block.ts';
import { applyFixes, checkAct } from '../checks/index.ts';
import { exampleAct } from '../checks/examples.ts';
import { createText, createUndo, readAct } from '../text.ts';
import { linksOf } from './index.ts';

const act = exampleAct('rules', [
  'title|Bağ Qaydaları', 'part|Ümumi müddəalar', 'clause|Hər bağ hasarlanır.',
  'clause|Bağ bu Qaydaların 1.1-ci bəndinə və 1.2, 1.3-cü bəndlərinə uyğun suvarılır.',
  'clause|Ağac 1.1-ci bəndə, Meşə Qaydalarının 1.2-ci bəndinə və bu Qaydaların 7.7-ci bəndinə uyğun əkilir.',
]);
const said = (of: Act) => linksOf(of).map(({ blockId, from, to, target, linked, linkable }) =>
  `${blockId} ${textOf(of.blocks.find(({ id }) => id === blockId)!).slice(from, to)} → ${target}${linked ? ' linked' : ''}${linkable ? '' : ' as it is'}`);
const texts = (of: Act) => of.blocks.map(textOf);

describe('references of an act to itself', () => {
  it('are recognised, and those that name the act can follow their target', () => {
    expect(said(act)).toEqual(['b3 1.1-ci → b2', 'b3 1.2 → b3 as it is', 'b3 1.3-cü → b4', 'b4 1.1-ci → b2 as it is']);
  });
  it('become linked all at once without a word changed, as one step of undo, and then they follow', () => {
    const doc = createText(act);
    const undo = createUndo(doc, 'me');
    const findings = checkAct(act).filter(({ rule }) => rule === 'plainReference');
    expect(findings).toHaveLength(2);
    const before = new Map(act.blocks.map((block) => [block.id, textOf(block)]));
    expect(applyFixes(doc, findings, (id) => before.get(id), 'me')).toBe(2);
    expect(texts(readAct(doc))).toEqual(texts(act));
    expect(said(readAct(doc)).slice(0, 3)).toEqual(['b3 1.1-ci → b2 linked as it is', 'b3 1.2 → b3 as it is', 'b3 1.3-cü → b4 linked as it is']);
    expect(checkAct(readAct(doc)).filter(({ rule }) => rule === 'plainReference')).toEqual([]);
    undo.undo();
    expect(readAct(doc)).toEqual(act);
  });
  it('whose target is gone are found', () => {
    const lost = { ...act, blocks: act.blocks.map((block) => (block.id === 'b2' ? { ...block, runs: [{ text: 'Bax: ' }, { text: '9.9-cu', ref: 'gone' }, { text: ', ' }, { text: '1-ci', ref: 'b1' }, { text: '.' }] } : block)) };
    expect(checkAct(lost).filter(({ rule }) => rule === 'lostReference').map(({ blockId, from, to }) => [blockId, from, to])).toEqual([['b2', 5, 11]]);
  });
});
