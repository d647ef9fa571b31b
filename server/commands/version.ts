import { readVersion } from '../../shared/act/version.ts';
import type { Database, Tx } from '../store/database.ts';

type Reading = { ok: true; blockIds: ReadonlySet<string> } | { ok: false; reason: string };

// Bytes under a hash never change, so neither does what was read from them.
const KEPT = 16;
const readings = new Map<string, Reading>();

const MAX_DEPTH = 32;
const MAX_VALUES = 2_500_000;
const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/**
 * Whether the JSON in the bytes is no deeper and has no more lists and objects than a text of the largest size. Reading
 * 25 MB of nothing but brackets takes seconds and a gigabyte, in which the server answers nobody.
 */
function isBearable(bytes: Uint8Array): boolean {
  let depth = 0;
  let values = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte === QUOTE) {
      for (i++; i < bytes.length && bytes[i] !== QUOTE; i++) if (bytes[i] === BACKSLASH) i++;
    } else if (OPENING.has(byte)) {
      if (++depth > MAX_DEPTH || ++values > MAX_VALUES) return false;
    } else if (CLOSING.has(byte)) depth--;
  }
  return true;
}

/** The block ids of a stored version; null when its bytes are not stored. */
export async function readStored(tx: Database | Tx, sha256: string): Promise<Reading | null> {
  const kept = readings.get(sha256);
  if (kept) return kept;
  const blob = await tx.selectFrom('blobs').select('bytes').where('sha256', '=', sha256).executeTakeFirst();
  if (!blob) return null;
  const read = isBearable(blob.bytes) ? readVersion(blob.bytes) : { ok: false as const, reason: 'too many values or too deep' };
  const reading: Reading = read.ok ? { ok: true, blockIds: new Set(read.version.blocks.map(({ id }) => id)) } : read;
  readings.set(sha256, reading);
  if (readings.size > KEPT) readings.delete(readings.keys().next().value!);
  return reading;
}

/** The size of a stored blob that the agency may read; null when there is none for it. */
export async function sizeFor(tx: Tx, sha256: string, agencyId: string): Promise<number | null> {
  const row = await tx.selectFrom('blob_readers').innerJoin('blobs', 'blobs.sha256', 'blob_readers.sha256').select('blobs.size')
    .where('blob_readers.sha256', '=', sha256).where('blob_readers.agency_id', '=', agencyId).executeTakeFirst();
  return row?.size ?? null;
}
