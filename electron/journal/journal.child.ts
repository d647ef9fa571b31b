/** A process that appends until it is killed or the disk is full, saying each acknowledged entry on stdout. */
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openJournal, type JournalError } from './journal.ts';

const [directory, mode = 'forever'] = process.argv.slice(2);
const say = (value: unknown) => writeSync(1, `${JSON.stringify(value)}\n`);

try {
  const journal = openJournal({ directory: directory! });
  say({ open: true });
  if (mode === 'forever') {
    for (let n = 1; ; n += 3) {
      const group = [n, n + 1, n + 2].map((number) => ({ id: randomUUID(), n: number, data: 'x'.repeat((number * 37) % 900) }));
      await Promise.all(group.map(async (entry) => {
        await journal.append('s', [entry]);
        say({ n: entry.n });
      }));
    }
  }
  if (mode === 'fill') {
    const ids: string[] = [];
    try {
      for (let n = 1; n < 10_000; n++) {
        const id = randomUUID();
        await journal.append('s', [{ id, n, data: 'y'.repeat(20_000) }]);
        ids.push(id);
      }
    } catch (error) {
      say({ refused: (error as JournalError).code, after: ids.length });
    }
    const before = await journal.read('s');
    await journal.acknowledge('s', ids.slice(0, -3));
    const after = await journal.read('s');
    await journal.append('s', [{ id: randomUUID(), n: null, data: 'room again' }]);
    say({ before: before.entries.length, after: after.entries.length, lastN: after.lastN, damaged: after.damagedLines });
    await journal.close();
  }
} catch (error) {
  say({ error: (error as JournalError).code ?? String(error) });
}
