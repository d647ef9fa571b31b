import type { DraftState } from '../../shared/workflow/state.ts';

/** A version that can be read, compared and restored. */
export interface ListedVersion {
  /** Unique among all versions of the draft, saved and frozen. */
  key: string;
  textSha256: string;
  /** When it was saved or first frozen. */
  at: string;
  /** A version that drafters saved with a name. */
  saved: { versionId: string; name: string; by: string } | null;
  /** A frozen version: its number and all that it was sent for. */
  frozen: { number: number; uses: { for: 'round' | 'visa' | 'submission'; at: string }[] } | null;
}

/** The versions saved with a name, newest first. */
export function savedVersions(draft: DraftState): ListedVersion[] {
  return draft.savedVersions
    .map(({ versionId, name, textSha256, savedAt, savedBy }) =>
      ({ key: `saved:${versionId}`, textSha256, at: savedAt, saved: { versionId, name, by: savedBy }, frozen: null }))
    .reverse();
}

/** The frozen versions of a draft, newest first, each with all that it was sent for. */
export function frozenVersions(draft: DraftState): ListedVersion[] {
  const uses = [
    ...draft.rounds.map(({ version, startedAt }) => ({ version, for: 'round' as const, at: startedAt })),
    ...draft.visaRounds.map(({ version, startedAt }) => ({ version, for: 'visa' as const, at: startedAt })),
    ...draft.submissions.map(({ version, sentAt }) => ({ version, for: 'submission' as const, at: sentAt })),
  ].sort((a, b) => (a.at < b.at ? -1 : 1));
  const byHash = new Map<string, ListedVersion & { frozen: object }>();
  for (const { version: { textSha256, number }, ...use } of uses) {
    const known = byHash.get(textSha256);
    if (known) known.frozen.uses.push(use);
    else byHash.set(textSha256, { key: `frozen:${number}`, textSha256, at: use.at, saved: null, frozen: { number, uses: [use] } });
  }
  return [...byHash.values()].sort((a, b) => b.frozen.number - a.frozen.number);
}
