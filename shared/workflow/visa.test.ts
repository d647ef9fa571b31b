import { describe, expect, it } from 'vitest';
import type { Employee } from '../protocol/api.ts';
import type { Command } from '../protocol/commands.ts';
import type { VisaStatement } from '../signature/statement.ts';
import { answer, at, drafter, hash, inAgreement, inVisa, outcome, paper, person, remark, uuid, visaStart, type History } from './testing.ts';
import { statementFor } from './visa.ts';

const sign: Command = { type: 'visa.sign', draftId: uuid(1), visaRoundId: uuid(30), statement: 'AA==', signature: 'AA==' };
const head = person('finance');

function signed(history: History, who: Employee = head, over: Partial<VisaStatement> = {}, signerFin = who.fin) {
  const round = history.state.visaRounds[0]!;
  const signer = round.signers.find((one) => one.agencyId === who.agencyId)!;
  const about = { agencyName: 'Qurum', fin: who.fin, name: who.name, position: 'rəhbər' };
  const statement = { ...statementFor(history.state, round, signer, about, null, at(110)), ...over };
  const evidence = {
    statement: 'AA==', signature: 'AA==', signerName: who.name, signerFin, certificateSha256: hash('c'), signedAt: at(110).toISOString(),
  };
  return { visa: { ok: true as const, statement, evidence } };
}

describe('starting a visa round (S 9.12, L 46.4)', () => {
  it('takes at most five days, and waits until every remark is settled', () => {
    const history = inAgreement();
    history.tell(person('finance'), 5, answer({ decision: 'objected', remarks: [remark()] }));
    history.passTo(60);
    expect(outcome(history.tell(drafter, 61, visaStart()))).toBe('remarksUnsettled');
    history.tell(drafter, 62, { type: 'remark.settle', draftId: uuid(1), remarkId: uuid(500), outcome: 'accepted', explanation: '' });
    expect(outcome(history.tell(drafter, 63, visaStart({ dueAt: at(63 + 5 * 24 * 60 + 1).toISOString() })))).toBe('deadlineTooFar');
    expect(outcome(history.tell(drafter, 63, visaStart()))).toBe('VisaRoundStarted');
  });
});

describe('signing a visa (S 9.13)', () => {
  const rows: [string, (history: History) => ReturnType<typeof signed>, string][] = [
    ['on this very round', (history) => signed(history), 'VisaSigned'],
    ['with reservations', (history) => signed(history, head, { reservations: 'qeyd' }), 'VisaSigned'],
    ['on another draft', (history) => signed(history, head, { draftId: uuid(2) }), 'statementDiffers'],
    ['on another version', (history) => signed(history, head, { versionId: uuid(20) }), 'statementDiffers'],
    ['on another text', (history) => signed(history, head, { textSha256: hash('d') }), 'statementDiffers'],
    ['on another round', (history) => signed(history, head, { visaRoundId: uuid(31) }), 'statementDiffers'],
    ['for another agency', (history) => signed(history, head, { agencyId: 'health' }), 'statementDiffers'],
    ['with an old nonce', (history) => signed(history, head, { nonce: 'another-nonce-16' }), 'statementDiffers'],
    ['on other papers', (history) => signed(history, head, { papers: [{ name: 'x', sha256: hash('f') }] }), 'statementDiffers'],
    ['under another title', (history) => signed(history, head, { draftTitle: 'Başqa' }), 'statementDiffers'],
    ['naming another signer', (history) => signed(history, head, { signer: { fin: '7777777', name: head.name, position: 'x' } }), 'statementDiffers'],
    ['with another person’s card', (history) => signed(history, head, {}, '7777777'), 'otherPersonsCard'],
  ];
  it.each(rows)('%s → %s', (_, visa, expected) => {
    const history = inVisa();
    expect(outcome(history.tell(head, 110, sign, visa(history)))).toBe(expected);
  });

  it('is for heads of agencies that were asked, with a signature that verified', () => {
    const history = inVisa();
    expect(outcome(history.tell(person('finance', 'drafter'), 110, sign, signed(history)))).toBe('headOnly');
    expect(outcome(history.tell(person('economy'), 110, sign, signed(history)))).toBe('notAsked');
    expect(outcome(history.tell(head, 110, sign))).toBe('signatureInvalid');
    expect(outcome(history.tell(head, 110, sign, { visa: { ok: false, reason: 'revoked' } }))).toBe('signatureInvalid');
  });

  it('is given once; after the deadline it is kept as late', () => {
    const history = inVisa();
    history.tell(head, 110, sign, signed(history));
    expect(outcome(history.tell(head, 111, sign, signed(history)))).toBe('alreadyAnswered');
    expect(history.passTo(200).map((event) => event.type)).toEqual(['AgencyDeemedEndorsed', 'VisaRoundClosed']);
    const other = person('health');
    expect(outcome(history.tell(other, 201, sign, signed(history, other)))).toBe('LateVisaKept');
    expect(history.state.visaRounds[0]?.signers.map((one) => one.status)).toEqual(['signed', 'deemed']);
  });
});

describe('refusing a visa (L 46.2.2)', () => {
  const refusal = (over: object): Command =>
    ({ type: 'visa.refuse', draftId: uuid(1), visaRoundId: uuid(30), reasons: 'səbəb', proposedWording: 'mətn', ...over });
  const rows: [string, object, string][] = [
    ['with reasons and wording', {}, 'VisaRefused'],
    ['without reasons', { reasons: '' }, 'visaReasonsMissing'],
    ['without wording', { proposedWording: ' ' }, 'visaWordingMissing'],
  ];
  it.each(rows)('%s → %s', (_, over, expected) => {
    expect(outcome(inVisa().tell(head, 110, refusal(over)))).toBe(expected);
  });
});

describe('submitting (S 9.15, L 48.2, 70.2)', () => {
  const send = (over: object = {}): Command => ({
    type: 'submission.send', draftId: uuid(1), submissionId: uuid(40), versionId: uuid(23), textSha256: hash('b'),
    recipientAgencyId: 'cabinet', paperIds: [uuid(1), uuid(2), uuid(3)], drafters: ['A'], ...over,
  } as Command);
  const ready = () => {
    const history = inVisa();
    history.passTo(200);
    (['coverLetter', 'conformityCertificate', 'justification'] as const).forEach((kind, index) => {
      history.tell(drafter, 201, { type: 'paper.add', draftId: uuid(1), paper: paper(index + 1, kind) });
    });
    return history;
  };
  const rows: [string, object, string][] = [
    ['the whole package', {}, 'PackageSubmitted'],
    ['without the cover letter', { paperIds: [uuid(2), uuid(3)] }, 'packageIncomplete'],
    ['with a text that the visas are not on', { textSha256: hash('c') }, 'textChangedSinceVisa'],
    ['to a ministry', { recipientAgencyId: 'finance' }, 'recipientUnknown'],
  ];
  it.each(rows)('%s → %s', (_, over, expected) => {
    expect(outcome(ready().tell(drafter, 202, send(over)))).toBe(expected);
  });

  it('waits for the visa round', () => {
    expect(outcome(inVisa().tell(drafter, 110, send()))).toBe('visaRoundOpen');
    const history = inAgreement();
    history.passTo(60);
    expect(outcome(history.tell(drafter, 61, send()))).toBe('visasMissing');
  });

  it('is registered under a number of its own, then decided once', () => {
    const history = ready();
    history.tell(drafter, 202, send());
    const clerk = person('cabinet', 'recipient');
    const on = { draftId: uuid(1), submissionId: uuid(40) };
    const steps: [Command, object, string][] = [
      [{ type: 'submission.accept', ...on, note: '' }, {}, 'notRegistered'],
      [{ type: 'submission.register', ...on, number: ' ' }, {}, 'numberMissing'],
      [{ type: 'submission.register', ...on, number: '12-3' }, { numberTaken: true }, 'numberTaken'],
      [{ type: 'submission.register', ...on, number: '12-3' }, {}, 'SubmissionRegistered'],
      [{ type: 'submission.register', ...on, number: '12-4' }, {}, 'alreadyRegistered'],
      [{ type: 'submission.return', ...on, remarks: ' ' }, {}, 'returnRemarksMissing'],
      [{ type: 'submission.return', ...on, remarks: 'təkmilləşdirilsin' }, {}, 'SubmissionReturned'],
      [{ type: 'submission.accept', ...on, note: '' }, {}, 'alreadyDecided'],
    ];
    for (const [command, over, expected] of steps) expect(outcome(history.tell(clerk, 210, command, over))).toBe(expected);
    expect(outcome(history.tell(person('finance'), 210, { type: 'submission.accept', ...on, note: '' }))).toBe('notYourSubmission');
    expect(outcome(history.tell(drafter, 220, { type: 'draft.rename', draftId: uuid(1), title: 'Yeni', actKind: 'rules' }))).toBe('DraftRenamed');
  });
});
