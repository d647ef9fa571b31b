import type { Refused } from '../../shared/protocol/api.ts';
import { LIMITS, type PaperKind } from '../../shared/protocol/primitives.ts';
import { addPaper } from '../drafts/actions.ts';
import type { Client } from '../sync/client-types.ts';

export const LIMIT_MB = LIMITS.blobBytes / 1024 / 1024;

export type AttachResult = { ok: true; paperId: string | null } | { ok: false; problem: 'tooLarge' | 'unreadable' } | { ok: false; refusal: Refused };

/**
 * The name under which a file joins the draft: composed, without invisible characters, and unlike every other on the
 * draft, because a visa statement names papers and refuses what a reader could mistake.
 */
export function paperName(fileName: string, taken: readonly string[]): string {
  const clean = fileName.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/gu, '').trim() || 'sənəd';
  const dot = clean.lastIndexOf('.');
  const [stem, extension] = dot > 0 && clean.length - dot <= 12 ? [clean.slice(0, dot), clean.slice(dot)] : [clean, ''];
  for (let copy = 1; ; copy++) {
    const tail = (copy === 1 ? '' : ` (${copy})`) + extension;
    const name = stem.slice(0, 255 - tail.length).trim() + tail;
    if (!taken.includes(name)) return name;
  }
}

/** Reads the file and attaches it to the draft; tells the id under which it is known. */
export async function attachFile(client: Client, draftId: string, file: File, kind: PaperKind): Promise<AttachResult> {
  if (file.size > LIMITS.blobBytes) return { ok: false, problem: 'tooLarge' };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { ok: false, problem: 'unreadable' };
  }
  return attachBytes(client, draftId, { name: file.name, mediaType: file.type, bytes, kind });
}

/** Attaches bytes under a name that no other paper of the draft has. */
export async function attachBytes(
  client: Client, draftId: string, file: { name: string; mediaType: string; bytes: Uint8Array; kind: PaperKind },
): Promise<AttachResult> {
  const papers = () => client.snapshot().drafts.get(draftId)?.state.papers ?? [];
  const name = paperName(file.name, papers().map((paper) => paper.name));
  const result = await addPaper(client, draftId, { ...file, name });
  if (!result.ok) return result;
  return { ok: true, paperId: papers().find((paper) => paper.name === name)?.paperId ?? null };
}
