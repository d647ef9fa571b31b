import type { VersionRef } from '../../shared/protocol/primitives.ts';
import type { DraftState } from '../../shared/workflow/state.ts';

export interface FrozenVersion {
  version: VersionRef;
  uses: { for: 'round' | 'visa' | 'submission'; at: string }[];
}

/** The frozen versions of a draft, newest first, each with all that it was sent for. */
export function frozenVersions(draft: DraftState): FrozenVersion[] {
  const uses = [
    ...draft.rounds.map(({ version, startedAt }) => ({ version, for: 'round' as const, at: startedAt })),
    ...draft.visaRounds.map(({ version, startedAt }) => ({ version, for: 'visa' as const, at: startedAt })),
    ...draft.submissions.map(({ version, sentAt }) => ({ version, for: 'submission' as const, at: sentAt })),
  ].sort((a, b) => (a.at < b.at ? -1 : 1));
  const byHash = new Map<string, FrozenVersion>();
  for (const { version, ...use } of uses) {
    const known = byHash.get(version.textSha256);
    if (known) known.uses.push(use);
    else byHash.set(version.textSha256, { version, uses: [use] });
  }
  return [...byHash.values()].sort((a, b) => b.version.number - a.version.number);
}
