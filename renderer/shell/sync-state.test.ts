import { expect, it } from 'vitest';
import { shellMessages } from './messages.ts';
import { syncWords } from './sync-state.tsx';

const texts = shellMessages.az.sync;
const calm = { connection: 'online', catchingUp: false, waiting: 0, refused: [] } as const;

it.each([
  ['all sent', calm, texts.allSent],
  ['being read', { ...calm, catchingUp: true }, texts.catchingUp],
  ['waiting', { ...calm, waiting: 3, catchingUp: true }, texts.waiting(3)],
  ['offline', { ...calm, connection: 'offline' }, texts.offline],
  ['offline and waiting', { ...calm, connection: 'offline', waiting: 3 }, texts.offlineWaiting(3)],
  ['refused', { ...calm, waiting: 3, refused: [1, 2] }, texts.refused(2)],
  ['refused and offline', { ...calm, connection: 'offline', refused: [1] }, texts.offlineRefused(1)],
  ['signed out', { ...calm, connection: 'signedOut', waiting: 3, refused: [1] }, texts.signedOut],
] as const)('says that it is %s', (_, state, words) => {
  expect(syncWords(state, texts).words).toBe(words);
});
