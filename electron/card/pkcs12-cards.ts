/** Test cards as files, for machines without a PKCS#11 driver. Never configured in a real installation. */
import { createPrivateKey, sign } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { choose, describeCard, sortContents, type CardContents } from './card-contents.ts';
import type { Cards } from './pkcs11-cards.ts';
import { CardError } from './protocol.ts';

const prefix = 'test-pkcs12:';
const read = (path: string) => new Uint8Array(readFileSync(path));

/** @param dir with `<id>.<sign|auth>.p12`, the certificate of each as `.der` beside it, and `chain.*.der` */
export function pkcs12Cards(dir: string): Cards {
  const ids = () => readdirSync(dir).filter((name) => name.endsWith('.sign.p12')).map((name) => name.slice(0, -'.sign.p12'.length)).toSorted();

  function contentsOf(id: string): CardContents {
    const own = (['sign', 'auth'] as const).map((purpose) => ({ der: read(join(dir, `${id}.${purpose}.der`)), keyId: Buffer.from(purpose) }));
    const chain = readdirSync(dir).filter((name) => /^chain\..*\.der$/.test(name)).map((name) => ({ der: read(join(dir, name)), keyId: Buffer.alloc(0) }));
    return sortContents([...own, ...chain]);
  }

  async function openKey(path: string, pin: string) {
    const { default: forge } = await import('node-forge');
    const container = forge.asn1.fromDer(readFileSync(path).toString('binary'));
    try {
      const p12 = forge.pkcs12.pkcs12FromAsn1(container, true, pin);
      const type = forge.pki.oids.pkcs8ShroudedKeyBag as string;
      const key = p12.getBags({ bagType: type })[type]?.[0]?.key;
      if (!key) throw new CardError('noCertificate', 'no key in the file');
      return createPrivateKey(forge.pki.privateKeyToPem(key));
    } catch (error) {
      if (error instanceof CardError) throw error;
      throw new CardError('wrongPin');
    }
  }

  return {
    async list() {
      return ids().map((id) => describeCard(prefix + id, id, 'test-pkcs12', contentsOf(id), Date.now()));
    },

    async withKey({ cardId, pin, purpose, expectedSha256, accept }, work) {
      const id = ids().find((one) => prefix + one === cardId);
      if (id === undefined) return undefined;
      const contents = contentsOf(id);
      const chosen = choose(contents, purpose, expectedSha256);
      accept?.(chosen);
      const key = await openKey(join(dir, `${id}.${chosen.keyId.toString()}.p12`), pin);
      return work({ contents, chosen, sign: (bytes) => new Uint8Array(sign('sha256', bytes, key)) });
    },

    close() {},
  };
}
