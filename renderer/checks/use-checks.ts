import { useEffect, useState } from 'react';
import type * as Y from 'yjs';
import { type Act, type Block, textOf } from '../../shared/act/block.ts';
import { applyFixes, checkInSteps, type Finding } from '../../shared/act/checks/index.ts';
import { type Places, placesOf } from '../../shared/act/ordinal.ts';
import { observeText, readAct } from '../../shared/act/text.ts';
import { PANEL_ORIGIN } from '../../shared/act/undo.ts';
import { type Cancel, runWhenIdle } from './idle-run.ts';

/** What the checks have found in one state of a text. */
export interface Checked {
  findings: readonly Finding[];
  /** Prepared when somebody looks: in a code that takes as long as some of the rules. */
  places: () => Places;
  textOf: (blockId: string) => string | undefined;
  /** Puts findings right, in one step of undo. @returns how many were */
  fix: (findings: readonly Finding[]) => number;
}

/** Checks wait until typing pauses, but not longer than this while others go on. */
const pause = 700;
const longest = 5000;

/** The findings of an open text: anew after each pause, in the screen’s idle moments; null until the first are there. */
export function useChecks(doc: Y.Doc | null): Checked | null {
  const [checked, setChecked] = useState<{ doc: Y.Doc; result: Checked } | null>(null);
  useEffect(() => {
    if (!doc) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let since: number | null = null;
    let leave: Cancel = () => {};
    const check = () => {
      since = null;
      leave = runWhenIdle(checkDoc(doc), ({ act, findings }) => setChecked({ doc, result: checkedOf(doc, act, findings) }));
    };
    const later = (wait: number) => {
      since ??= performance.now();
      if (performance.now() - since > longest) wait = 0;
      leave();
      clearTimeout(timer);
      timer = setTimeout(check, wait);
    };
    later(0);
    const stop = observeText(doc, ({ origin }) => later(origin === PANEL_ORIGIN ? 0 : pause));
    return () => {
      stop();
      leave();
      clearTimeout(timer);
    };
  }, [doc]);
  return checked && checked.doc === doc ? checked.result : null;
}

function* checkDoc(doc: Y.Doc): Generator<undefined, { act: Act; findings: Finding[] }> {
  const act = readAct(doc);
  yield;
  return { act, findings: yield* checkInSteps(act) };
}

function checkedOf(doc: Y.Doc, { blocks }: Act, findings: Finding[]): Checked {
  const byId = new Map<string, Block>(blocks.map((block) => [block.id, block]));
  let places: Places | null = null;
  const text = (blockId: string) => {
    const block = byId.get(blockId);
    return block && textOf(block);
  };
  return { findings, places: () => (places ??= placesOf(blocks)), textOf: text, fix: (some) => applyFixes(doc, some, text, PANEL_ORIGIN) };
}
