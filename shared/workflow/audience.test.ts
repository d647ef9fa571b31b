import { describe, expect, it } from 'vitest';
import type { RecordedEvent } from '../protocol/events.ts';
import { audienceOf } from './audience.ts';
import { fold } from './evolve.ts';
import { stageOf } from './state.ts';
import { answer, drafter, inAgreement, paper, person, remark, uuid, type History } from './testing.ts';

/** What reaches an agency's workspace. */
function feedOf(history: History, agencyId: string): RecordedEvent[] {
  return history.events.filter((event, index) => audienceOf(fold(history.events.slice(0, index + 1))!, event).includes(agencyId));
}

const lived = () => {
  const history = inAgreement();
  history.tell(drafter, 2, { type: 'paper.add', draftId: uuid(1), paper: paper(1) });
  history.tell(person('finance'), 5, answer({ decision: 'objected', remarks: [remark()] }));
  history.passTo(60);
  return history;
};

describe('who learns of what', () => {
  const rows: [string, string[]][] = [
    ['justice', ['DraftCreated', 'RoundStarted', 'PaperAdded', 'ResponseGiven', 'AgencyDeemedAgreed', 'AgencyDeemedAgreed', 'RoundClosed']],
    ['finance', ['RoundStarted', 'ResponseGiven', 'RoundClosed']],
    ['health', ['RoundStarted', 'AgencyDeemedAgreed', 'RoundClosed']],
    ['cabinet', []],
    ['nobody', []],
  ];
  it.each(rows)('%s', (agencyId, types) => {
    expect(feedOf(lived(), agencyId).map((event) => event.type)).toEqual(types);
  });

  it('is enough to fold: a reviewer knows its own part and nothing of the others’ answers', () => {
    const state = fold(feedOf(lived(), 'health'))!;
    expect(state.title).toBe('Qaydalar');
    expect(state.remarks).toEqual([]);
    expect(state.papers).toEqual([]);
    expect(state.rounds[0]?.participants.map((one) => one.status)).toEqual(['pending', 'pending', 'deemed']);
    expect(stageOf(state)).toBe('agreed');
  });
});
