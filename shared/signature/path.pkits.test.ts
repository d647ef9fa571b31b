// oxlint-disable no-restricted-imports -- reads the published files of NIST, which are not kept here
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readCertificate } from './certificate.ts';
import { readCrl } from './crl.ts';
import { findPath, prepareTrust, type PreparedTrust } from './path.ts';
import { Refusal } from './refusal.ts';

/** A folder with `certs/` and `crls/` of NIST's PKITS (public domain). */
const folder = process.env.NORMATIV_PKITS ?? '';

function files(kind: string) {
  return readdirSync(join(folder, kind)).map((name) => ({ name, der: new Uint8Array(readFileSync(join(folder, kind, name))) }));
}

function readable(der: Uint8Array, read: (der: Uint8Array) => unknown): boolean {
  try {
    read(der);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** Expects a delta list to be consulted; a delta is never taken into the trust here, and saying so is an error at start. */
const outsideTheProfile = ['InvaliddeltaCRLTest4EE.crt'];

describe('NIST PKITS', () => {
  beforeEach((context) => {
    if (!existsSync(join(folder, 'certs'))) context.skip('NIST’s published files are not here; NORMATIV_PKITS names their folder');
  });
  const accepted = async (kind: 'Valid' | 'Invalid') => {
    const certificates = files('certs');
    const authorities = certificates.filter(({ name, der }) => !/EE\.crt$|^TrustAnchor/.test(name) && readable(der, readCertificate));
    const trust: PreparedTrust = prepareTrust({
      roots: certificates.filter(({ name }) => name.startsWith('TrustAnchorRoot')).map(({ der }) => der),
      intermediates: authorities.map(({ der }) => der),
      crls: files('crls').map(({ der }) => der).filter((der) => readable(der, readCrl)),
    });
    const names: string[] = [];
    for (const { name, der } of certificates.filter((one) => one.name.startsWith(kind))) {
      try {
        await findPath(readCertificate(der), [], trust, new Date('2011-04-15T00:00:00Z'), []);
        names.push(name);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    }
    return names;
  };

  it('refuses the invalid paths', async () => {
    expect(await accepted('Invalid')).toEqual(outsideTheProfile);
  });

  it('accepts the valid ones within the profile', async () => {
    expect((await accepted('Valid')).length).toBeGreaterThanOrEqual(33);
  });
});
