import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { JournalDamage } from './journal.ts';
import { openJournal } from './journal.ts';
import { writeHeader, writeLine } from './line.ts';
import { lockDirectory } from './lock.ts';

const child = join(import.meta.dirname, 'journal.child.ts');
let directory: string;
const path = () => join(directory, 's.journal');
const entry = (n: number | null, data = `data ${n} ü\n`) => ({ id: randomUUID(), n, data });

beforeEach(() => { directory = mkdtempSync(join(tmpdir(), 'normativ-journal-')); });
afterEach(() => rmSync(directory, { recursive: true, force: true }));

async function reread(damage: JournalDamage[] = []) {
  const journal = openJournal({ directory, onDamage: (one) => damage.push(one) });
  try {
    return await journal.read('s');
  } finally {
    await journal.close();
  }
}

async function written(...entries: ReturnType<typeof entry>[]) {
  const journal = openJournal({ directory });
  for (const one of entries) await journal.append('s', [one]);
  await journal.close();
  return entries;
}

describe('what was appended', () => {
  test('comes back in order, without what was acknowledged, with the highest n', async () => {
    const [a, b, c, d] = [entry(1), entry(2), entry(null), entry(3)];
    const journal = openJournal({ directory });
    await journal.append('s', [a, b]);
    await Promise.all([journal.append('s', [c]), journal.append('s', [d]), journal.append('other', [entry(9)])]);
    await journal.acknowledge('s', [b.id, d.id, randomUUID()]);
    expect(await journal.read('s')).toEqual({ entries: [a, c], lastN: 3, damagedLines: 0 });
    await journal.close();
    expect(await reread()).toEqual({ entries: [a, c], lastN: 3, damagedLines: 0 });
    await expect(journal.append('s', [a])).rejects.toMatchObject({ code: 'journalClosed' });
  });

  test('an id appended again replaces its entry in its place', async () => {
    const [a, b] = await written(entry(1), entry(2));
    await written({ ...a!, data: 'newer' });
    expect((await reread()).entries).toEqual([{ ...a, data: 'newer' }, b]);
  });

  test('lastN survives compaction, and the file gets small', async () => {
    const journal = openJournal({ directory });
    const many = Array.from({ length: 200 }, (_, i) => entry(i + 1, 'z'.repeat(2000)));
    await journal.append('s', many);
    const full = statSync(path()).size;
    await journal.acknowledge('s', many.slice(0, 199).map(({ id }) => id));
    expect(await journal.read('s')).toEqual({ entries: [many[199]], lastN: 200, damagedLines: 0 });
    await journal.acknowledge('s', [many[199]!.id]);
    await journal.close();
    expect(statSync(path()).size).toBeLessThan(full / 50);
    expect(await reread()).toEqual({ entries: [], lastN: 200, damagedLines: 0 });
    expect(readdirSync(directory).filter((name) => name.endsWith('.new'))).toEqual([]);
  });
});

describe('a torn end', () => {
  test('a cut at every byte of the last line keeps all before it', async () => {
    const [a, b] = await written(entry(1), entry(2));
    const whole = readFileSync(path());
    const lastLine = whole.lastIndexOf(10, whole.length - 2) + 1;
    for (let cut = lastLine; cut <= whole.length; cut++) {
      writeFileSync(path(), whole.subarray(0, cut));
      const damage: JournalDamage[] = [];
      const expected = cut >= whole.length - 1 ? [a, b] : [a];
      expect((await reread(damage)).entries, `cut at ${cut}`).toEqual(expected);
      expect(damage).toEqual([]);
      const [later] = await written(entry(7));
      expect((await reread()).entries, `after a cut at ${cut}`).toEqual([...expected, later]);
    }
  }, 60_000);

  test.each([
    ['an empty file', Buffer.alloc(0)],
    ['half a header', writeHeader().subarray(0, 20)],
    ['a header without line feed', writeHeader().subarray(0, -1)],
  ])('%s is an empty journal', async (_name, bytes) => {
    writeFileSync(path(), bytes);
    expect(await reread()).toEqual({ entries: [], lastN: 0, damagedLines: 0 });
    const [a] = await written(entry(1));
    expect((await reread()).entries).toEqual([a]);
  });
});

describe('damage in the middle', () => {
  const damages: [string, (bytes: Buffer, second: number) => Buffer][] = [
    ['a flipped bit in the data', (bytes, at) => { bytes[at + 40]! ^= 4; return bytes; }],
    ['a flipped bit in the checksum', (bytes, at) => { bytes[at]! ^= 1; return bytes; }],
    ['zeros', (bytes, at) => bytes.fill(0, at, at + 30)],
    ['a foreign line', (bytes, at) => Buffer.concat([bytes.subarray(0, at), Buffer.from('{"t":"entry"}\n'), bytes.subarray(bytes.indexOf(10, at) + 1)])],
    ['a line of another version', (bytes, at) => Buffer.concat([bytes.subarray(0, at), Buffer.from('0123456789abcdef {"t":"lastN","n":900}\n'), bytes.subarray(bytes.indexOf(10, at) + 1)])],
    ['a damaged header', (bytes) => { bytes[3]! ^= 1; return bytes; }],
  ];
  test.each(damages)('%s is reported once, the rest is read, the file is kept', async (name, spoil) => {
    const [a, b, c] = await written(entry(1), entry(2), entry(3));
    const bytes = readFileSync(path());
    const first = bytes.indexOf(10) + 1;
    const spoiled = spoil(Buffer.from(bytes), bytes.indexOf(10, first) + 1);
    writeFileSync(path(), spoiled);
    const damage: JournalDamage[] = [];
    const inHeader = name === 'a damaged header';
    const left = inHeader ? [a, b, c] : [a, c];
    expect(await reread(damage)).toEqual({ entries: left, lastN: 3, damagedLines: 1 });
    expect(damage).toEqual([{ scope: 's', lines: [inHeader ? 1 : 3], keptAs: expect.stringContaining('s.journal.damaged-') }]);
    expect(readFileSync(join(directory, damage[0]!.keptAs!))).toEqual(spoiled);
    expect(await reread(damage)).toEqual({ entries: left, lastN: 3, damagedLines: 0 });
    expect(damage).toHaveLength(1);
  });
});

test('a newer format is refused and not touched', async () => {
  const bytes = Buffer.concat([writeHeader(2), writeLine({ t: 'lastN', n: 5 })]);
  writeFileSync(path(), bytes);
  const journal = openJournal({ directory });
  await expect(journal.read('s')).rejects.toMatchObject({ code: 'newerFormat', params: { version: 2, known: 1 } });
  await expect(journal.append('s', [entry(1)])).rejects.toMatchObject({ code: 'newerFormat' });
  await journal.close();
  expect(readFileSync(path())).toEqual(bytes);
  expect(readdirSync(directory).filter((name) => name.startsWith('s.'))).toEqual(['s.journal']);
});

describe('one writer', () => {
  const run = (mode: string) => spawnSync(process.execPath, ['--import', 'tsx', child, directory, mode], { encoding: 'utf8', timeout: 25_000 });

  test('a second one in this process or another is refused, until the first closes', async () => {
    const journal = openJournal({ directory });
    expect(() => openJournal({ directory })).toThrowError(expect.objectContaining({ code: 'journalInUse' }));
    expect(run('open').stdout).toContain('"error":"journalInUse"');
    await journal.close();
    expect(run('open').stdout).toContain('"open":true');
  });

  test('a lock of a dead process or of a reused pid is outbid', () => {
    const dead = spawnSync('true').pid;
    appendFileSync(join(directory, 'lock.7'), JSON.stringify({ pid: dead, started: '1' }));
    const first = lockDirectory(directory);
    expect(readdirSync(directory)).toEqual(['lock.8']);
    first.release();
    writeFileSync(join(directory, 'lock.9'), JSON.stringify({ pid: process.pid, started: 'another time' }));
    lockDirectory(directory).release();
    expect(readdirSync(directory)).toEqual(['lock.10']);
  });
});

describe('kill -9 while appending', () => {
  test.each([150, 333, 700])('every acknowledged entry is there after %i ms', async (delay) => {
    const running = spawn(process.execPath, ['--import', 'tsx', child, directory, 'forever'], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    const opened = new Promise<void>((resolve) => {
      running.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes('open')) resolve();
      });
    });
    const ended = new Promise((resolve) => running.once('close', resolve));
    await opened;
    await new Promise((resolve) => setTimeout(resolve, delay));
    running.kill('SIGKILL');
    await ended;
    const acknowledged = said.trim().split('\n').flatMap((line) => {
      try {
        const n = (JSON.parse(line) as { n?: number }).n;
        return n === undefined ? [] : [n];
      } catch {
        return [];
      }
    });
    expect(acknowledged.length).toBeGreaterThan(0);
    const damage: JournalDamage[] = [];
    const { entries, lastN } = await reread(damage);
    const numbers = new Set(entries.map(({ n }) => n));
    expect(acknowledged.filter((n) => !numbers.has(n))).toEqual([]);
    expect(lastN).toBeGreaterThanOrEqual(Math.max(...acknowledged));
    expect(damage).toEqual([]);
  }, 30_000);
});

describe('a full disk', () => {
  const inner = (target: string) => `${JSON.stringify(process.execPath)} --import tsx ${JSON.stringify(child)} ${JSON.stringify(target)} fill`;
  const tables: [string, string[]][] = [
    ['a tmpfs of one megabyte', ['unshare', '-rm', 'sh', '-c', `mount -t tmpfs -o size=1m none "$D" && ${inner('$D')}`]],
    ['a limit on the size of files', ['bash', '-c', `trap '' XFSZ; ulimit -f 1000; ${inner('$D')}`]],
  ];
  test.for(tables)('%s: diskFull, nothing half-written, acknowledging makes room', ([_name, [command, ...args]], context) => {
    const mounts = command !== 'unshare' || spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'none', directory]).status === 0;
    if (!mounts) return context.skip('this system lets nobody mount a tmpfs');
    const run = spawnSync(command!, args, { encoding: 'utf8', env: { ...process.env, D: directory, TSX_DISABLE_CACHE: '1' }, timeout: 25_000 });
    const said = run.stdout.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(said[1], run.stderr).toMatchObject({ refused: 'diskFull' });
    const after = said[1]!.after as number;
    expect(after).toBeGreaterThan(10);
    expect(said[2]).toEqual({ before: after, after: 3, lastN: after, damaged: 0 });
  });
});
