import type * as Y from 'yjs';
import type { Directory, Refused } from '../../shared/protocol/api.ts';
import type { Bridge, BridgeSignal, Session } from '../../shared/protocol/bridge.ts';
import type { Command } from '../../shared/protocol/commands.ts';
import { refusalText } from '../../shared/protocol/refusals.ts';
import { blobsOf } from '../../shared/workflow/audience.ts';
import { CentralApi } from './central-api.ts';
import type { Client, ClientSnapshot, Connection, DraftView, Notice, OpenText, RefusedEntry, SubmitResult } from './client-types.ts';
import { openDatabase, readMeta, writeMeta, type Database, type StoredEvent } from './database.ts';
import { Feed } from './feed.ts';
import { draftOf, type OutboxRecord } from './outbox-entry.ts';
import { blobEntry, NotSavedError, Outbox } from './outbox.ts';
import { Replica } from './replica.ts';
import { sendAll, type SendingEnd } from './sender.ts';
import { ServerClock } from './server-clock.ts';
import { Texts } from './texts.ts';
import { Turns } from './turns.ts';

const nobody: Directory = { agencies: [], parameters: { agreementLimitDays: 60, visaLimitDays: 5 } };

/**
 * Opens what this computer holds for a person and keeps it in step with the server. Works without a network. Throws
 * `NewerDataError` or `NotSavedError` when the local data cannot be used.
 */
export async function openClient({ bridge, session }: { bridge: Bridge; session: Session }): Promise<Client> {
  const scope = `${session.serverId}-${session.employee.id}`;
  const info = await bridge.request('app.info', {});
  if (!info.ok) throw new NotSavedError(info.error.code, info.error.message);
  const database = await openDatabase(scope);
  const client = new SyncingClient(bridge, session, database, info.value.deviceId);
  await client.load(scope);
  return client;
}

class SyncingClient implements Client {
  readonly bridge: Bridge;
  readonly #session: Session;
  readonly #database: Database;
  readonly #deviceId: string;
  readonly #api: CentralApi;
  readonly #feed: Feed;
  #replica = new Replica();
  readonly #views = new Map<string, DraftView>();
  readonly #listeners = new Set<() => void>();
  readonly #noticeListeners = new Set<(notice: Notice) => void>();
  #outbox!: Outbox;
  #texts!: Texts;
  #directory = nobody;
  #connection: Connection = 'offline';
  #catchingUp = true;
  /** The server was put back to an earlier day and may lack text that it once had. */
  #textsInDoubt = false;
  /** Each is sent again once: a server that takes a command and never tells of it must not be asked without end. */
  readonly #sentAgain = new Set<string>();
  #notices: Notice[] = [];
  #refused: RefusedEntry[] = [];
  #clock = new ServerClock(0);
  #snapshot: ClientSnapshot | null = null;
  readonly #turns = new Turns(() => this.#turn());
  #endSubscription: () => void = () => {};
  #closed = false;

  constructor(bridge: Bridge, session: Session, database: Database, deviceId: string) {
    this.bridge = bridge;
    this.#session = session;
    this.#database = database;
    this.#deviceId = deviceId;
    this.#api = new CentralApi(bridge);
    this.#feed = new Feed(database, this.#api, {
      fold: (event) => this.#replica.confirm(event), arrived: (stored) => this.#arrivedAll(stored), startedOver: () => this.#startedOver(),
    });
  }

  async load(scope: string): Promise<void> {
    const database = this.#database;
    this.#directory = await readMeta(database, 'directory') ?? nobody;
    this.#clock = new ServerClock(await readMeta(database, 'clockOffset') ?? 0);
    this.#refused = await database.refused.toArray();
    const readUpTo = await readMeta(database, 'noticesReadUpTo') ?? 0;
    for (const stored of await this.#feed.load()) this.#remember(stored, readUpTo);
    this.#outbox = await Outbox.open({
      database, bridge: this.bridge, scope, onChange: (draftIds) => this.#outboxChanged(draftIds), now: this.serverNow,
    }, this.#session.lastN);
    this.#texts = new Texts({
      database,
      api: this.#api,
      enqueue: async (entries) => {
        await this.#outbox.add(entries);
        this.#turns.wake();
      },
      outbox: () => this.#outbox.records(),
      isConnected: () => this.#connection === 'online',
      me: () => ({ id: this.#session.employee.id, name: this.#session.employee.name }),
      now: this.serverNow,
    });
    await this.#dropConfirmed();
    for (const draftId of this.#replica.draftIds()) this.#refreshView(draftId);
    for (const record of this.#outbox.records()) this.#refreshView(draftOf(record.entry));
    this.#changed();
    const endSignals = this.bridge.subscribe((signal) => this.#onSignal(signal));
    // Whoever types and closes the window at once: the request reaches the journal even as the page goes away.
    const saveNow = () => void this.#texts.flushAll().catch(() => undefined);
    globalThis.addEventListener?.('beforeunload', saveNow);
    this.#endSubscription = () => {
      endSignals();
      globalThis.removeEventListener?.('beforeunload', saveNow);
    };
    this.#turns.wake();
  }

  snapshot = (): ClientSnapshot => {
    this.#snapshot ??= {
      session: this.#session,
      directory: this.#directory,
      connection: this.#connection,
      catchingUp: this.#catchingUp,
      drafts: new Map(this.#views),
      waiting: this.#outbox.records().filter((record) => record.status === 'waiting').length,
      refused: this.#refused,
      notices: this.#notices,
    };
    return this.#snapshot;
  };

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  onNotice(listener: (notice: Notice) => void): () => void {
    this.#noticeListeners.add(listener);
    return () => this.#noticeListeners.delete(listener);
  }

  async submit(command: Command): Promise<SubmitResult> {
    const decision = this.#replica.forecast(command, this.#outbox.records(), this.#around());
    if (!decision.ok) {
      const { code, params } = decision.refusal;
      return { ok: false, refusal: { code, params, message: refusalText(code, params) } };
    }
    try {
      const commandId = await this.#outbox.addCommand(command);
      this.#turns.wake();
      return { ok: true, commandId };
    } catch (error) {
      return { ok: false, refusal: notSaved(error) };
    }
  }

  async startText(draftId: string, doc: Y.Doc): Promise<void> {
    await this.#texts.start(draftId, doc);
  }

  openText(draftId: string): Promise<OpenText | null> {
    return this.#texts.open(draftId);
  }

  async saveBlob(bytes: Uint8Array): Promise<string> {
    const sha256 = await sha256Of(bytes);
    await this.#outbox.add([blobEntry(sha256, bytes)]);
    this.#turns.wake();
    return sha256;
  }

  async readBlob(sha256: string): Promise<Uint8Array | null> {
    const here = await this.#database.blobs.get(sha256);
    if (here) return here.bytes;
    const answer = await this.#api.getBlob(sha256);
    if (answer.kind !== 'ok' || await sha256Of(answer.value) !== sha256) return null;
    await this.#database.blobs.put({ sha256, bytes: answer.value });
    return answer.value;
  }

  async dismissRefused(id: string): Promise<void> {
    await this.#database.refused.delete(id);
    this.#refused = this.#refused.filter((one) => one.id !== id);
    this.#changed();
    await this.#outbox.forget(id);
  }

  async markNoticesRead(upToFeedSeq: number): Promise<void> {
    await writeMeta(this.#database, 'noticesReadUpTo', upToFeedSeq);
    this.#notices = this.#notices.map((notice) => (notice.feedSeq <= upToFeedSeq && !notice.read ? { ...notice, read: true } : notice));
    this.#changed();
  }

  serverNow = (): Date => this.#clock.now();

  async settle(): Promise<void> {
    await this.#texts.flushAll();
    const end = await this.#turns.take();
    if (end !== 'empty') throw new Error(`Not settled: ${end}`);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    await this.#texts.flushAll().catch(() => undefined);
    this.#closed = true;
    this.#endSubscription();
    await this.#turns.close();
    this.#database.close();
  }

  #around() {
    return { session: this.#session, directory: this.#directory, now: this.serverNow() };
  }

  #onSignal(signal: BridgeSignal): void {
    if (signal.type === 'signedOut') this.#setConnection('signedOut');
    if (signal.type === 'connection') {
      if (!signal.online) this.#setConnection('offline');
      else this.#turns.wake();
    }
    if (signal.type === 'hint') {
      if (signal.hint.type === 'text') void this.#texts.refresh(signal.hint.draftId);
      else if (signal.hint.type === 'feed') this.#turns.wake();
    }
  }

  /** Says hello when that is due, sends what waits, then reads the feed to its head. */
  async #turn(): Promise<SendingEnd> {
    if (this.#connection !== 'online') {
      const greeting = await this.#connect();
      if (greeting !== 'empty') return greeting;
    } else if (this.#clock.hasMoved()) {
      const heard = await this.#hearClock();
      if (heard !== 'empty') return heard;
    }
    let end = await sendAll({
      outbox: this.#outbox, api: this.#api, texts: this.#texts, deviceId: this.#deviceId,
      onRefused: (record, refusal) => this.#setAside(record, refusal),
    });
    if (end === 'empty') end = await this.#readFeed();
    if (end === 'unreachable') this.#setConnection('offline');
    if (end === 'signedOut') this.#setConnection('signedOut');
    return end;
  }

  async #hearClock(): Promise<SendingEnd> {
    const asked = Date.now();
    const health = await this.#api.health();
    if (health.kind !== 'ok') return health.kind === 'signedOut' ? 'signedOut' : 'unreachable';
    // Local data is bound to the server it came from; another one must not get it.
    if (health.value.serverId !== this.#session.serverId) return 'unreachable';
    await writeMeta(this.#database, 'clockOffset', this.#clock.hear(health.value.now, asked));
    return 'empty';
  }

  async #connect(): Promise<SendingEnd> {
    const heard = await this.#hearClock();
    if (heard !== 'empty') return heard;
    const directory = await this.#api.directory();
    if (directory.kind !== 'ok') {
      const end = directory.kind === 'signedOut' ? 'signedOut' : 'unreachable';
      this.#setConnection(end === 'signedOut' ? 'signedOut' : 'offline');
      return end;
    }
    this.#directory = directory.value;
    await writeMeta(this.#database, 'directory', directory.value);
    const compared = await this.#feed.compare();
    if (compared !== 'empty') return compared;
    this.#texts.backOnline();
    this.#setConnection('online');
    void this.#texts.refreshAll();
    return 'empty';
  }

  #startedOver(): void {
    this.#replica = new Replica();
    this.#notices = [];
    this.#catchingUp = true;
    this.#textsInDoubt = true;
    for (const draftId of this.#views.keys()) this.#refreshView(draftId);
    this.#changed();
  }

  #sentIds(): string[] {
    return this.#outbox.records().filter((record) => record.status === 'sent').map((record) => record.id);
  }

  async #readFeed(): Promise<SendingEnd> {
    const sentBefore = this.#sentIds();
    const end = await this.#feed.read();
    if (end !== 'empty') return end;
    if (this.#catchingUp) {
      this.#catchingUp = false;
      this.#changed();
    }
    await this.#sendLostAgain(sentBefore);
    if (this.#textsInDoubt) {
      this.#textsInDoubt = false;
      const own = [...this.#views.values()].filter(({ state }) => state.leadAgencyId === this.#session.agency.id);
      for (const { draftId } of own) if (await this.#texts.isHere(draftId)) await this.#texts.compare(draftId);
    }
    return 'empty';
  }

  async #arrivedAll(stored: readonly StoredEvent[]): Promise<void> {
    for (const one of stored) this.#arrived(one);
    await this.#dropConfirmed();
    for (const draftId of new Set(stored.map((one) => one.draftId))) this.#refreshView(draftId);
    if (stored.length > 0) this.#changed();
  }

  /** A command that the server had taken stands in the feed. One that does not was lost there when it was put back. */
  async #sendLostAgain(sentBefore: string[]): Promise<void> {
    const unconfirmed = new Set(this.#sentIds());
    const lost = sentBefore.filter((id) => unconfirmed.has(id) && !this.#sentAgain.has(id));
    if (lost.length === 0) return;
    lost.forEach((id) => this.#sentAgain.add(id));
    await this.#outbox.sendAgain(new Set(lost));
    this.#turns.again();
  }

  #arrived(stored: StoredEvent): void {
    const notice = this.#remember(stored, 0);
    if (notice) this.#noticeListeners.forEach((listener) => listener(notice));
    void this.#bringAlong(stored);
  }

  /** What the event names is fetched now, so that it can be read without a network later. */
  async #bringAlong({ event, draftId }: StoredEvent): Promise<void> {
    const own = event.actor?.employeeId === this.#session.employee.id;
    if (own || this.#closed) return;
    for (const sha256 of blobsOf(event)) await this.readBlob(sha256).catch(() => null);
    if (event.type === 'DraftCreated' && !(await this.#texts.isHere(draftId))) await this.#texts.fetch(draftId).catch(() => false);
  }

  /** Folds an event in and, when another's hand or the clock made it, keeps it as a notice. */
  #remember({ event, feedSeq }: StoredEvent, readUpTo: number): Notice | null {
    this.#replica.confirm(event);
    if (event.actor?.agencyId === this.#session.agency.id) return null;
    const notice = { feedSeq, event, read: feedSeq <= readUpTo };
    this.#notices = [notice, ...this.#notices];
    return notice;
  }

  async #dropConfirmed(): Promise<void> {
    const confirmed = this.#outbox.records().filter((record) => record.status === 'sent' && this.#replica.hasConfirmed(record.id));
    await this.#outbox.remove(confirmed.map((record) => record.id));
  }

  async #setAside(record: OutboxRecord, refusal: Refused): Promise<void> {
    const { entry, id } = record;
    const draftId = draftOf(entry);
    // Bytes are stored for the sake of a command, which is refused with its own reason when they are missing.
    if (draftId === null) return;
    const refused: RefusedEntry = { id, draftId, at: this.serverNow().toISOString(), command: entry.kind === 'command' ? entry.command : null, refusal };
    await this.#database.refused.put(refused);
    this.#refused = [...this.#refused.filter((one) => one.id !== id), refused];
    this.#changed();
  }

  #outboxChanged(draftIds: string[]): void {
    // Before loading has ended there is nothing to show yet.
    if (!this.#outbox || !this.#texts) return;
    for (const draftId of draftIds) this.#refreshView(draftId);
    this.#texts.outboxChanged();
    this.#changed();
  }

  #refreshView(draftId: string | null): void {
    if (draftId === null) return;
    const view = this.#replica.view(draftId, this.#outbox.records(), this.#around());
    if (view) this.#views.set(draftId, view);
    else this.#views.delete(draftId);
  }

  #setConnection(connection: Connection): void {
    if (this.#connection === connection) return;
    this.#connection = connection;
    this.#changed();
  }

  #changed(): void {
    this.#snapshot = null;
    this.#listeners.forEach((listener) => listener());
  }
}

async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function notSaved(error: unknown): Refused {
  if (!(error instanceof NotSavedError)) throw error;
  return {
    code: error.code,
    message: {
      az: 'Bu kompüterdə saxlamaq mümkün olmadı. Heç nə göndərilmədi; diskdə yer olduğunu yoxlayıb yenidən cəhd edin.',
      en: 'This could not be saved on this computer. Nothing was sent; check that there is room on the disk and try again.',
    },
  };
}
