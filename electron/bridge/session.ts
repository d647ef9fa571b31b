/** Who is signed in. The token never leaves the main process. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Challenge, Refused, SignedIn, type SignInRequest } from '../../shared/protocol/api.ts';
import type { Session } from '../../shared/protocol/bridge.ts';
import { signInBytes } from '../../shared/signature/sign-in.ts';
import type { ApiAnswer, ApiClient } from './api.ts';
import { BridgeFailure } from './failure.ts';
import { readIfThere, replaceFile } from './files.ts';

/** What a card adds to a sign-in. */
export type CardProof = Pick<SignInRequest, 'certificate' | 'chain' | 'algorithm' | 'signature'>;
export type SignWithCard = (args: { cardId: string; pin: string; bytes: Uint8Array }) => Promise<CardProof>;

/** The operating system's store for secrets, where there is one. */
export interface SecretStore {
  encrypt(text: string): string;
  /** @throws when it was not encrypted here */
  decrypt(sealed: string): string;
}

const Stored = z.object({ format: z.literal(1), serverUrl: z.string(), sealed: z.boolean(), content: z.string() });

export interface SessionKeeper {
  current(): Session | null;
  token(): string | null;
  signIn(card: { cardId: string; pin: string }): Promise<Session>;
  signOut(): Promise<void>;
  /** Forgets the session if it is still the one with this token; true when it was. */
  drop(token: string): boolean;
}

export interface SessionOptions {
  dataDir: string;
  serverUrl: string;
  deviceId: string;
  api: () => ApiClient;
  signWithCard: SignWithCard;
  secretStore: SecretStore | null;
  onChange(): void;
  log(line: string): void;
}

function refusal(answer: ApiAnswer): BridgeFailure {
  const refused = Refused.safeParse(answer.json);
  if (refused.success) return new BridgeFailure(refused.data.code, refused.data.message.az, refused.data.params);
  // A gateway before a server that is down.
  if (answer.status >= 500) return new BridgeFailure('offline', 'the server does not answer');
  return new BridgeFailure('badAnswer', `the server answered ${answer.status}`);
}

function parsed<T>(schema: z.ZodType<T>, answer: ApiAnswer): T {
  if (answer.status < 200 || answer.status > 299) throw refusal(answer);
  const result = schema.safeParse(answer.json);
  if (!result.success) throw new BridgeFailure('badAnswer', 'the answer of the server does not fit');
  return result.data;
}

/** Opens the session kept in the data directory, if there is one for this server. */
export function createSessionKeeper(options: SessionOptions): SessionKeeper {
  const { serverUrl, deviceId, secretStore } = options;
  const path = join(options.dataDir, 'session.json');
  let signedIn: SignedIn | null = null;

  try {
    const text = readIfThere(path);
    const stored = text === undefined ? undefined : Stored.parse(JSON.parse(text));
    // A token is for the server that gave it and for nobody else.
    if (stored?.serverUrl === serverUrl) {
      if (stored.sealed && !secretStore) throw new Error('sealed by the system, whose store is not there');
      signedIn = SignedIn.parse(JSON.parse(stored.sealed ? secretStore!.decrypt(stored.content) : stored.content));
    }
  } catch {
    options.log('the kept session cannot be read; sign in again');
  }

  function keep(): void {
    if (!signedIn) {
      rmSync(path, { force: true });
      return;
    }
    const plain = JSON.stringify(signedIn);
    let sealed: string | undefined;
    try {
      sealed = secretStore?.encrypt(plain);
    } catch {
      options.log('the system cannot encrypt; the session is kept in a file for this user only');
    }
    try {
      replaceFile(path, JSON.stringify({ format: 1, serverUrl, sealed: sealed !== undefined, content: sealed ?? plain }));
    } catch (error) {
      // The session works without; only a restart will ask for the card again.
      options.log(`the session cannot be kept: ${String(error)}`);
    }
  }

  function set(next: SignedIn | null): void {
    signedIn = next;
    keep();
    options.onChange();
  }

  function current(): Session | null {
    if (!signedIn) return null;
    const { token: _token, ...session } = signedIn;
    return session;
  }

  return {
    current,
    token: () => signedIn?.token ?? null,
    async signIn({ cardId, pin }) {
      const api = options.api();
      const ask = (what: string, json: unknown) => api.request({ method: 'POST', path: `/v1/${what}`, json }, { anonymous: true });
      const challenge = parsed(Challenge, await ask('sign-in/challenge', { deviceId }));
      const bytes = signInBytes({ server: challenge.serverId, challengeId: challenge.challengeId, nonce: challenge.nonce, deviceId });
      const { certificate, chain, algorithm, signature } = await options.signWithCard({ cardId, pin, bytes });
      const request: SignInRequest = { deviceId, challengeId: challenge.challengeId, certificate, chain, algorithm, signature };
      const answer = parsed(SignedIn, await ask('sign-in', request));
      if (answer.serverId !== challenge.serverId) throw new BridgeFailure('badAnswer', 'another server answered');
      set(answer);
      return current()!;
    },
    async signOut() {
      const before = signedIn;
      if (!before) return;
      // Told while the token is still there to tell it with; without network it ends here alone.
      const told = options.api().request({ method: 'POST', path: '/v1/sign-out', json: {} }).catch(() => undefined);
      set(null);
      await told;
    },
    drop(token) {
      if (signedIn?.token !== token) return false;
      set(null);
      return true;
    },
  };
}
