import { z } from 'zod';
import { ActKind } from '../act/block.ts';

/** An id made by whoever creates the thing: a UUID, so that two offline computers never collide. */
export const Uuid = z.uuid();
/** Agencies and employees carry the ids of the register, which are not ours to choose. */
export const RegisterId = z.string().min(1).max(64).regex(/^[a-z0-9][a-z0-9-]*$/);
/** Lower-case hexadecimal SHA-256. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** A moment in UTC, to the millisecond. */
export const Instant = z.iso.datetime({ precision: 3 });
/** The person number (FİN). */
export const Fin = z.string().regex(/^[0-9A-Z]{7}$/);
export const Base64 = z.base64();

/** A text that a person typed: trimmed length counts, so white space alone is empty. */
export const textUpTo = (characters: number) => z.string().max(characters);

export const LIMITS = {
  /** Characters in a title. */
  title: 2_000,
  /** Characters in reasons, wordings, explanations and letters. */
  prose: 20_000,
  /** Agencies asked in one round. */
  agencies: 100,
  /** Remarks in one response. */
  remarks: 500,
  /** Versions saved with a name on one draft, and characters in such a name. */
  savedVersions: 500,
  versionName: 200,
  /** Papers attached to one draft. */
  papers: 100,
  /** Bytes of one paper or one frozen version. */
  blobBytes: 25 * 1024 * 1024,
  /** Bytes of one command as JSON. */
  commandBytes: 4 * 1024 * 1024,
  /** Bytes of one text update. */
  updateBytes: 20 * 1024 * 1024,
  /** Characters of a visa statement as base64; it holds at most 128 KiB. */
  statementBase64: 174_764,
  /** Bytes of a CMS signature with its certificates. */
  signatureBytes: 256 * 1024,
} as const;

export { ActKind };

export const PaperKind = z.enum([
  'coverLetter', 'conformityCertificate', 'justification', 'expertOpinion', 'comparativeTable', 'order', 'other',
]);
export type PaperKind = z.infer<typeof PaperKind>;

/** A document attached to a draft; its bytes are stored once, under their hash. */
export const Paper = z.strictObject({
  paperId: Uuid,
  kind: PaperKind,
  name: z.string().min(1).max(255),
  mediaType: z.string().min(1).max(127),
  size: z.int().min(0).max(LIMITS.blobBytes),
  sha256: Sha256,
});
export type Paper = z.infer<typeof Paper>;

/** A text that its drafters kept under a name of theirs; it has no number and nobody else sees it. */
export const SavedVersionRef = z.strictObject({
  versionId: Uuid,
  name: z.string().min(1),
  /** Of the bytes that `shared/act/version.ts` writes. */
  textSha256: Sha256,
});
export type SavedVersionRef = z.infer<typeof SavedVersionRef>;

/** A frozen text: what exactly was sent, by its hash. */
export const VersionRef = z.strictObject({
  versionId: Uuid,
  /** 1, 2, 3… within the draft. */
  number: z.int().min(1),
  /** Of the bytes that `shared/act/version.ts` writes. */
  textSha256: Sha256,
});
export type VersionRef = z.infer<typeof VersionRef>;
