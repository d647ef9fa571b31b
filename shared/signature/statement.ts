/** The visa statement: what a head's card signs, and what the dialog shows from the very same bytes. */
import { z } from 'zod';
import { canonicalBytes, hasLoneSurrogate, parseJsonBytes, sameBytes } from './canonical.ts';

/** Bytes. 200 attachments with long names stay far below it. */
export const maxStatementBytes = 128 * 1024;

// Characters that make a line on the screen say something else than its bytes: controls, direction marks, invisibles.
const misleading = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/u;

const shown = (max: number, lineBreaks: 'oneLine' | 'lines' = 'oneLine') =>
  z.string().min(1).max(max)
    .refine((text) => !hasLoneSurrogate(text), 'half of a surrogate pair')
    .refine((text) => !misleading.test(lineBreaks === 'lines' ? text.replaceAll('\n', '') : text), 'invisible or direction-changing character')
    .refine((text) => text.trim() === text, 'white space at an end');

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/);
export const sha256HexSchema = z.string().regex(/^[0-9a-f]{64}$/);
/** A person's FİN: seven of 0-9A-Z. */
export const finSchema = z.string().regex(/^[0-9A-Z]{7}$/);
export const nonceSchema = z.string().regex(/^[A-Za-z0-9_+/=-]{16,128}$/);
const instant = z.string().max(30).refine((text) => {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString() === text;
}, 'not an instant of the form 2026-01-31T08:00:00.000Z');

export const visaStatementSchema = z.strictObject({
  format: z.literal('normativ-visa/1'),
  draftId: id,
  draftTitle: shown(2000),
  visaRoundId: id,
  versionId: id,
  versionNumber: z.int().min(1).max(1_000_000),
  textSha256: sha256HexSchema,
  papers: z.array(z.strictObject({ name: shown(255), sha256: sha256HexSchema })).max(200)
    .refine((papers) => new Set(papers.map((paper) => paper.name)).size === papers.length, 'two papers of one name'),
  agencyId: id,
  agencyName: shown(300),
  signer: z.strictObject({ fin: finSchema, name: shown(200), position: shown(300) }),
  decision: z.literal('endorsed'),
  reservations: shown(10_000, 'lines').nullable(),
  nonce: nonceSchema,
  statedAt: instant,
});

/** An agency's visa on one frozen version (S 9.13). `textSha256` is of the exact stored bytes of the text. */
export type VisaStatement = z.infer<typeof visaStatementSchema>;

export type StatementReading =
  | { ok: true; statement: VisaStatement }
  | { ok: false; reason: 'tooLarge' | 'notJson' | 'notAStatement' | 'notCanonical'; detail: string };

const firstIssue = (error: z.ZodError): string => {
  const issue = error.issues[0];
  return issue ? `${issue.path.join('.')}: ${issue.message}` : 'not a statement';
};

function normalised(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(normalised);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, normalised(inner)]));
  }
  return value;
}

/**
 * The canonical bytes of a statement: sorted keys, no white space, UTF-8, NFC.
 * @throws RangeError when the statement is outside its schema or over `maxStatementBytes`
 */
export function statementToBytes(statement: VisaStatement): Uint8Array {
  const checked = visaStatementSchema.safeParse(normalised(statement));
  if (!checked.success) throw new RangeError(`not a visa statement: ${firstIssue(checked.error)}`);
  const bytes = canonicalBytes(checked.data);
  if (bytes.length > maxStatementBytes) throw new RangeError('the visa statement is too large');
  return bytes;
}

/** Reads a statement, and refuses bytes that are not the one canonical spelling of it. Never throws. */
export function statementFromBytes(bytes: Uint8Array): StatementReading {
  if (bytes.length > maxStatementBytes) return { ok: false, reason: 'tooLarge', detail: `over ${maxStatementBytes} bytes` };
  const value = parseJsonBytes(bytes);
  if (value === undefined) return { ok: false, reason: 'notJson', detail: 'not UTF-8 JSON' };
  const checked = visaStatementSchema.safeParse(value);
  if (!checked.success) return { ok: false, reason: 'notAStatement', detail: firstIssue(checked.error) };
  if (!sameBytes(canonicalBytes(checked.data), bytes)) {
    return { ok: false, reason: 'notCanonical', detail: 'the same statement has another, canonical spelling' };
  }
  return { ok: true, statement: checked.data };
}
