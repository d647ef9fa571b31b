import type { Act } from '../../shared/act/block.ts';
import { putGuesses } from '../../shared/act/guesses.ts';
import { createText } from '../../shared/act/text.ts';
import { setName } from '../../shared/act/title.ts';
import type { PaperKind } from '../../shared/protocol/primitives.ts';
import { LIMITS } from '../../shared/protocol/primitives.ts';
import { refusalText } from '../../shared/protocol/refusals.ts';
import type { Client, SubmitResult } from '../sync/client-types.ts';

export type CreateDraftResult = { ok: true; draftId: string } | Extract<SubmitResult, { ok: false }>;

/** Makes a draft that holds this act, and what reading its file has guessed; resolves when all is saved on this computer. */
export async function createDraft(client: Client, act: Act, guesses: readonly { blockId: string; what: string }[] = []): Promise<CreateDraftResult> {
  const draftId = crypto.randomUUID();
  const created = await client.submit({ type: 'draft.create', draftId, title: act.title, actKind: act.kind });
  if (!created.ok) return created;
  const doc = createText(act);
  setName(doc, act.title, null);
  putGuesses(doc, guesses, null);
  await client.startText(draftId, doc);
  return { ok: true, draftId };
}

/** Attaches a file to the draft. */
export async function addPaper(
  client: Client, draftId: string, file: { name: string; mediaType: string; bytes: Uint8Array; kind: PaperKind },
): Promise<SubmitResult> {
  if (file.bytes.length > LIMITS.blobBytes) {
    const params = { limit: `${LIMITS.blobBytes / 1024 / 1024} MB` };
    return { ok: false, refusal: { code: 'tooLarge', params, message: refusalText('tooLarge', params) } };
  }
  const sha256 = await client.saveBlob(file.bytes);
  const { name, kind } = file;
  const paper = {
    paperId: crypto.randomUUID(), kind, name, mediaType: file.mediaType || 'application/octet-stream', size: file.bytes.length, sha256,
  };
  return client.submit({ type: 'paper.add', draftId, paper });
}
