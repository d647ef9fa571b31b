import { describe, expect, it } from 'vitest';
import { PANEL_ORIGIN } from '../undo.ts';
import { createText, createUndo, readAct } from '../text.ts';
import { textOf } from '../block.ts';
import { exampleAct } from './examples.ts';
import { applyFixes, checkAct, checkMessages, clausesText, findingText } from './index.ts';

const act = exampleAct('rules', [
  'title|"Bağ" Qaydaları', 'part|Ümumi müddəalar', 'clause|İşbu  Qaydalar 6-ci bəndə aiddir', 'clause=1.3|Bağ  hаsаrlanır.', 'clause|Bu Qaydaların 9.9-cu bəndi ləğv edilir.',
]);

describe('checking', () => {
  it('is the same each time, whatever the order of the blocks, and changes nothing', () => {
    const before = JSON.stringify(act);
    const findings = checkAct(act);
    expect(checkAct({ ...act, blocks: act.blocks.toReversed() })).toEqual(findings);
    expect(JSON.stringify(act)).toBe(before);
    expect(findings.map(({ rule }) => rule)).toEqual(['quotes', 'endMark', 'selfReference', 'ordinalEnding', 'spaces', 'numberGap', 'numberStop', 'lookAlikes', 'spaces', 'danglingReference']);
  });
  it('says each finding in both languages, without holes', () => {
    for (const finding of checkAct(act)) for (const language of ['az', 'en'] as const) expect(findingText(finding, language)).not.toMatch(/undefined|NaN|\[object/);
    expect(Object.keys(checkMessages.en)).toEqual(Object.keys(checkMessages.az));
    expect([clausesText(['56.0.5'], 'az'), clausesText(['30.8', '30.10'], 'az'), clausesText(['58'], 'en')]).toEqual(['56.0.5-ci maddə', '30.8, 30.10-cu maddələr', 'Article 58']);
  });
  it('applies all fixes in one step of undo, and none to a block that has changed', () => {
    const doc = createText(act);
    const undo = createUndo(doc, 'editor');
    const findings = checkAct(act);
    const texts = new Map(act.blocks.map((block) => [block.id, textOf(block)]));
    expect(applyFixes(doc, findings, (id) => texts.get(id), PANEL_ORIGIN)).toBe(8);
    expect(readAct(doc).blocks.map((block) => `${block.number ?? ''}${textOf(block)}`)).toEqual([
      '“Bağ” Qaydaları', 'Ümumi müddəalar', 'Bu Qaydalar 6-cı bəndə aiddir.', '1.3.Bağ hasarlanır.', 'Bu Qaydaların 9.9-cu bəndi ləğv edilir.',
    ]);
    expect(applyFixes(doc, findings.filter(({ fix }) => fix && 'edits' in fix), (id) => texts.get(id), PANEL_ORIGIN)).toBe(0);
    undo.undo();
    expect(readAct(doc)).toEqual(act);
  });
  it('bears an act with nothing in it and one with odd ones', () => {
    expect(checkAct({ kind: 'law', title: '', blocks: [] })).toEqual([]);
    const odd = exampleAct('law', ['signature|', 'indent|]', 'annex|', 'annex|«', 'subclause=99999|“', 'paragraph|(bundan sonra – )', 'part|bu Qanunun', 'clause|(bundan sonra – (a) "', 'clause|Elektron bağ (bundan sonra – E) açıqdır.', 'clause|Eldən ələ keçir.']);
    expect(() => checkAct(odd)).not.toThrow();
  });
  it('takes linear time on hostile text', () => {
    const long = (piece: string) => piece.repeat(Math.floor(90_000 / piece.length));
    const pieces = ['bu Qanunun 1-', '1-1-1.1-', 'bundan sonra (', '“', '"', ' ', 'A', '1, ', '|', 'bu ', ' - a', '(bundan sonra – ', '.'];
    const start = performance.now();
    checkAct(exampleAct('law', pieces.map((piece) => `part|${long(piece)}`)));
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
