import fc from 'fast-check';
// oxlint-disable no-restricted-imports -- these tests read sample files and start a validator; the code under test does neither
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Act } from '../../act/block.ts';
import { decodeText, parsePlainText } from '../plain-text/index.ts';
import { fromAkomaNtoso, toAkomaNtoso } from './index.ts';
import { anyAct, essenceOf, wordsOfAct } from './testing.ts';

const shared = new URL('../../../../shared/', import.meta.url);
const schema = new URL('akn/akomantoso30.xsd', shared);
const actsFolder = new URL('acts/', shared);
const options = { date: '2031-03-05', version: 2, author: { id: 'bağ nazirliyi', name: '“Bağ” & su' } };

const cannotValidate = spawnSync('xmllint', ['--version']).error ? 'xmllint is not installed (build/setup-debian.sh)' : existsSync(schema) ? null : 'the schema is not here';

/** What the validator has against these documents, '' for nothing. */
function faultsOf(documents: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'normativ-akn-'));
  try {
    const files = documents.map((xml, i) => {
      const file = join(folder, `${i}.xml`);
      writeFileSync(file, xml);
      return file;
    });
    execFileSync('xmllint', ['--noout', '--nonet', '--schema', schema.pathname, ...files], { stdio: 'pipe', maxBuffer: 1 << 26 });
    return '';
  } catch (error) {
    return String((error as { stderr?: unknown }).stderr ?? error).split('\n').filter((line) => !line.endsWith(' validates')).slice(0, 20).join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sampleActs(): [name: string, act: Act][] {
  return readdirSync(actsFolder).map((name) => {
    const decoded = decodeText(readFileSync(new URL(name, actsFolder)));
    if (!decoded.ok) throw new Error(`${name}: ${decoded.code}`);
    return [name, parsePlainText(decoded.text).act];
  });
}

describe('the schema', () => {
  it('the validator finds what is wrong', (context) => {
    if (cannotValidate) context.skip(cannotValidate);
    const xml = toAkomaNtoso({ kind: 'law', title: '', blocks: [] }, options);
    expect(faultsOf([xml])).toBe('');
    expect(faultsOf([xml.replace('<body>', '<body><p/>')])).toContain('not expected');
    expect(faultsOf([xml.replace('eId="hcontainer_1"', 'eId="normativ"')])).toContain('Duplicate key');
  });
  it('has nothing against any act', (context) => {
    if (cannotValidate) context.skip(cannotValidate);
    expect(faultsOf(fc.sample(anyAct, { seed: 30, numRuns: 300 }).map((act) => toAkomaNtoso(act, options)))).toBe('');
  });
  it('has nothing against acts in force', (context) => {
    if (cannotValidate) context.skip(cannotValidate);
    if (!existsSync(actsFolder)) context.skip('the folder of sample acts is not here');
    expect(faultsOf(sampleActs().map(([, act]) => toAkomaNtoso(act, options)))).toBe('');
  });
});

describe('sample files', () => {
  it('acts in force come back', (context) => {
    if (!existsSync(actsFolder)) context.skip('the folder of sample acts is not here');
    for (const [name, act] of sampleActs()) {
      const read = fromAkomaNtoso(toAkomaNtoso(act, options));
      expect(read.ok && essenceOf(read.act), name).toEqual(essenceOf(act));
    }
  });
  for (const name of ['example-it-bill.xml', 'example-uy-bill.xml']) {
    it(`${name} loses no text`, (context) => {
      const file = new URL(`akn/${name}`, shared);
      if (!existsSync(file)) context.skip('the examples are not here');
      const bytes = readFileSync(file);
      const read = fromAkomaNtoso(bytes);
      if (!read.ok) throw new Error(read.message);
      const text = bytes.toString('utf8').replace(/<!--[^]*?-->|<\?[^]*?\?>|<(?:\w+:)?meta>[^]*?<\/(?:\w+:)?meta>|<[^>]*>/g, '').replace(/\s+/g, '');
      expect(text.length).toBeGreaterThan(5_000);
      // An attached document gets an annex line, whose number the file does not have.
      expect(wordsOfAct(read.act, 'annex')).toBe(text);
    });
  }
});
