import { Inflate } from 'fflate';
import { Refusal } from '../xml-reader.ts';

/** Why a container is not opened. */
export type ZipRefusal =
  /** Not a ZIP file at all. */
  | 'notZip'
  /** Cut off, damaged, or its two lists of contents disagree. */
  | 'corrupt'
  /** Protected by a password inside the container. */
  | 'encrypted'
  /** Inflates to far more than any document holds. */
  | 'bomb'
  | 'tooManyEntries'
  /** Names that reach outside the container or stand twice. */
  | 'unsafeNames';

export const zipLimits = {
  entries: 5_000,
  /** Bytes of one inflated part and of all that are read. */
  part: 64 * 1024 * 1024,
  total: 128 * 1024 * 1024,
  /** Inflated to deflated, beyond `free` bytes. The text of a document reaches some 30, also one that repeats itself 100. */
  ratio: 300,
  free: 8 * 1024 * 1024,
  name: 500,
} as const;

interface Entry {
  method: number;
  crc: number;
  packed: number;
  size: number;
  offset: number;
}

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 };

/**
 * Opens a ZIP container by its central directory. A part is inflated only when it is asked for, in small steps, and no
 * length that the file states is believed: what comes out is counted. Nothing is written anywhere.
 */
export class Zip {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #entries = new Map<string, Entry>();
  #inflated = 0;

  /** @throws Refusal of a `ZipRefusal` */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < 4 || (this.#view.getUint32(0, true) & 0xffff) !== 0x4b50) throw new Refusal('notZip', 'not a ZIP container');
    try {
      this.#readDirectory();
    } catch (error) {
      if (error instanceof RangeError) throw new Refusal('corrupt', 'the list of contents is cut off');
      throw error;
    }
  }

  get names(): string[] {
    return [...this.#entries.keys()];
  }

  /**
   * The bytes of a part, null where there is none of that name (letters compared without case, as OPC does).
   * @throws Refusal
   */
  read(name: string): Uint8Array | null {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) return null;
    const packed = this.#packed(entry);
    const bytes = entry.method === 0 ? packed : this.#inflate(packed);
    if (entry.method === 0) this.#count(bytes.length);
    if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw new Refusal('corrupt', `${name}: its checksum is wrong`);
    return bytes;
  }

  #readDirectory(): void {
    const view = this.#view;
    const end = this.#endRecord();
    const count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    if (count > zipLimits.entries) throw new Refusal('tooManyEntries', `${count} entries`);
    for (let i = 0; i < count; i++) {
      if (view.getUint32(at, true) !== signatures.central) throw new Refusal('corrupt', 'the list of contents is damaged');
      const [nameLength, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
      const name = decodeName(this.#bytes.subarray(at + 46, at + 46 + nameLength));
      if (view.getUint16(at + 8, true) & 1) throw new Refusal('encrypted', `${name}: encrypted`);
      const key = name.toLowerCase();
      if (nameLength > zipLimits.name || isUnsafe(name) || this.#entries.has(key)) throw new Refusal('unsafeNames', JSON.stringify(name.slice(0, 80)));
      this.#entries.set(key, {
        method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true), packed: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true), offset: view.getUint32(at + 42, true),
      });
      at += 46 + nameLength + extra + comment;
    }
  }

  #endRecord(): number {
    const last = this.#bytes.length - 22;
    for (let at = last; at >= Math.max(0, last - 0xffff); at--) if (this.#view.getUint32(at, true) === signatures.end) return at;
    throw new Refusal('corrupt', 'there is no list of contents: the file is cut off');
  }

  #packed({ offset, packed, method }: Entry): Uint8Array {
    const view = this.#view;
    if (offset + 30 > this.#bytes.length || view.getUint32(offset, true) !== signatures.local) throw new Refusal('corrupt', 'a part is not where the list says');
    if (method !== 0 && method !== 8) throw new Refusal('corrupt', `packed in a way (${method}) that documents do not use`);
    const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (from + packed > this.#bytes.length) throw new Refusal('corrupt', 'a part is cut off');
    return this.#bytes.subarray(from, from + packed);
  }

  /** Packed bytes go in by a few kilobytes, so that what comes out between two looks at the limits is small. */
  #inflate(packed: Uint8Array): Uint8Array {
    const step = 4096;
    const pieces: Uint8Array[] = [];
    let length = 0;
    const inflate = new Inflate((piece) => {
      pieces.push(piece);
      length += piece.length;
      this.#count(piece.length);
    });
    try {
      for (let at = 0; at < packed.length || at === 0; at += step) {
        inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
        if (length > zipLimits.part || length > zipLimits.free + zipLimits.ratio * (at + step)) throw new Refusal('bomb', 'inflates without end');
      }
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw new Refusal('corrupt', 'a part cannot be inflated');
    }
    const bytes = new Uint8Array(length);
    let at = 0;
    for (const piece of pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return bytes;
  }

  #count(length: number): void {
    this.#inflated += length;
    if (this.#inflated > zipLimits.total) throw new Refusal('bomb', `more than ${zipLimits.total} bytes`);
  }
}

function decodeName(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function isUnsafe(name: string): boolean {
  // eslint-disable-next-line no-control-regex -- no writer of documents puts them into a name
  return name === '' || /^[/\\]|\\|^[a-z]:|[\u0000-\u001f]/i.test(name) || name.split('/').some((part) => part === '..' || part === '.');
}

const table = Uint32Array.from({ length: 256 }, (_, value) => {
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = table[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
