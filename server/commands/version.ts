import { readVersion } from '../../shared/act/version.ts';
import type { Database, Tx } from '../store/database.ts';

type Reading = { ok: true; blockIds: ReadonlySet<string> } | { ok: false; reason: string };

// Bytes under a hash never change, so neither does what was read from them.
const KEPT = 16;
const readings = new Map<string, Reading>();

/** The block ids of a stored version; null when its bytes are not stored. */
export async function readStored(tx: Database | Tx, sha256: string): Promise<Reading | null> {
  const kept = readings.get(sha256);
  if (kept) return kept;
  const blob = await tx.selectFrom('blobs').select('bytes').where('sha256', '=', sha256).executeTakeFirst();
  if (!blob) return null;
  const read = readVersion(blob.bytes);
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
