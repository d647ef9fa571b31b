/** For tests only: a server and a computer that fail as they are told to. The workflow's rules in them are the real ones. */
import * as Y from 'yjs';
import type { CommandOutcome, CommandRequest, Directory, Refused, TextRequest } from '../../shared/protocol/api.ts';
import { fromBase64, toBase64 } from '../../shared/protocol/base64.ts';
import type { Bridge, BridgeAnswer, BridgeArgs, BridgeName, BridgeSignal, JournalEntry, Session } from '../../shared/protocol/bridge.ts';
import type { RecordedEvent } from '../../shared/protocol/events.ts';
import { refusalText, type RefusalCode, type RefusalParams } from '../../shared/protocol/refusals.ts';
import { decide } from '../../shared/workflow/decide.ts';
import { fold } from '../../shared/workflow/evolve.ts';

const both = (text: string) => ({ az: text, en: text });
const agency = (id: string, kind: 'ministry' | 'cabinet') =>
  ({ id, kind, name: both(id), shortName: both(id), voen: '1300100011', email: `${id}@example.az` });
const directory: Directory = {
  agencies: [agency('justice', 'ministry'), agency('finance', 'ministry'), agency('cabinet', 'cabinet')],
  parameters: { agreementLimitDays: 60, visaLimitDays: 5 },
};

const refusal = (code: RefusalCode, params: RefusalParams = {}): Refused => ({ code, params, message: refusalText(code, params) });

export interface ServerAnswer { status: number; json?: unknown; bytes?: string }
type Request = BridgeArgs<'api.request'>;

/** What one agency sees of a server. `fault` may answer in its place, before or after the work has been done. */
export class FakeServer {
  readonly serverId = crypto.randomUUID();
  feed: RecordedEvent[] = [];
  lastN = new Map<string, number>();
  outcomes = new Map<string, CommandOutcome>();
  texts = new Map<string, Y.Doc>();
  closedTexts = new Set<string>();
  blobs = new Map<string, string>();
  requests: string[] = [];
  fault: (request: Request, done: () => ServerAnswer) => ServerAnswer | 'offline' = (_request, done) => done();
  /** Milliseconds by which its clock is ahead of this process. */
  ahead = 0;

  now = () => new Date(Date.now() + this.ahead);

  /** A copy to put back later, as an operator would. */
  backUp(): () => void {
    const kept = { feed: [...this.feed], lastN: new Map(this.lastN), outcomes: new Map(this.outcomes), blobs: new Map(this.blobs) };
    const texts = [...this.texts].map(([id, doc]) => [id, Y.encodeStateAsUpdate(doc)] as const);
    return () => {
      Object.assign(this, kept);
      this.texts = new Map(texts.map(([id, update]) => [id, docOf(update)]));
    };
  }

  answer(request: Request, who: Session['employee']): ServerAnswer | 'offline' {
    this.requests.push(`${request.method} ${request.path}`);
    return this.fault(request, () => this.#work(request, who));
  }

  #work({ path, json, bytes, method }: Request, who: Session['employee']): ServerAnswer {
    if (path === '/v1/health') return { status: 200, json: { serverId: this.serverId, environment: 'test', now: this.now().toISOString() } };
    if (path === '/v1/directory') return { status: 200, json: directory };
    if (path === '/v1/commands') return this.#command(json as CommandRequest, who);
    const page = /^\/v1\/feed\?after=(\d+)&limit=(\d+)$/.exec(path);
    if (page) {
      const after = Number(page[1]);
      const entries = this.feed.slice(after, after + Number(page[2])).map((event, index) => ({ seq: after + index + 1, event }));
      return { status: 200, json: { entries, head: this.feed.length } };
    }
    const [, , what, id] = path.split('/') as [string, string, string, string];
    if (what === 'texts') return this.#text(id, json as TextRequest);
    if (method === 'PUT') {
      this.blobs.set(id, bytes!);
      return { status: 201, json: {} };
    }
    const blob = this.blobs.get(id);
    return blob === undefined ? { status: 404, json: refusal('notFound') } : { status: 200, bytes: blob };
  }

  #command({ deviceId, n, commandId, command }: CommandRequest, who: Session['employee']): ServerAnswer {
    const last = this.lastN.get(deviceId) ?? 0;
    if (n > last + 1) return { status: 409, json: refusal('numberGap', { expected: last + 1 }) };
    const known = this.outcomes.get(commandId);
    if (n === last + 1) this.lastN.set(deviceId, n);
    else if (!known) return { status: 200, json: { status: 'refused', refusal: refusal('numberReused', { expected: last + 1 }) } };
    if (known) return { status: 200, json: known };
    const draft = fold(this.feed.filter((event) => event.draftId === command.draftId));
    const decision = decide(draft, command, {
      now: this.now(), actor: who, agencies: new Map(directory.agencies.map((one) => [one.id, one])), parameters: directory.parameters,
      newNonce: () => 'nonce-nonce-nonce', blockIds: null, numberTaken: false, visa: null,
    });
    const outcome: CommandOutcome = decision.ok ? { status: 'applied', late: false }
      : { status: 'refused', refusal: refusal(decision.refusal.code, decision.refusal.params) };
    this.outcomes.set(commandId, outcome);
    for (const [index, event] of (decision.ok ? decision.events : []).entries()) {
      this.feed = [...this.feed, {
        ...event, draftId: command.draftId, seq: (draft?.lastSeq ?? 0) + index + 1, at: this.now().toISOString(), commandId,
        actor: { employeeId: who.id, name: who.name, agencyId: who.agencyId },
      } as RecordedEvent];
    }
    return { status: 200, json: outcome };
  }

  #text(draftId: string, { update, stateVector }: TextRequest): ServerAnswer {
    if (!this.feed.some((event) => event.draftId === draftId)) return { status: 404, json: refusal('draftUnknown') };
    if (update !== '' && this.closedTexts.has(draftId)) return { status: 409, json: refusal('textClosed') };
    const doc = this.texts.get(draftId) ?? new Y.Doc();
    this.texts.set(draftId, doc);
    if (update !== '') Y.applyUpdate(doc, fromBase64(update));
    const known = fromBase64(stateVector);
    const missing = Y.encodeStateAsUpdate(doc, known.length > 0 ? known : undefined);
    return { status: 200, json: { missing: toBase64(missing), stateVector: toBase64(Y.encodeStateVector(doc)) } };
  }
}

function docOf(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return doc;
}

/** A computer: its journal, and the bridge to a server. Its database is the process's IndexedDB. */
export class FakeComputer implements Bridge {
  readonly deviceId = crypto.randomUUID();
  journal = new Map<string, JournalEntry>();
  journalLastN = 0;
  /** The error with which the journal answers, while there is one. */
  journalFault: string | null = null;
  readonly session: Session;
  readonly #server: FakeServer;
  readonly #listeners = new Set<(signal: BridgeSignal) => void>();

  constructor(server: FakeServer, employeeId = crypto.randomUUID().slice(0, 8)) {
    this.#server = server;
    this.session = {
      expiresAt: '2099-01-01T00:00:00.000Z', serverId: server.serverId, environment: 'test', lastN: 0, agency: directory.agencies[0]!,
      employee: { id: employeeId, agencyId: 'justice', fin: '1AB2C3D', name: `Name of ${employeeId}`, position: both('x'), role: 'drafter' },
    };
  }

  tell(signal: BridgeSignal): void {
    this.#listeners.forEach((listener) => listener(signal));
  }

  subscribe(listener: (signal: BridgeSignal) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async request<N extends BridgeName>(name: N, args: BridgeArgs<N>): Promise<BridgeAnswer<N>> {
    await Promise.resolve();
    // As it would come over the wire: nothing is shared with the other side.
    return structuredClone(this.#handle(name, structuredClone(args))) as BridgeAnswer<N>;
  }

  #handle(name: BridgeName, args: unknown): { ok: true; value: unknown } | { ok: false; error: { code: string; message: string } } {
    if (name === 'app.info') return { ok: true, value: { deviceId: this.deviceId } };
    if (name === 'api.request') {
      const answer = this.#server.answer(args as Request, this.session.employee);
      return answer === 'offline' ? { ok: false, error: { code: 'offline', message: '' } } : { ok: true, value: answer };
    }
    if (this.journalFault) return { ok: false, error: { code: this.journalFault, message: '' } };
    if (name === 'journal.read') return { ok: true, value: { entries: [...this.journal.values()], lastN: this.journalLastN } };
    const { entries = [], ids = [] } = args as { entries?: JournalEntry[]; ids?: string[] };
    for (const entry of entries) {
      this.journal.set(entry.id, entry);
      this.journalLastN = Math.max(this.journalLastN, entry.n ?? 0);
    }
    for (const id of ids) this.journal.delete(id);
    return { ok: true, value: {} };
  }
}
