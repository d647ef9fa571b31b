import { describe, expect, it } from 'vitest';
import { signInBytes, signInFromBytes } from './sign-in.ts';
import { maxStatementBytes, statementFromBytes, statementToBytes, type VisaStatement } from './statement.ts';

const sample: VisaStatement = {
  format: 'normativ-visa/1', draftId: 'd-1', draftTitle: 'Lisenziyalar haqqında qərar layihəsi', visaRoundId: 'vr-1',
  versionId: 'v-3', versionNumber: 3, textSha256: 'ab'.repeat(32), papers: [{ name: 'Arayış.pdf', sha256: 'cd'.repeat(32) }],
  agencyId: 'edliyye', agencyName: 'Ədliyyə Nazirliyi', signer: { fin: '5AB12CD', name: 'Məmmədov Elçin Tofiq oğlu', position: 'Nazir' },
  decision: 'endorsed', reservations: null, nonce: 'n0nce-n0nce-n0nce', statedAt: '2026-11-22T08:00:00.000Z',
};
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytes = (value: string) => new TextEncoder().encode(value);
const canonical = text(statementToBytes(sample));

describe('visa statement', () => {
  it('comes back from its bytes', () => {
    expect(statementFromBytes(statementToBytes(sample))).toEqual({ ok: true, statement: sample });
    const reserved = { ...sample, reservations: '1. Bəndi dəqiqləşdirin.\n2. Cədvəl əlavə edin.' };
    expect(statementFromBytes(statementToBytes(reserved))).toEqual({ ok: true, statement: reserved });
  });

  it('does not depend on the order of keys or on how a letter is composed', () => {
    const shuffled = Object.fromEntries(Object.entries(sample).toReversed()) as VisaStatement;
    expect(text(statementToBytes({ ...shuffled, draftTitle: sample.draftTitle.normalize('NFD') }))).toBe(canonical);
  });

  it.each<[string, Uint8Array, string]>([
    ['white space', bytes(` ${canonical}`), 'notCanonical'],
    ['a byte order mark', bytes(`\uFEFF${canonical}`), 'notJson'],
    ['another order of keys', bytes(JSON.stringify(sample)), 'notCanonical'],
    ['an escape that is not needed', bytes(canonical.replace('Nazir"', 'N\\u0061zir"')), 'notCanonical'],
    ['a key twice', bytes(canonical.replace('{"agencyId"', '{"agencyId":"other","agencyId"')), 'notCanonical'],
    ['a number spelled otherwise', bytes(canonical.replace('"versionNumber":3', '"versionNumber":3.0')), 'notCanonical'],
    ['letters not in NFC', bytes(canonical.normalize('NFD')), 'notCanonical'],
    ['an unknown key', bytes(canonical.replace('{', '{"a":1,')), 'notAStatement'],
    ['another format', bytes(canonical.replace('normativ-visa/1', 'normativ-visa/2')), 'notAStatement'],
    ['a direction mark in the title', bytes(canonical.replace('Lisenziyalar', 'Lisenz\u202eiyalar')), 'notAStatement'],
    ['half of a surrogate pair', bytes(canonical.replace('Lisenziyalar', '\\ud800')), 'notAStatement'],
    ['a FİN of eight', bytes(canonical.replace('5AB12CD', '5AB12CD0')), 'notAStatement'],
    ['a time of another form', bytes(canonical.replace('08:00:00.000Z', '08:00:00Z')), 'notAStatement'],
    ['two papers of one name', bytes(canonical.replace(/"papers":\[(.*?)\]/, '"papers":[$1,$1]')), 'notAStatement'],
    ['broken UTF-8', Uint8Array.of(0x7b, 0xff, 0x7d), 'notJson'],
    ['nothing', new Uint8Array(), 'notJson'],
    ['deep nesting', bytes('['.repeat(100_000)), 'notJson'],
    ['too many bytes', new Uint8Array(maxStatementBytes + 1), 'tooLarge'],
  ])('refuses %s', (_name, input, reason) => {
    expect(statementFromBytes(input)).toMatchObject({ ok: false, reason });
  });

  it('does not write what it would not read', () => {
    expect(() => statementToBytes({ ...sample, versionNumber: 0 })).toThrow(RangeError);
    expect(() => statementToBytes({ ...sample, agencyName: '' })).toThrow(/agencyName/);
  });
});

describe('sign-in challenge', () => {
  const challenge = { server: 'https://normativ.example.test', challengeId: 'c-1', nonce: 'A'.repeat(22), deviceId: 'dev-1' };

  it('comes back from its bytes and is no visa', () => {
    const signed = signInBytes(challenge);
    expect(signInFromBytes(signed)).toEqual(challenge);
    expect(statementFromBytes(signed).ok).toBe(false);
    expect(signInFromBytes(statementToBytes(sample))).toBeUndefined();
  });

  it('differs in every field', () => {
    const all = [challenge, ...Object.keys(challenge).map((key) => ({ ...challenge, [key]: 'B'.repeat(22) }))].map((c) => text(signInBytes(c)));
    expect(new Set(all).size).toBe(5);
  });

  it('refuses other spellings and empty fields', () => {
    expect(signInFromBytes(bytes(` ${text(signInBytes(challenge))}`))).toBeUndefined();
    expect(() => signInBytes({ ...challenge, deviceId: '' })).toThrow(RangeError);
  });
});
