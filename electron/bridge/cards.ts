/** The card service as the bridge sees it. */
import { BridgeFailure } from './failure.ts';
import type { Cards } from './handlers.ts';

export interface CardsOptions {
  driverPath: string | undefined;
  testEnvironmentDir: string | undefined;
  log(line: string): void;
}

/** Starts the card service of this computer. */
export function createCards(_options: CardsOptions): Cards {
  const none = () => Promise.reject(new BridgeFailure('noCard', 'no card'));
  return { list: async () => [], signIn: none, signVisa: none, close: async () => undefined };
}
