import type { VersionsTexts } from './messages.ts';
import type { ListedVersion } from './version-list.ts';

/** What a version is called: the name it was saved with, or its number. */
export function nameOf(version: ListedVersion, texts: VersionsTexts): string {
  return version.saved?.name ?? (version.frozen ? texts.number(version.frozen.number) : '');
}
