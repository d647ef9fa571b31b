import { useCallback, useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { Remark, ResponseDecision } from '../../shared/protocol/commands.ts';

/** An answer that has not been sent: every sentence of it survives leaving the page and closing the program. */
export const KeptAnswer = z.object({
  remarks: z.array(Remark),
  decision: ResponseDecision.nullable(),
  comment: z.string(),
  /** The remark being written; it may be incomplete. */
  open: Remark.nullable(),
});
export type KeptAnswer = z.infer<typeof KeptAnswer>;

export const emptyAnswer: KeptAnswer = { remarks: [], decision: null, comment: '', open: null };

export const keptKey = (roundId: string, employeeId: string): string => `normativ.answer.${roundId}.${employeeId}`;

export function readKept(key: string): KeptAnswer {
  try {
    const kept = KeptAnswer.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null'));
    return kept.success ? kept.data : emptyAnswer;
  } catch {
    return emptyAnswer;
  }
}

/** The answer being written, kept on this computer at every change. */
export function useKeptAnswer(roundId: string, employeeId: string) {
  const key = keptKey(roundId, employeeId);
  const [answer, setAnswer] = useState(() => readKept(key));
  const before = useRef(key);
  useEffect(() => {
    if (before.current === key) return;
    before.current = key;
    setAnswer(readKept(key));
  }, [key]);
  const change = useCallback((part: Partial<KeptAnswer>) => setAnswer((known) => {
    const next = { ...known, ...part };
    localStorage.setItem(key, JSON.stringify(next));
    return next;
  }), [key]);
  const forget = useCallback(() => localStorage.removeItem(key), [key]);
  return { answer, change, forget };
}

/** Which of the two required fields of a remark is empty (L 46.2.1). */
export function missingIn(remark: Pick<Remark, 'reasons' | 'proposedWording'>): { reasons: boolean; wording: boolean } {
  return { reasons: remark.reasons.trim() === '', wording: remark.proposedWording.trim() === '' };
}
