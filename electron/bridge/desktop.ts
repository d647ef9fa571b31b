/** The machine's side of the app, the same behind every transport and in scenarios that run without a window. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import type { BridgeSignal } from '../../shared/protocol/bridge.ts';
import { openJournal } from '../journal/journal.ts';
import { createApiClient, type ApiClient } from './api.ts';
import { createCards } from './cards.ts';
import { createDispatcher, type Dispatch } from './dispatch.ts';
import { deviceIdIn } from './files.ts';
import { createHandlers, type Cards, type Notification } from './handlers.ts';
import { createLive, type LiveTiming } from './live.ts';
import { checkedServerUrl } from './server-url.ts';
import { createSessionKeeper, type SecretStore } from './session.ts';

export interface DesktopOptions {
  /** Everything this computer keeps for the app; one process at a time uses it. */
  dataDir: string;
  serverUrl: string;
  /** The directory with demo people and their file cards; its absence means real work. */
  testEnvironmentDir?: string;
  /** The PKCS#11 module of the card's maker. */
  driverPath?: string;
  shell: 'electron' | 'browser';
  notify(notification: Notification): void;
  secretStore: SecretStore | null;
  log?(line: string): void;
  /** Instead of the cards of this computer, for tests. */
  cards?: Cards;
  liveTiming?: Partial<LiveTiming>;
}

export interface Desktop {
  dispatch: Dispatch;
  /** Returns a function that ends the subscription. What is known of the connection is told at once. */
  subscribe(listener: (signal: BridgeSignal) => void): () => void;
  close(): Promise<void>;
}

/**
 * Opens the data directory and begins to watch the server.
 * @throws JournalError `journalInUse` when another process works in the directory
 * @throws RangeError when the server address is no acceptable one
 */
export async function createDesktop(options: DesktopOptions): Promise<Desktop> {
  const { dataDir, shell, notify, secretStore, testEnvironmentDir, log = () => undefined } = options;
  const serverUrl = checkedServerUrl(options.serverUrl);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const journal = openJournal({
    directory: join(dataDir, 'journal'),
    onDamage: ({ scope, lines, keptAs }) => {
      log(`journal ${scope}: ${lines.length} damaged line(s); ${keptAs ? `the file is kept as ${keptAs}` : 'no room to keep a copy'}`);
      notify({
        title: 'Yerli jurnalın bir hissəsi oxunmadı',
        body: `Oxunmayan yazı sayı: ${lines.length}. Qalan yazılar bərpa edildi.${keptAs ? ` Zədəli fayl saxlanıldı: ${keptAs}` : ''} Son dəyişikliklərinizi yoxlayın.`,
        tag: `journal-${scope}`,
      });
    },
  });

  try {
    const deviceId = deviceIdIn(dataDir);
    const listeners = new Set<(signal: BridgeSignal) => void>();
    const emit = (signal: BridgeSignal) => {
      for (const listener of listeners) {
        try {
          listener(signal);
        } catch (error) {
          log(`a listener failed: ${String(error)}`);
        }
      }
    };

    const cards = options.cards ?? createCards({ driverPath: options.driverPath, testEnvironmentDir, log });
    let api: ApiClient | undefined;
    const session = createSessionKeeper({
      dataDir, serverUrl, deviceId, secretStore, log,
      api: () => api!,
      signWithCard: (args) => cards.signIn(args),
      onChange: () => live.restart(),
    });
    const onUnauthorised = (token: string, reason: 'expired' | 'revoked') => {
      if (session.drop(token)) emit({ type: 'signedOut', reason });
    };
    const live = createLive({
      serverUrl,
      token: session.token,
      onOnline: (online) => emit({ type: 'connection', online }),
      onHint: (hint) => emit({ type: 'hint', hint }),
      onUnauthorised: (token) => onUnauthorised(token, 'expired'),
      timing: options.liveTiming,
    });
    api = createApiClient({ serverUrl, token: session.token, onUnauthorised, onContact: live.contact });

    const info = { version: packageJson.version, shell, serverUrl, deviceId, testEnvironment: testEnvironmentDir !== undefined };
    const dispatch = createDispatcher(createHandlers({ info, api, session, cards, journal, notify, tell: live.tell, testEnvironmentDir }), log);

    let closing: Promise<void> | undefined;
    return {
      dispatch,
      subscribe(listener) {
        // A wrapper: the same function may subscribe twice and end one of the two.
        const mine = (signal: BridgeSignal) => listener(signal);
        listeners.add(mine);
        queueMicrotask(() => {
          const online = live.online();
          if (online !== null && listeners.has(mine)) mine({ type: 'connection', online });
        });
        return () => { listeners.delete(mine); };
      },
      close() {
        closing ??= (async () => {
          listeners.clear();
          api.close();
          await Promise.allSettled([live.close(), cards.close()]);
          await journal.close();
        })();
        return closing;
      },
    };
  } catch (error) {
    await journal.close();
    throw error;
  }
}
