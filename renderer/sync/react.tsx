import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Client, ClientSnapshot, DraftView } from './client-types.ts';

const ClientContext = createContext<Client | null>(null);

export function ClientProvider({ client, children }: { client: Client; children: ReactNode }) {
  return <ClientContext value={client}>{children}</ClientContext>;
}

export function useClient(): Client {
  const client = useContext(ClientContext);
  if (!client) throw new Error('useClient outside of ClientProvider');
  return client;
}

/** The whole state; renders again at each change. Snapshots are immutable, so parts can be compared by identity. */
export function useSnapshot(): ClientSnapshot {
  const client = useClient();
  return useSyncExternalStore(client.subscribe, client.snapshot);
}

export function useDraft(draftId: string): DraftView | undefined {
  return useSnapshot().drafts.get(draftId);
}

/** The server's time, anew every `everyMs` milliseconds: for countdowns. */
export function useServerNow(everyMs = 1000): Date {
  const client = useClient();
  const [now, setNow] = useState(() => client.serverNow());
  useEffect(() => {
    const timer = setInterval(() => setNow(client.serverNow()), everyMs);
    return () => clearInterval(timer);
  }, [client, everyMs]);
  return now;
}
