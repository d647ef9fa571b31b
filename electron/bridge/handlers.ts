/** What each request of the contract does on this computer. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { BridgeResult, Card, DemoPerson } from '../../shared/protocol/bridge.ts';
import { JournalError, type Journal } from '../journal/journal.ts';
import type { ApiClient } from './api.ts';
import type { Handlers } from './dispatch.ts';
import { BridgeFailure } from './failure.ts';
import type { Live } from './live.ts';
import type { CardProof, SessionKeeper } from './session.ts';

/** The cards of this computer, as far as the bridge needs them. Failures are `BridgeFailure`s. */
export interface Cards {
  list(): Promise<Card[]>;
  signIn(args: { cardId: string; pin: string; bytes: Uint8Array }): Promise<CardProof>;
  signVisa(args: { cardId: string; pin: string; statement: string; certificateSha256: string }): Promise<{ signature: string }>;
  close(): Promise<void>;
}

export interface Notification { title: string; body: string; tag: string }

export interface HandlerParts {
  info: BridgeResult<'app.info'>;
  api: ApiClient;
  session: SessionKeeper;
  cards: Cards;
  journal: Journal;
  notify(notification: Notification): void;
  tell: Live['tell'];
  testEnvironmentDir: string | undefined;
}

async function journalled<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof JournalError) throw new BridgeFailure(error.code, error.message, error.params);
    throw error;
  }
}

/** As `demo-people.json` of the test environment has them; those whom nobody registered have no agency. */
const DemoFile = z.array(z.object({
  employeeId: z.string(), tokenLabel: z.string(), pin: z.string(), name: z.string(),
  agencyId: z.string().nullable(), agencyName: z.string().nullable(), role: z.string().nullable(),
}));

function demoPeople(directory: string | undefined): DemoPerson[] {
  if (directory === undefined) return [];
  const people = DemoFile.parse(JSON.parse(readFileSync(join(directory, 'demo-people.json'), 'utf8')));
  return people.flatMap(({ employeeId, tokenLabel, pin, name, agencyId, agencyName, role }) => (
    agencyId === null || agencyName === null || role === null ? [] : [{ employeeId, cardLabel: tokenLabel, pin, name, agencyId, agencyName, role }]
  ));
}

/** Signing in and out is for `session.*`, which keeps the token away from the renderer. */
const keptFromRenderer = /^\/v1\/+sign-(in|out)/;

export function createHandlers({ info, api, session, cards, journal, notify, tell, testEnvironmentDir }: HandlerParts): Handlers {
  return {
    'app.info': () => info,
    'api.request': ({ method, path, json, bytes }) => {
      if (keptFromRenderer.test(path)) throw new BridgeFailure('badRequest', 'use session.signIn and session.signOut');
      return api.request({ method, path, json, bytes });
    },
    'session.current': () => session.current(),
    'session.signIn': (card) => session.signIn(card),
    'session.signOut': async () => {
      await session.signOut();
      return {};
    },
    'cards.list': () => cards.list(),
    'cards.signVisa': (args) => cards.signVisa(args),
    'journal.append': async ({ scope, entries }) => {
      await journalled(journal.append(scope, entries));
      return {};
    },
    'journal.read': async ({ scope }) => {
      const { entries, lastN } = await journalled(journal.read(scope));
      return { entries, lastN };
    },
    'journal.acknowledge': async ({ scope, ids }) => {
      await journalled(journal.acknowledge(scope, ids));
      return {};
    },
    'notify.show': (notification) => {
      notify(notification);
      return {};
    },
    'presence.tell': (report) => {
      tell({ type: 'presence', ...report });
      return {};
    },
    'demo.people': () => demoPeople(testEnvironmentDir),
  };
}
