import { describe, expect, it } from 'vitest';
import type { Command } from '../protocol/commands.ts';
import { answer, at, created, drafter, inAgreement, outcome, paper, person, remark, roundStart, uuid } from './testing.ts';

describe('starting an agreement round (S 9.9, L 46.4)', () => {
  const rows: [string, Record<string, unknown>, string][] = [
    ['three agencies and an hour', {}, 'RoundStarted'],
    ['exactly sixty days', { dueAt: at(60 * 24 * 60).toISOString() }, 'RoundStarted'],
    ['more than sixty days', { dueAt: at(60 * 24 * 60 + 2).toISOString() }, 'deadlineTooFar'],
    ['a deadline that has passed', { dueAt: at(0).toISOString() }, 'deadlinePassed'],
    ['nobody', { agencyIds: [] }, 'agenciesMissing'],
    ['one agency twice', { agencyIds: ['finance', 'finance'] }, 'agencyTwice'],
    ['an agency nobody knows', { agencyIds: ['nowhere'] }, 'agencyUnknown'],
    ['its own agency', { agencyIds: ['justice'] }, 'ownAgencyAsked'],
    ['the Cabinet, to which drafts are submitted', { agencyIds: ['cabinet'] }, 'recipientAsked'],
    ['a paper that is not on the draft', { paperIds: [uuid(99)] }, 'paperUnknown'],
  ];
  it.each(rows)('%s → %s', (_, over, expected) => {
    expect(outcome(created().tell(drafter, 1, roundStart(over)))).toBe(expected);
  });

  it('is for the lead agency alone, and one at a time', () => {
    expect(outcome(created().tell(person('finance'), 1, roundStart()))).toBe('leadOnly');
    expect(outcome(inAgreement().tell(drafter, 2, roundStart({ roundId: uuid(11) })))).toBe('roundOpen');
  });

  it('numbers versions, and an unchanged text keeps its number', () => {
    const history = inAgreement();
    history.passTo(60);
    history.tell(drafter, 61, roundStart({ roundId: uuid(11), versionId: uuid(22), dueAt: at(90).toISOString() }));
    expect(history.state.rounds.map((round) => round.version.number)).toEqual([1, 1]);
    expect(history.state.rounds[1]?.version.versionId).toBe(uuid(20));
  });

  it('keeps a renamed title out of an open round', () => {
    const rename: Command = { type: 'draft.rename', draftId: uuid(1), title: 'Başqa ad', actKind: 'rules' };
    expect(outcome(inAgreement().tell(drafter, 2, rename))).toBe('roundOpen');
  });
});

describe('answering (L 46.2.1, S 9.14)', () => {
  const withRemarks = (...remarks: ReturnType<typeof remark>[]) => ({ decision: 'agreedWithRemarks', remarks });
  const rows: [string, Record<string, unknown>, number, string][] = [
    ['agreed', {}, 5, 'ResponseGiven'],
    ['agreed a millisecond before the deadline', {}, 60 - 1 / 60_000, 'ResponseGiven'],
    ['agreed at the deadline', {}, 60, 'LateResponseKept'],
    ['agreed with a whole remark', withRemarks(remark()), 5, 'ResponseGiven'],
    ['objects with a whole remark', { decision: 'objected', remarks: [remark()] }, 5, 'ResponseGiven'],
    ['without reasons', withRemarks(remark({ reasons: ' ' })), 5, 'reasonsMissing'],
    ['without proposed wording', withRemarks(remark({ proposedWording: '\n' })), 5, 'proposedWordingMissing'],
    ['without either', withRemarks(remark({ reasons: '', proposedWording: '' })), 5, 'remarkEmpty'],
    ['late without reasons', withRemarks(remark({ reasons: '' })), 70, 'reasonsMissing'],
    ['one remark twice', withRemarks(remark(), remark()), 5, 'remarkTwice'],
    ['remarks announced and none given', { decision: 'objected' }, 5, 'remarksMissing'],
    ['agreed, yet with a remark', { remarks: [remark()] }, 5, 'remarksWithAgreement'],
    ['on another round', { roundId: uuid(11) }, 5, 'notAsked'],
  ];
  it.each(rows)('%s → %s', (_, over, minutes, expected) => {
    expect(outcome(inAgreement().tell(person('finance', 'drafter'), minutes, answer(over)))).toBe(expected);
  });

  it('names the remark and its place in the refusal', () => {
    const second = remark({ remarkId: uuid(501), reasons: '', place: '2.1-ci bənd' });
    const refused = inAgreement().tell(person('finance'), 5, answer({ decision: 'objected', remarks: [remark(), second] }));
    expect(refused).toEqual({ ok: false, refusal: { code: 'reasonsMissing', params: { number: 2, place: '2.1-ci bənd' } } });
  });

  it('points at a block that the version has', () => {
    const command = answer({ decision: 'objected', remarks: [remark({ blockId: 'elsewhere' })] });
    expect(outcome(inAgreement().tell(person('finance'), 5, command, { blockIds: new Set(['b1']) }))).toBe('remarkNowhere');
  });

  it('is given once, and the last answer closes the round', () => {
    const history = inAgreement();
    expect(outcome(history.tell(person('finance'), 5, answer()))).toBe('ResponseGiven');
    expect(outcome(history.tell(person('finance'), 6, answer()))).toBe('alreadyAnswered');
    expect(outcome(history.tell(person('economy'), 7, answer()))).toBe('ResponseGiven');
    expect(outcome(history.tell(person('health'), 8, answer()))).toBe('ResponseGiven RoundClosed');
    expect(history.passTo(60)).toEqual([]);
  });

  it('is not for an agency that was not asked', () => {
    expect(outcome(inAgreement().tell(person('cabinet', 'recipient'), 5, answer()))).toBe('notAsked');
  });
});

describe('the deadline (S 9.14, L 46.5)', () => {
  it('deems each silent agency to have agreed and closes the round, once', () => {
    const history = inAgreement();
    history.tell(person('finance'), 5, answer());
    expect(history.passTo(59.999)).toEqual([]);
    expect(history.passTo(60).map((event) => event.type)).toEqual(['AgencyDeemedAgreed', 'AgencyDeemedAgreed', 'RoundClosed']);
    expect(history.passTo(61)).toEqual([]);
    expect(history.state.rounds[0]?.participants.map((one) => one.status)).toEqual(['answered', 'deemed', 'deemed']);
  });

  it('keeps one late answer, without effect', () => {
    const history = inAgreement();
    history.passTo(60);
    expect(outcome(history.tell(person('health'), 61, answer({ decision: 'objected', remarks: [remark()] })))).toBe('LateResponseKept');
    expect(outcome(history.tell(person('health'), 62, answer()))).toBe('alreadyAnswered');
    expect(history.state.rounds[0]?.participants[2]).toMatchObject({ status: 'deemed', late: [{ decision: 'objected' }] });
    expect(history.state.remarks).toEqual([]);
  });
});

describe('settling a remark (L 46.3)', () => {
  const settle = (over: Record<string, unknown>): Command =>
    ({ type: 'remark.settle', draftId: uuid(1), remarkId: uuid(500), outcome: 'accepted', explanation: '', ...over } as Command);
  const answered = () => {
    const history = inAgreement();
    history.tell(person('finance'), 5, answer({ decision: 'objected', remarks: [remark()] }));
    return history;
  };
  const rows: [string, Record<string, unknown>, string][] = [
    ['taken in', {}, 'RemarkSettled'],
    ['declined with the reason', { outcome: 'declined', explanation: 'qanuna ziddir' }, 'RemarkSettled'],
    ['declined without a word', { outcome: 'declined' }, 'explanationMissing'],
    ['set aside without a word', { outcome: 'setAside' }, 'explanationMissing'],
    ['an unknown one', { remarkId: uuid(999) }, 'remarkUnknown'],
  ];
  it.each(rows)('%s → %s', (_, over, expected) => {
    expect(outcome(answered().tell(drafter, 6, settle(over)))).toBe(expected);
  });

  it('happens once', () => {
    const history = answered();
    history.tell(drafter, 6, settle({}));
    expect(outcome(history.tell(drafter, 7, settle({})))).toBe('remarkSettled');
  });
});

describe('papers', () => {
  it('are named once, in characters that can be shown and signed', () => {
    const history = created();
    expect(outcome(history.tell(drafter, 1, { type: 'paper.add', draftId: uuid(1), paper: paper(7, 'other', 'ara\u202Eyış.pdf') }))).toBe('PaperAdded');
    expect(history.state.papers[0]?.name).toBe('arayış.pdf');
    expect(outcome(history.tell(drafter, 1, { type: 'paper.add', draftId: uuid(1), paper: paper(8, 'other', 'arayış.pdf') }))).toBe('paperNameTaken');
  });
});
