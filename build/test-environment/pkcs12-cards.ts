/** Test cards as files where SoftHSM is not installed: per key one PKCS#12 and its certificate beside it, readable without the PIN. */
import { generateKeyPair } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import forge from 'node-forge';
import type { Purpose, TestCa } from './ca.ts';
import type { CardHolder } from './cards.ts';

const generate = promisify(generateKeyPair);

export function pkcs12Directory(dir: string): string {
  return join(dir, 'pkcs12');
}

/** Makes `<id>.sign.p12`, `<id>.sign.der`, `<id>.auth.p12`, `<id>.auth.der` per person and `chain.*.der`. RSA only: node-forge reads no other. */
export async function makePkcs12Cards(dir: string, holders: CardHolder[], ca: TestCa, pin: string): Promise<void> {
  const folder = pkcs12Directory(dir);
  mkdirSync(folder, { mode: 0o700 });
  writeFileSync(join(folder, 'chain.issuing.der'), ca.certificates.issuing);
  writeFileSync(join(folder, 'chain.policy.der'), ca.certificates.policy);
  const one = async (holder: CardHolder, purpose: Purpose) => {
    const { publicKey, privateKey } = await generate('rsa', {
      modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'der' }, privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    });
    // The certificate stands beside the file and not in it: node-forge cannot read one that an EC authority signed.
    const p12 = forge.pkcs12.toPkcs12Asn1(forge.pki.privateKeyFromPem(privateKey), null as never, pin, { algorithm: 'aes256', count: 2048, generateLocalKeyId: false });
    writeFileSync(join(folder, `${holder.id}.${purpose}.p12`), Buffer.from(forge.asn1.toDer(p12).getBytes(), 'binary'), { mode: 0o600 });
    writeFileSync(join(folder, `${holder.id}.${purpose}.der`), await ca.issue({ ...holder, spki: publicKey, purpose }));
  };
  const jobs = holders.flatMap((holder) => (['sign', 'auth'] as const).map((purpose) => () => one(holder, purpose)));
  await Promise.all([0, 1, 2, 3].map(async () => {
    for (let job = jobs.pop(); job !== undefined; job = jobs.pop()) await job();
  }));
}
