import type * as Y from 'yjs';
import type { Author } from '../../shared/act/author.ts';
import { restoreVersion } from '../../shared/act/restore.ts';
import { PANEL_ORIGIN } from '../../shared/act/undo.ts';
import type { Version } from '../../shared/act/version.ts';
import { refusalText } from '../../shared/protocol/refusals.ts';
import { freeze } from '../rounds/actions.ts';
import type { Client, SubmitResult } from '../sync/client-types.ts';

/** Keeps the text as it stands on this computer under a name; works without a network. */
export async function saveVersion(client: Client, draftId: string, name: string): Promise<SubmitResult> {
  const frozen = await freeze(client, draftId);
  if (!frozen) return { ok: false, refusal: { code: 'notFound', message: refusalText('notFound') } };
  return client.submit({ type: 'version.save', draftId, ...frozen, name });
}

export function renameVersion(client: Client, draftId: string, versionId: string, name: string): Promise<SubmitResult> {
  return client.submit({ type: 'version.rename', draftId, versionId, name });
}

/**
 * Makes the version the text again. With `keepAs` the text that stands now is saved as a version of that name first; if it
 * cannot be, nothing is restored. Open suggestions are refused.
 */
export async function restore(client: Client, draftId: string, doc: Y.Doc, version: Version, author: Author, keepAs: string | null): Promise<SubmitResult | null> {
  const kept = keepAs === null ? null : await saveVersion(client, draftId, keepAs);
  if (kept && !kept.ok) return kept;
  restoreVersion(doc, version, { author, at: client.serverNow().toISOString() }, PANEL_ORIGIN);
  return kept;
}
