import { z } from 'zod';
import { type Act, ActKind, BlockId, BlockKind, Cell, fitsKind, Footnote, limits, TextRun, tidyRuns } from './block.ts';
import { inPlace } from './cells.ts';
import { numberBlocks } from './numbering.ts';
import { sortBlocks } from './structure.ts';

export * from './compare.ts';
export * from './diff.ts';

export const versionFormat = 'normativ-act/1';

/** The most bytes a version may have: what goes over the wire, is hashed and is signed. */
export const maxVersionBytes = 32 * 1024 * 1024;

/** One block as it was frozen. `number` is the number as shown, '' where the block has none; `cell` where it is one of a table. */
export const VersionBlock = z.strictObject({
  id: BlockId,
  kind: BlockKind,
  number: z.string().max(limits.number),
  runs: z.array(TextRun).max(limits.runs),
  cell: Cell.optional(),
}).refine(fitsKind, 'a cell without a table, or a table without a cell');
export type VersionBlock = z.infer<typeof VersionBlock>;

/** A frozen text: exactly what its bytes say, numbers included, so that nothing shown is computed beside the bytes. */
export const Version = z.strictObject({
  format: z.literal(versionFormat),
  kind: ActKind,
  title: z.string().max(limits.title),
  blocks: z.array(VersionBlock).max(limits.blocks),
  footnotes: z.array(Footnote).min(1).max(limits.footnotes).optional(),
});
export type Version = z.infer<typeof Version>;

/** The version of an act: blocks in reading order with their numbers, texts in NFC, runs tidied. */
export function versionOf(act: Act): Version {
  const blocks = sortBlocks(act.blocks);
  const numbers = numberBlocks(blocks);
  return {
    format: versionFormat,
    kind: act.kind,
    title: act.title.normalize('NFC'),
    blocks: blocks.map(({ id, kind, runs, cell }) => ({
      id,
      kind,
      number: numbers.get(id)!.normalize('NFC'),
      runs: tidyRuns(runs).map((run) => ({ ...run, text: run.text.normalize('NFC') })),
      ...(cell ? { cell } : {}),
    })),
    ...(act.footnotes?.length ? { footnotes: act.footnotes.map(({ mark, text }) => ({ mark: mark.normalize('NFC'), text: text.normalize('NFC') })) } : {}),
  };
}

/**
 * The exact bytes that are frozen, hashed, signed and shown: JSON with keys in code-unit order and without spaces, in
 * UTF-8. Equal acts give equal bytes on every computer.
 * @throws ZodError where the act breaks the schema or its limits (such an act cannot be frozen)
 */
export function versionBytes(act: Act): Uint8Array {
  return encode(Version.parse(versionOf(act)));
}

export type ReadVersion = { ok: true; version: Version } | { ok: false; reason: string };

/**
 * Reads version bytes. Refuses everything `versionBytes` would not have written byte for byte: other spacing, key order,
 * doubled keys, unknown fields, text not in NFC, broken UTF-8, doubled ids, cells beside their table.
 */
export function readVersion(bytes: Uint8Array): ReadVersion {
  if (bytes.length > maxVersionBytes) return { ok: false, reason: 'too large' };
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return { ok: false, reason: 'not JSON in UTF-8' };
  }
  const parsed = Version.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { ok: false, reason: `not a version: ${issue?.path.join('.') || 'value'}: ${issue?.message ?? 'invalid'}` };
  }
  const version = parsed.data;
  if (new Set(version.blocks.map(({ id }) => id)).size !== version.blocks.length) return { ok: false, reason: 'two blocks with one id' };
  if (!inPlace(version.blocks)) return { ok: false, reason: 'cells beside their table' };
  const tidy = { ...version, blocks: version.blocks.map((block) => ({ ...block, runs: tidyRuns(block.runs) })) };
  const again = encode(tidy);
  if (again.length !== bytes.length || again.some((byte, i) => byte !== bytes[i])) return { ok: false, reason: 'not in canonical form' };
  return { ok: true, version };
}

function encode(version: Version): Uint8Array {
  return new TextEncoder().encode(canonical(version).normalize('NFC'));
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, field]) => field !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}
