/** The app's side of the card process: starts it, gives each call a time limit, starts it again after a crash. */
import { fork, type ChildProcess } from 'node:child_process';
import type { z } from 'zod';
import type { SignatureAlgorithm } from '../../shared/signature/algorithms.ts';
import { CardError, responseSchema, resultSchemas, type Card, type CardRequest, type WorkerConfig } from './protocol.ts';

export { CardError, type Card, type CardErrorCode, type CertificateSummary } from './protocol.ts';

export type CardServiceOptions = {
  /** Absolute path of the PKCS#11 library, from the administrator's configuration. */
  driverPath?: string;
  /** Added to the card process's environment, e.g. `SOFTHSM2_CONF`. */
  env?: Record<string, string>;
  /** Folder of test cards; never in a real installation. */
  pkcs12Dir?: string;
  /** The bundle `dist/electron/card-worker.cjs`, or `worker.ts` with `execArgv: ['--import', 'tsx']`. */
  workerPath: string;
  execArgv?: string[];
  /** Milliseconds per call: `list` 10,000 and signing 60,000 unless told. A person may be typing on a reader's keypad. */
  timeouts?: { list?: number; sign?: number };
};

export type SignInSignature = { certificate: Uint8Array; chain: Uint8Array[]; algorithm: SignatureAlgorithm; signature: Uint8Array };

export type CardService = {
  /** Cards in the readers now. @throws CardError noDriver, driverFailed, timeout, crashed */
  list(): Promise<Card[]>;
  /** Signs a sign-in challenge (`signInBytes`) with the authentication key. @throws CardError */
  signIn(request: { cardId: string; pin: string; bytes: Uint8Array }): Promise<SignInSignature>;
  /**
   * Signs a visa statement (`statementToBytes`) with the signing key, as detached CAdES in DER. No PIN is tried on a card
   * whose signing certificate is not the expected one (cardSwapped) or is another person's (wrongPerson). @throws CardError
   */
  signVisa(request: { cardId: string; pin: string; statement: Uint8Array; expectedCertificateSha256: string }): Promise<Uint8Array>;
  /** Ends the card process; calls under way fail with `crashed`. */
  close(): Promise<void>;
  /** Process id of the card process while it runs. */
  readonly pid: number | undefined;
};

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;
type Pending = { id: number; settle: (outcome: { value: unknown } | { error: CardError }) => void };

const toBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const fromBase64 = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));

/** The process is started with the first call. Calls run one after the other; each one's time starts with its turn. */
export function createCardService(options: CardServiceOptions): CardService {
  const { driverPath, pkcs12Dir, workerPath, execArgv = [], env = {}, timeouts = {} } = options;
  const config: WorkerConfig = { driverPath, pkcs12Dir };
  let child: ChildProcess | undefined;
  let pending: Pending | undefined;
  let closed = false;
  let nextId = 1;
  let queue: Promise<unknown> = Promise.resolve();

  function start(): ChildProcess {
    const { NODE_OPTIONS: _dropped, ...inherited } = process.env;
    const started = fork(workerPath, [JSON.stringify(config)], {
      execArgv,
      env: { ...inherited, ...env, ...(process.versions.electron ? { ELECTRON_RUN_AS_NODE: '1' } : {}) },
      // What a driver prints may hold a PIN, and nobody has promised otherwise.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const ended = (detail: string) => {
      if (child === started) child = undefined;
      else return;
      pending?.settle({ error: new CardError('crashed', detail) });
    };
    started.on('exit', (code, signal) => ended(signal ?? `exit ${code}`));
    started.on('error', () => ended('not started'));
    started.on('message', (message) => {
      const response = responseSchema.safeParse(message);
      if (child !== started || !response.success || response.data.id !== pending?.id) return;
      const { data } = response;
      pending.settle(data.ok ? { value: data.value } : { error: new CardError(data.code, data.detail, data.triesLeft) });
    });
    return started;
  }

  function stop(): void {
    const stopped = child;
    child = undefined;
    stopped?.kill('SIGKILL');
  }

  function callNow(request: WithoutId<CardRequest>, limit: number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (closed) return reject(new CardError('crashed', 'closed'));
      child ??= start();
      const timer = setTimeout(() => {
        stop();
        settle({ error: new CardError('timeout') });
      }, limit);
      const settle: Pending['settle'] = (outcome) => {
        if (pending !== mine) return;
        pending = undefined;
        clearTimeout(timer);
        if ('value' in outcome) resolve(outcome.value);
        else reject(outcome.error);
      };
      const mine: Pending = { id: nextId++, settle };
      pending = mine;
      child.send({ id: mine.id, ...request }, (error) => {
        if (error === null) return;
        stop();
        settle({ error: new CardError('crashed', 'not reachable') });
      });
    });
  }

  async function call<K extends CardRequest['kind']>(kind: K, request: Omit<Extract<CardRequest, { kind: K }>, 'id' | 'kind'>): Promise<z.infer<(typeof resultSchemas)[K]>> {
    const limit = kind === 'list' ? timeouts.list ?? 10_000 : timeouts.sign ?? 60_000;
    const turn = queue.then(() => callNow({ kind, ...request } as unknown as WithoutId<CardRequest>, limit));
    queue = turn.catch(() => undefined);
    const value = resultSchemas[kind].safeParse(await turn);
    if (!value.success) throw new CardError('driverFailed', 'answer');
    return value.data as z.infer<(typeof resultSchemas)[K]>;
  }

  return {
    list: () => call('list', {}),

    async signIn({ cardId, pin, bytes }) {
      const result = await call('signIn', { cardId, pin, bytes: toBase64(bytes) });
      return { certificate: fromBase64(result.certificate), chain: result.chain.map(fromBase64), algorithm: result.algorithm, signature: fromBase64(result.signature) };
    },

    async signVisa({ cardId, pin, statement, expectedCertificateSha256 }) {
      const result = await call('signVisa', { cardId, pin, statement: toBase64(statement), expectedCertificateSha256 });
      return fromBase64(result.signature);
    },

    async close() {
      closed = true;
      const stopped = child;
      if (stopped === undefined) return;
      const exited = new Promise<void>((resolve) => stopped.once('exit', () => resolve()));
      pending?.settle({ error: new CardError('crashed', 'closed') });
      stop();
      await exited;
    },

    get pid() {
      return child?.pid;
    },
  };
}
