/** A draft goes from a drafter's laptop to the Cabinet of Ministers, and the same with the server gone. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { addPaper, createDraft } from '../../renderer/drafts/actions.ts';
import { answerRound, settleRemark, startRound, startVisaRound } from '../../renderer/rounds/actions.ts';
import { acceptSubmission, registerSubmission, returnSubmission, sendSubmission } from '../../renderer/submissions/actions.ts';
import type { SubmitResult } from '../../renderer/sync/client-types.ts';
import { prepareStatement, signVisa } from '../../renderer/visas/actions.ts';
import { textOf } from '../../shared/act/block.ts';
import { applyWording } from '../../shared/act/edit.ts';
import { numberBlocks } from '../../shared/act/numbering.ts';
import { readAct } from '../../shared/act/text.ts';
import { readVersion, type Version } from '../../shared/act/version.ts';
import { decodeText } from '../../shared/formats/plain-text/decode.ts';
import { parsePlainText } from '../../shared/formats/plain-text/parse.ts';
import type { Remark } from '../../shared/protocol/commands.ts';
import type { DomainEvent, RecordedEvent } from '../../shared/protocol/events.ts';
import { statementToBytes } from '../../shared/signature/statement.ts';
import { stageOf, type DraftState } from '../../shared/workflow/state.ts';
import type { Seat } from '../world/seat.ts';
import { eventually } from '../world/wait.ts';
import { openWorld, type World } from '../world/world.ts';
import { Steps } from './steps.ts';

const STATUTE = '../shared/acts/nha-statute-2023.txt';
const OWN_ACT = 'test/scenarios/acts/elektron-novbe-qaydalari.txt';
/** Seconds until a round's deadline: long enough for two answers, short enough to wait for. */
const ROUND_SECONDS = 8;

const inSeconds = (seat: Seat, seconds: number) => new Date(seat.client.serverNow().getTime() + seconds * 1000).toISOString();
const stateOf = (seat: Seat, draftId: string): DraftState => {
  const view = seat.client.snapshot().drafts.get(draftId);
  assert.ok(view, `${seat.employeeId} knows nothing of the draft`);
  return view.state;
};
const applied = (result: SubmitResult) => assert.ok(result.ok, result.ok ? '' : `${result.refusal.code}: ${result.refusal.message.en}`);
const refusedAs = (code: string, result: SubmitResult) => assert.equal(result.ok ? 'applied' : result.refusal.code, code);
const eventOf = (seat: Seat, draftId: string, type: DomainEvent['type'], agencyId?: string): RecordedEvent | undefined =>
  seat.client.snapshot().drafts.get(draftId)?.timeline.find((event) =>
    event.standing === 'confirmed' && event.type === type && (!agencyId || ('agencyId' in event.data && event.data.agencyId === agencyId)));

/** Plays the whole path in a world of its own. */
export async function mainPath(steps: Steps): Promise<void> {
  const world = await openWorld();
  try {
    await play(world, steps);
  } finally {
    await world.close();
  }
}

async function play(world: World, steps: Steps): Promise<void> {
  const source = existsSync(STATUTE) ? STATUTE : OWN_ACT;
  let drafter!: Seat;
  let reviewers!: { agrees: Seat; remarks: Seat; silent: Seat };
  let signer!: Seat;
  let clerk!: Seat;
  let draftId = '';
  const remarkIds: string[] = [];

  await steps.take('1', 'A drafter signs in with a card and makes a draft from a text file', async () => {
    drafter = await world.seat('edliyye-huquq');
    const decoded = decodeText(readFileSync(source));
    assert.ok(decoded.ok);
    const { act } = parsePlainText(decoded.text);
    const created = await createDraft(drafter.client, act);
    assert.ok(created.ok);
    draftId = created.draftId;
    const text = await drafter.client.openText(draftId);
    assert.ok(text);
    const before = readAct(text.doc);
    const clause = before.blocks.find((block) => block.kind === 'clause')!;
    applyWording(text.doc, clause.id, `${textOf(clause)} Redaktə olundu.`, 'the drafter');
    await text.flush();
    const { blocks } = readAct(text.doc);
    const numbers = numberBlocks(blocks);
    await text.close();
    await drafter.client.settle();
    const parts = blocks.filter((block) => block.kind === 'part');
    if (source === STATUTE) assert.equal(parts.length, 9);
    return {
      card: world.environment.kind, source: source === STATUTE ? 'statute' : 'own act', parts: parts.length, blocks: blocks.length,
      lastNumber: numbers.get(blocks.filter((block) => numbers.has(block.id)).at(-1)!.id) ?? '',
    };
  });

  await steps.take('2', 'Sends it to three agencies with a deadline and a paper; the version is frozen by its hash', async () => {
    applied(await addPaper(drafter.client, draftId, {
      name: 'arayış.txt', mediaType: 'text/plain', kind: 'other', bytes: new TextEncoder().encode('Layihəyə dair arayış'),
    }));
    reviewers = {
      agrees: await world.seat('maliyye-huquq'),
      remarks: await world.seat('iqtisadiyyat-huquq'),
      silent: await world.seat('sehiyye-huquq'),
    };
    applied(await startRound(drafter.client, draftId, {
      agencyIds: ['maliyye', 'iqtisadiyyat', 'sehiyye'],
      dueAt: inSeconds(drafter, ROUND_SECONDS), paperIds: stateOf(drafter, draftId).papers.map((paper) => paper.paperId), note: '',
    }));
    await drafter.client.settle();
    const round = stateOf(drafter, draftId).rounds[0]!;
    await eventually('the reviewers hear of it', () => reviewers.silent.client.snapshot().drafts.get(draftId));
    return { version: round.version.number, sha256: round.version.textSha256, dueAt: round.dueAt };
  });

  await steps.take('3', 'One agrees, one remarks on a clause with reasons and wording, one stays silent', async () => {
    const { agrees, remarks } = reviewers;
    const round = (await eventually('the round arrives', () => remarks.client.snapshot().drafts.get(draftId)))!.state.rounds[0]!;
    await eventually('the round arrives', () => agrees.client.snapshot().drafts.get(draftId));
    const version = await versionOf(remarks, round.version.textSha256);
    const block = version.blocks.find((one) => one.kind === 'clause')!;
    const remark: Remark = {
      remarkId: crypto.randomUUID(), kind: 'proposal', blockId: block.id, place: block.number ?? '', quote: '',
      reasons: 'Norma daha dəqiq ifadə olunmalıdır.', proposedWording: 'Təklif olunan yeni redaksiya.',
    };
    remarkIds.push(remark.remarkId);
    const answer = { roundId: round.roundId, decision: 'agreedWithRemarks' as const, comment: '' };
    refusedAs('reasonsMissing', await answerRound(remarks.client, draftId, { ...answer, remarks: [{ ...remark, reasons: ' ' }] }));
    refusedAs('proposedWordingMissing', await answerRound(remarks.client, draftId, { ...answer, remarks: [{ ...remark, proposedWording: '' }] }));
    applied(await answerRound(remarks.client, draftId, { ...answer, remarks: [remark] }));
    applied(await answerRound(agrees.client, draftId, { roundId: round.roundId, decision: 'agreed', remarks: [], comment: '' }));
    await remarks.client.settle();
    await agrees.client.settle();
    await eventually('both answers reach the drafter', () => stateOf(drafter, draftId).rounds[0]!.participants.filter((one) => one.status === 'answered').length === 2);
    const left = Date.parse(round.dueAt) - drafter.client.serverNow().getTime();
    assert.ok(left > 0, 'the deadline is still ahead');
    return { refusedWithout: 'reasons, proposed wording', secondsLeft: Math.round(left / 1000) };
  });

  await steps.take('4', 'At the deadline the silent agency is deemed to have agreed; a late answer has no effect', async () => {
    const { silent } = reviewers;
    const { roundId, dueAt } = stateOf(drafter, draftId).rounds[0]!;
    const deemed = await eventually('the silent agency is told', () => eventOf(silent, draftId, 'AgencyDeemedAgreed', 'sehiyye'), ROUND_SECONDS + 10);
    await eventually('the lead agency is told', () => eventOf(drafter, draftId, 'AgencyDeemedAgreed', 'sehiyye'));
    await eventually('the round is closed', () => stateOf(drafter, draftId).rounds[0]!.closedAt);
    const delay = Date.parse(deemed.at) - Date.parse(dueAt);
    assert.ok(delay >= 0 && delay < 1000, `deemed ${delay} ms after the deadline`);
    applied(await answerRound(silent.client, draftId, { roundId, decision: 'agreed', remarks: [], comment: 'gecikmiş' }));
    await silent.client.settle();
    await eventually('the late answer is kept', () => stateOf(drafter, draftId).rounds[0]!.participants.find((one) => one.agencyId === 'sehiyye')!.late.length === 1);
    assert.equal(stateOf(drafter, draftId).rounds[0]!.participants.find((one) => one.agencyId === 'sehiyye')!.status, 'deemed');
    const told = await eventually('both are told by e-mail', () => {
      const to = world.mailbox.mails.flatMap((mail) => mail.to);
      return to.some((address) => address.includes('sehiyye')) && to.some((address) => address.includes('edliyye')) && to.length;
    });
    return { deemedAfterMilliseconds: delay, mails: told };
  });

  await steps.take('5', 'The remark is taken in, the new version goes for visas; one head signs, one is silent', async () => {
    const taken = stateOf(drafter, draftId).remarks.find((one) => one.remark.remarkId === remarkIds[0])!.remark;
    applied(await settleRemark(drafter.client, draftId, { remarkId: taken.remarkId, outcome: 'accepted', explanation: '' },
      { blockId: taken.blockId, text: taken.proposedWording }));
    applied(await startVisaRound(drafter.client, draftId, {
      agencyIds: ['maliyye', 'iqtisadiyyat'], dueAt: inSeconds(drafter, ROUND_SECONDS), paperIds: [], note: '',
    }));
    await drafter.client.settle();
    signer = await world.seat('maliyye-rehber');
    const visaRound = (await eventually('the visa round arrives', () => signer.client.snapshot().drafts.get(draftId)?.state.visaRounds[0]))!;
    const version = await versionOf(signer, visaRound.version.textSha256);
    assert.ok(version.blocks.some((block) => textOf(block) === taken.proposedWording), 'the wording is in the version');
    const statement = prepareStatement(signer.client, stateOf(signer, draftId), visaRound, null);
    assert.ok(statement);
    const bytes = statementToBytes(statement);
    const wrongPin = await signVisa(signer.client, draftId, visaRound.visaRoundId, bytes, await signer.card(), '000000');
    assert.equal(!wrongPin.ok && 'card' in wrongPin && wrongPin.card.code, 'wrongPin');
    applied(await signVisa(signer.client, draftId, visaRound.visaRoundId, bytes, await signer.card(), signer.pin) as SubmitResult);
    await signer.client.settle();
    const visa = await eventually('the visa is verified', () => stateOf(drafter, draftId).visaRounds[0]!.signers.find((one) => one.status === 'signed'));
    assert.equal(visa.evidence?.signerFin, signer.session.employee.fin);
    await eventually('the silent co-executor is deemed to have endorsed',
      () => stateOf(drafter, draftId).visaRounds[0]!.signers.find((one) => one.agencyId === 'iqtisadiyyat')!.status === 'deemed', ROUND_SECONDS + 10);
    return { version: visaRound.version.number, signedBy: visa.evidence?.signerName ?? '', certificate: visa.evidence?.certificateSha256 ?? '' };
  });

  await steps.take('6', 'The package goes to the Cabinet, which registers and accepts it; another is returned for rework', async () => {
    clerk = await world.seat('nk-sened');
    const submissionId = await submit(drafter, draftId);
    await eventually('the package arrives', () => clerk.client.snapshot().drafts.get(draftId)?.state.submissions[0]);
    applied(await registerSubmission(clerk.client, draftId, submissionId, '214/1'));
    applied(await returnSubmission(clerk.client, draftId, submissionId, 'Əsaslandırma dəqiqləşdirilsin.'));
    await clerk.client.settle();
    await eventually('it comes back', () => stageOf(stateOf(drafter, draftId)) === 'returned');
    const again = await submit(drafter, draftId);
    await eventually('it arrives again', () => stateOf(clerk, draftId).submissions.length === 2);
    applied(await registerSubmission(clerk.client, draftId, again, '214/2'));
    applied(await acceptSubmission(clerk.client, draftId, again, ''));
    await clerk.client.settle();
    await eventually('it is accepted', () => stageOf(stateOf(drafter, draftId)) === 'accepted');
    return { sheetLines: stateOf(clerk, draftId).submissions[1]!.sheet.length, number: stateOf(drafter, draftId).submissions[1]!.number ?? '' };
  });

  await steps.take('7', 'With the server stopped: writes, sends a round, answers a remark; then all arrives once, in order', async () => {
    const decoded = decodeText(readFileSync(OWN_ACT));
    assert.ok(decoded.ok);
    const second = await createDraft(drafter.client, parsePlainText(decoded.text).act);
    assert.ok(second.ok);
    const id = second.draftId;
    applied(await startRound(drafter.client, id, { agencyIds: ['maliyye'], dueAt: inSeconds(drafter, 600), paperIds: [], note: '' }));
    await drafter.client.settle();
    const round = (await eventually('the round arrives', () => reviewers.agrees.client.snapshot().drafts.get(id)?.state.rounds[0]))!;
    const block = (await versionOf(reviewers.agrees, round.version.textSha256)).blocks.find((one) => one.kind === 'clause')!;
    const remark: Remark = {
      remarkId: crypto.randomUUID(), kind: 'objection', blockId: block.id, place: block.number ?? '', quote: '', reasons: 'Səbəb.', proposedWording: 'Oflayn qəbul edilən redaksiya.',
    };
    applied(await answerRound(reviewers.agrees.client, id, { roundId: round.roundId, decision: 'objected', remarks: [remark], comment: '' }));
    await reviewers.agrees.client.settle();
    await eventually('the remark arrives', () => stateOf(drafter, id).remarks.length === 1);

    await world.server.stop();
    await eventually('the drafter sees that the server is gone', () => drafter.client.snapshot().connection === 'offline');
    const text = (await drafter.client.openText(id))!;
    applyWording(text.doc, block.id, 'Şəbəkəsiz yazılmış mətn.', 'the drafter');
    await text.flush();
    assert.equal(text.status(), 'saved');
    await text.close();
    applied(await settleRemark(drafter.client, id, { remarkId: remark.remarkId, outcome: 'accepted', explanation: '' }, { blockId: block.id, text: remark.proposedWording }));
    applied(await startRound(drafter.client, id, { agencyIds: ['sehiyye'], dueAt: inSeconds(drafter, 900), paperIds: [], note: 'şəbəkəsiz' }));
    const waiting = drafter.client.snapshot().waiting;
    assert.ok(waiting >= 4, `${waiting} entries wait`);
    await drafter.reopen();
    assert.equal(drafter.client.snapshot().waiting, waiting, 'all that was saved is there after a restart');
    assert.equal(stateOf(drafter, id).rounds.length, 2);

    await world.restartServer();
    await eventually('all is sent', () => drafter.client.snapshot().waiting === 0 && drafter.client.snapshot().connection === 'online', 40);
    await drafter.client.settle();
    const arrived = await eventually('the third agency sees the round', () => reviewers.silent.client.snapshot().drafts.get(id)?.state.rounds[0], 40);
    const version = await versionOf(reviewers.silent, arrived.version.textSha256);
    assert.equal(textOf(version.blocks.find((one) => one.id === block.id)!), remark.proposedWording);
    const confirmed = drafter.client.snapshot().drafts.get(id)!.timeline;
    assert.ok(confirmed.every((event) => event.standing === 'confirmed'));
    assert.equal(confirmed.filter((event) => event.type === 'RoundStarted').length, 2);
    assert.deepEqual(confirmed.map((event) => event.seq), confirmed.map((_, index) => index + 1));
    return { savedHere: waiting, events: confirmed.length, refused: drafter.client.snapshot().refused.length };
  });
}

async function versionOf(seat: Seat, sha256: string): Promise<Version> {
  const bytes = await eventually('the version’s bytes', () => seat.client.readBlob(sha256));
  const read = readVersion(bytes);
  assert.ok(read.ok);
  return read.version;
}

/** Puts the package of L 48.2.1 together and sends it; the id of the submission. */
async function submit(drafter: Seat, draftId: string): Promise<string> {
  const kinds = [['coverLetter', 'müşayiət məktubu'], ['conformityCertificate', 'uyğunluq arayışı'], ['justification', 'əsaslandırma']] as const;
  for (const [kind, name] of kinds) {
    if (stateOf(drafter, draftId).papers.some((paper) => paper.kind === kind)) continue;
    applied(await addPaper(drafter.client, draftId, { name: `${name}.txt`, mediaType: 'text/plain', kind, bytes: new TextEncoder().encode(name) }));
  }
  const { papers, drafters } = stateOf(drafter, draftId);
  applied(await sendSubmission(drafter.client, draftId, { recipientAgencyId: 'nazirler-kabineti', paperIds: papers.map((paper) => paper.paperId), drafters }));
  await drafter.client.settle();
  return stateOf(drafter, draftId).submissions.at(-1)!.submissionId;
}
