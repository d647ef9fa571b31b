export type JournalErrorCode = 'diskFull' | 'journalInUse' | 'newerFormat' | 'journalFailed' | 'journalClosed';

/** What the journal could not do, with a code that the screen has words for. */
export class JournalError extends Error {
  readonly code: JournalErrorCode;
  readonly params: Record<string, string | number>;

  constructor(code: JournalErrorCode, message: string, params: Record<string, string | number> = {}, cause?: unknown) {
    super(message, { cause });
    this.name = 'JournalError';
    this.code = code;
    this.params = params;
  }
}

const fullCodes = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Turns an error of the file system into one of ours; ours pass unchanged. */
export function asJournalError(error: unknown): JournalError {
  if (error instanceof JournalError) return error;
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code !== undefined && fullCodes.has(code)) return new JournalError('diskFull', `no space left for the journal (${code})`, {}, error);
  return new JournalError('journalFailed', `the journal cannot be written or read: ${String(error)}`, {}, error);
}
