/** The journal of one scope: an index in memory over an append-only file. */
import { constants } from 'node:fs';
import { copyFile, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { JournalEntry } from '../../shared/protocol/bridge.ts';
import { JournalError, asJournalError } from './errors.ts';
import { VERSION, readHeader, readLine, writeHeader, writeLine, type Line } from './line.ts';

/** A line that could not be read, told once when the file is opened. */
export interface JournalDamage {
  scope: string;
  /** Numbers of the unreadable lines; the header is line 1. */
  lines: number[];
  /** The untouched copy of the damaged file, or null when even that could not be written. */
  keptAs: string | null;
}

export interface JournalContent { entries: JournalEntry[]; lastN: number; damagedLines: number }

interface Place { offset: number; length: number }
interface Waiting {
  lines: Line[];
  resolve(): void;
  reject(error: JournalError): void;
}

const scanBytes = 1 << 20;
/** Below this a file is not worth rewriting. */
const compactFloor = 64 * 1024;

async function syncDirectory(directory: string): Promise<void> {
  // Windows cannot open a directory; there the rename is durable by itself.
  if (process.platform === 'win32') return;
  const handle = await open(directory, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeAll(handle: FileHandle, bytes: Buffer, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

export class JournalFile {
  private handle: FileHandle | undefined;
  private size = 0;
  private liveBytes = 0;
  private lastN = 0;
  private damagedLines = 0;
  private places = new Map<string, Place>();
  private compactAt = compactFloor;
  private waiting: Waiting[] = [];
  /** Everything that touches the file runs one after the other. */
  private turn: Promise<unknown> = Promise.resolve();
  private closed = false;

  constructor(private readonly path: string, private readonly scope: string, private readonly onDamage: (damage: JournalDamage) => void) {}

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.turn.then(work).catch((error: unknown) => { throw asJournalError(error); });
    this.turn = result.catch(() => undefined);
    return result;
  }

  /** Writes the lines; resolves after they are on disk. Calls that come together share one write and one fsync. */
  write(lines: Line[]): Promise<void> {
    if (this.closed) return Promise.reject(new JournalError('journalClosed', 'the journal is closed'));
    return new Promise<void>((resolve, reject) => {
      this.waiting.push({ lines, resolve, reject });
      if (this.waiting.length === 1) void this.inTurn(() => this.flush()).catch(() => undefined);
    });
  }

  /** The entries that nobody acknowledged, in the order of their first appending. */
  read(): Promise<JournalContent> {
    if (this.closed) return Promise.reject(new JournalError('journalClosed', 'the journal is closed'));
    return this.inTurn(async () => {
      await this.ensureOpen();
      const entries: JournalEntry[] = [];
      for (const place of this.places.values()) {
        const line = await this.lineAt(place);
        if (line.t === 'entry') entries.push({ id: line.id, n: line.n, data: line.data });
      }
      return { entries, lastN: this.lastN, damagedLines: this.damagedLines };
    });
  }

  /** Ends after what was asked before. */
  close(): Promise<void> {
    this.closed = true;
    return this.inTurn(() => this.drop());
  }

  private async drop(): Promise<void> {
    const handle = this.handle;
    this.handle = undefined;
    await handle?.close().catch(() => undefined);
  }

  private async lineAt({ offset, length }: Place): Promise<Extract<Line, { t: 'entry' | 'ack' | 'lastN' }>> {
    const bytes = Buffer.alloc(length);
    let done = 0;
    while (done < length) {
      const { bytesRead } = await this.handle!.read(bytes, done, length - done, offset + done);
      if (bytesRead === 0) break;
      done += bytesRead;
    }
    const line = done === length ? readLine(bytes.subarray(0, length - 1)) : undefined;
    if (!line) throw new JournalError('journalFailed', `an entry of ${this.scope} was readable and no longer is`);
    return line;
  }

  private async flush(): Promise<void> {
    const batch = this.waiting;
    this.waiting = [];
    try {
      await this.ensureOpen();
    } catch (error) {
      for (const one of batch) one.reject(asJournalError(error));
      return;
    }
    const failure = await this.tryWrite(batch);
    if (!failure) for (const one of batch) one.resolve();
    else if (batch.length === 1) batch[0]!.reject(failure);
    // Together they do not fit; one by one the small ones may.
    else for (const one of batch) await this.writeAlone(one);
    if (this.handle) await this.compactWhenWorth();
  }

  private async writeAlone(one: Waiting): Promise<void> {
    try {
      await this.ensureOpen();
      const failure = await this.tryWrite([one]);
      if (failure) one.reject(failure);
      else one.resolve();
    } catch (error) {
      one.reject(asJournalError(error));
    }
  }

  /** Writes all or nothing; the index changes only when the bytes are on disk. */
  private async tryWrite(batch: Waiting[]): Promise<JournalError | undefined> {
    const written: { line: Line; place: Place }[] = [];
    const chunks: Buffer[] = [];
    let end = this.size;
    for (const { lines } of batch) {
      for (const line of lines) {
        const bytes = writeLine(line);
        written.push({ line, place: { offset: end, length: bytes.length } });
        chunks.push(bytes);
        end += bytes.length;
      }
    }
    if (chunks.length === 0) return undefined;
    try {
      await writeAll(this.handle!, Buffer.concat(chunks), this.size);
      await this.handle!.datasync();
    } catch (error) {
      const failure = asJournalError(error);
      if (failure.code === 'diskFull' && (await this.acknowledgeByCompacting(batch))) return undefined;
      await this.takeBack();
      return failure;
    }
    for (const { line, place } of written) this.index(line, place);
    this.size = end;
    return undefined;
  }

  /** Nothing half-written may count: cut back to what was good, or look at the file anew before the next use. */
  private async takeBack(): Promise<void> {
    try {
      await this.handle!.truncate(this.size);
      await this.handle!.datasync();
    } catch {
      await this.drop();
    }
  }

  /** A full disk must not keep acknowledged entries from making room: the rewritten file is smaller than this one. */
  private async acknowledgeByCompacting(batch: Waiting[]): Promise<boolean> {
    const ids = batch.flatMap(({ lines }) => lines.flatMap((line) => (line.t === 'ack' ? line.ids : [undefined])));
    if (ids.includes(undefined)) return false;
    const gone = new Set(ids);
    if (![...this.places.keys()].some((id) => gone.has(id))) return false;
    try {
      await this.handle!.truncate(this.size);
      await this.rewrite(gone as Set<string>);
      return true;
    } catch {
      return false;
    }
  }

  private index(line: Line, place: Place): void {
    if (line.t === 'entry') {
      this.liveBytes += place.length - (this.places.get(line.id)?.length ?? 0);
      this.places.set(line.id, place);
      this.lastN = Math.max(this.lastN, line.n ?? 0);
    } else if (line.t === 'ack') {
      for (const id of line.ids) {
        this.liveBytes -= this.places.get(id)?.length ?? 0;
        this.places.delete(id);
      }
    } else {
      this.lastN = Math.max(this.lastN, line.n);
    }
  }

  private async ensureOpen(): Promise<void> {
    if (this.handle) return;
    try {
      this.handle = await open(this.path, 'r+');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      await this.replaceWith([writeHeader()]);
    }
    try {
      await this.scan();
    } catch (error) {
      await this.drop();
      throw error;
    }
  }

  private async scan(): Promise<void> {
    this.places = new Map();
    this.liveBytes = 0;
    this.lastN = 0;
    const handle = this.handle!;
    const damaged: number[] = [];
    let number = 0;
    let good = 0;
    let rest: Buffer[] = [];
    let restLength = 0;
    const take = (bytes: Buffer, offset: number) => {
      number++;
      if (number === 1) {
        const version = readHeader(bytes);
        if (version !== undefined && version > VERSION) {
          throw new JournalError('newerFormat', `the journal ${this.scope} has format ${version}, this program knows ${VERSION}`, { version, known: VERSION });
        }
        if (version === undefined) damaged.push(number);
        return;
      }
      const line = readLine(bytes);
      if (line) this.index(line, { offset, length: bytes.length + 1 });
      else damaged.push(number);
    };
    const chunk = Buffer.alloc(scanBytes);
    for (let position = 0; ;) {
      const { bytesRead } = await handle.read(chunk, 0, chunk.length, position);
      if (bytesRead === 0) break;
      let from = 0;
      for (let feed = chunk.indexOf(10); feed !== -1 && feed < bytesRead; feed = chunk.indexOf(10, from)) {
        rest.push(chunk.subarray(from, feed));
        const bytes = rest.length === 1 ? rest[0]! : Buffer.concat(rest);
        take(bytes, good);
        good += restLength + (feed - from) + 1;
        rest = [];
        restLength = 0;
        from = feed + 1;
      }
      if (from < bytesRead) {
        rest.push(Buffer.from(chunk.subarray(from, bytesRead)));
        restLength += bytesRead - from;
      }
      position += bytesRead;
    }
    this.size = good;
    if (restLength > 0) await this.settleTail(Buffer.concat(rest), number);
    else if (number === 0) await this.replaceWith([writeHeader()]);
    this.damagedLines = damaged.length;
    if (damaged.length > 0) await this.keepAndReport(damaged);
    this.compactAt = compactFloor;
  }

  /** What follows the last line feed was never acknowledged, unless only the line feed itself is missing. */
  private async settleTail(tail: Buffer, linesBefore: number): Promise<void> {
    const handle = this.handle!;
    if (linesBefore === 0) {
      const version = readHeader(tail);
      if (version !== undefined && version > VERSION) {
        throw new JournalError('newerFormat', `the journal ${this.scope} has format ${version}`, { version, known: VERSION });
      }
      await this.replaceWith([writeHeader()]);
      return;
    }
    const line = readLine(tail);
    if (line) {
      try {
        await writeAll(handle, Buffer.from('\n'), this.size + tail.length);
        await handle.datasync();
        this.index(line, { offset: this.size, length: tail.length + 1 });
        this.size += tail.length + 1;
        return;
      } catch {
        // No room even for a line feed: it was not acknowledged either.
      }
    }
    await handle.truncate(this.size);
    await handle.datasync();
  }

  private async keepAndReport(lines: number[]): Promise<void> {
    const copy = `${this.path}.damaged-${new Date().toISOString().replaceAll(':', '')}`;
    let keptAs: string | null = null;
    try {
      await copyFile(this.path, copy);
      const handle = await open(copy, 'r+');
      await handle.sync().finally(() => handle.close());
      await this.rewrite(new Set());
      keptAs = basename(copy);
    } catch {
      // No room for a copy: the damaged file stays in use as it is, its good lines are in the index.
      await rm(copy, { force: true }).catch(() => undefined);
      if (!this.handle) throw new JournalError('journalFailed', `the damaged journal ${this.scope} cannot be opened`);
    }
    this.onDamage({ scope: this.scope, lines, keptAs });
  }

  private async compactWhenWorth(): Promise<void> {
    if (this.size < this.compactAt || this.liveBytes * 2 > this.size) return;
    try {
      await this.rewrite(new Set());
    } catch {
      // The old file is whole and stays; try again when it has grown.
      this.compactAt = this.size * 2;
    }
  }

  /** Writes the file anew with what is live and not in `without`. */
  private async rewrite(without: ReadonlySet<string>): Promise<void> {
    const places = new Map<string, Place>();
    const head = Buffer.concat([writeHeader(), writeLine({ t: 'lastN', n: this.lastN })]);
    let offset = head.length;
    const source = [...this.places].filter(([id]) => !without.has(id));
    for (const [id, { length }] of source) {
      places.set(id, { offset, length });
      offset += length;
    }
    const old = this.handle!;
    const lines = async function* () {
      yield head;
      for (const [, place] of source) {
        const bytes = Buffer.alloc(place.length);
        let done = 0;
        while (done < place.length) {
          const { bytesRead } = await old.read(bytes, done, place.length - done, place.offset + done);
          if (bytesRead === 0) throw new JournalError('journalFailed', 'the file is shorter than its index');
          done += bytesRead;
        }
        yield bytes;
      }
    };
    try {
      await this.replaceWith(lines());
    } catch (error) {
      // Renamed, but not surely on disk: the index no longer belongs to the file, so look at it anew.
      if (this.handle !== old) await this.drop();
      throw error;
    }
    this.places = places;
    this.liveBytes = offset - head.length;
    this.size = offset;
    this.compactAt = compactFloor;
  }

  /** New file, fsync, rename over the old, fsync of the directory: at every moment one of the two is whole. */
  private async replaceWith(chunks: Iterable<Buffer> | AsyncIterable<Buffer>): Promise<void> {
    const draft = `${this.path}.new`;
    let handle: FileHandle | undefined;
    try {
      handle = await open(draft, 'w+', 0o600);
      let size = 0;
      for await (const chunk of chunks) {
        await writeAll(handle, chunk, size);
        size += chunk.length;
      }
      await handle.sync();
      await rename(draft, this.path);
      const old = this.handle;
      this.handle = handle;
      this.size = size;
      await old?.close().catch(() => undefined);
      await syncDirectory(dirname(this.path));
    } catch (error) {
      if (this.handle !== handle) {
        await handle?.close().catch(() => undefined);
        await rm(draft, { force: true }).catch(() => undefined);
      }
      throw error;
    }
  }
}

/** Where the journal of a scope lies. */
export const journalPath = (directory: string, scope: string) => join(directory, `${scope}.journal`);
