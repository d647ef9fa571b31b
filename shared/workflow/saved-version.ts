import { LIMITS } from '../protocol/primitives.ts';
import type { CommandOf } from '../protocol/commands.ts';
import { accept, refuse, shownLine, type Decision } from './decision.ts';
import type { DraftState } from './state.ts';

/**
 * Keeps the text as it stands under a name of the drafters' own. May be done at any time, also when the text is closed:
 * it changes nothing. Two versions may have one name, since two people apart may choose the same.
 */
export function saveVersion(draft: DraftState, command: CommandOf<'version.save'>): Decision {
  if (draft.savedVersions.some((version) => version.versionId === command.versionId)) return refuse('versionExists');
  if (draft.savedVersions.length >= LIMITS.savedVersions) return refuse('tooManyVersions', { limit: LIMITS.savedVersions });
  const name = shownLine(command.name);
  if (!name) return refuse('versionNameMissing');
  return accept({ type: 'VersionSaved', data: { version: { versionId: command.versionId, name, textSha256: command.textSha256 } } });
}

export function renameVersion(draft: DraftState, command: CommandOf<'version.rename'>): Decision {
  if (!draft.savedVersions.some((version) => version.versionId === command.versionId)) return refuse('versionUnknown');
  const name = shownLine(command.name);
  if (!name) return refuse('versionNameMissing');
  return accept({ type: 'VersionRenamed', data: { versionId: command.versionId, name } });
}
