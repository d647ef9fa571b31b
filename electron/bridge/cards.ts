/** The card service as the bridge sees it: base64 instead of bytes, and failures with their codes. */
import { join } from 'node:path';
import { existsSync } from 'node:fs';
import type { Card } from '../../shared/protocol/bridge.ts';
import { Fin } from '../../shared/protocol/primitives.ts';
import { CardError, createCardService, type Card as ServiceCard } from '../card/client.ts';
import { BridgeFailure } from './failure.ts';
import type { Cards } from './handlers.ts';

export interface CardsOptions {
  driverPath: string | undefined;
  testEnvironmentDir: string | undefined;
  log(line: string): void;
}

/** Beside the bundle in the app; from source, as scenarios run it, the worker is TypeScript. */
function workerOf(): { workerPath: string; execArgv?: string[] } {
  const source = import.meta.dirname as string | undefined;
  if (source === undefined) return { workerPath: join(__dirname, 'card-worker.cjs') };
  return { workerPath: join(source, '..', 'card', 'worker.ts'), execArgv: ['--import', 'tsx'] };
}

function summary(certificate: ServiceCard['signing']): Card['signing'] {
  if (!certificate) return null;
  return { sha256: certificate.sha256, notAfter: new Date(certificate.notAfter).toISOString() };
}

function shown({ id, label, kind, holder, authentication, signing }: ServiceCard): Card {
  // A card of another country has another number; it is shown, and signing in with it is refused in words.
  const known = holder && Fin.safeParse(holder.fin).success ? holder : null;
  return { id, label, kind, holder: known, authentication: summary(authentication), signing: summary(signing) };
}

/** The cards of this computer. Test cards come from the test environment's directory alone. */
export function createCards({ driverPath, testEnvironmentDir, log }: CardsOptions): Cards {
  const softHsm = testEnvironmentDir === undefined ? undefined : join(testEnvironmentDir, 'softhsm2.conf');
  const service = createCardService({
    driverPath,
    env: softHsm !== undefined && existsSync(softHsm) ? { SOFTHSM2_CONF: softHsm } : {},
    pkcs12Dir: testEnvironmentDir !== undefined && driverPath === undefined ? join(testEnvironmentDir, 'pkcs12') : undefined,
    ...workerOf(),
  });

  async function told<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      if (!(error instanceof CardError)) throw error;
      log(`card: ${error.code}${error.detail ? ` (${error.detail})` : ''}`);
      throw new BridgeFailure(error.code, error.message, error.triesLeft ? { triesLeft: error.triesLeft } : undefined);
    }
  }
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

  return {
    async list() {
      return (await told(service.list())).map(shown);
    },
    async signIn(request) {
      const { certificate, chain, algorithm, signature } = await told(service.signIn(request));
      return { certificate: base64(certificate), chain: chain.map(base64), algorithm, signature: base64(signature) };
    },
    async signVisa({ cardId, pin, statement, certificateSha256 }) {
      const bytes = new Uint8Array(Buffer.from(statement, 'base64'));
      const signature = await told(service.signVisa({ cardId, pin, statement: bytes, expectedCertificateSha256: certificateSha256 }));
      return { signature: base64(signature) };
    },
    close: () => service.close(),
  };
}
