import type { Act } from '../../shared/act/block.ts';
import type { Version } from '../../shared/act/version.ts';
import { fileNameOf } from '../../shared/formats/file-name.ts';
import { dayOf, shortDate } from '../ui/dates.ts';
import { saveFile } from '../ui/save-file.ts';
import { groupsOfFour } from '../versions/fingerprint.tsx';

/** What is printed: a text, and what stands at the foot of its pages. */
export interface Paper {
  act: Act | Version;
  footer: string;
}

// On official paper, so in the language of the state whatever that of the screen is.

/** A draft as it stands; `title` is the draft's, by which it is known. */
export function draftPaper(act: Act, title: string, now: Date): Paper {
  return { act: { ...act, title }, footer: `Layihə · ${shortDate(now)}` };
}

/** A frozen version, or one that was only saved (`number` null). Its footer lets a paper be told from that of another version. */
export function versionPaper(version: Version, number: number | null, sha256: string): Paper {
  const fingerprint = `${groupsOfFour(sha256).slice(0, 4).join(' ')} …`;
  return { act: version, footer: number === null ? `Layihə · ${fingerprint}` : `Versiya ${number} · ${fingerprint}` };
}

/** Saves a PDF under the title of its act. */
export function savePdf({ act }: Paper, bytes: Uint8Array): void {
  saveFile({ name: fileNameOf(act.title, dayOf(new Date()), 'pdf'), type: 'application/pdf', bytes });
}
