/** Compares texts beside the window, which stays free meanwhile: two large ones that have little in common take seconds. */
import { alignVersions } from '../../shared/act/match.ts';
import { type BlockChange, compareVersions, type Version } from '../../shared/act/version.ts';

/** The changes, and the later text with the ids by which it was compared. */
export interface Comparison { changes: BlockChange[]; later: Version }

addEventListener('message', ({ data: { before, after } }: MessageEvent<Record<'before' | 'after', Version>>) => {
  const later = alignVersions(before, after);
  postMessage({ changes: compareVersions(before, later), later } satisfies Comparison);
});
