import type { Act } from '../../act/block.ts';
import type { Version } from '../../act/version.ts';
import { boxesOf, type Box } from './boxes.ts';
import { contentsOf } from './contents.ts';
import { Artist } from './draw.ts';
import { type MissingCharacter, missingIn } from './missing.ts';
import { PaperDocument, type PdfFonts } from './paper-document.ts';
import { pagesOf } from './pages.ts';

export type { MissingCharacter } from './missing.ts';
export type { PdfFonts } from './paper-document.ts';

export interface PdfOptions {
  fonts: PdfFonts;
  /** What stands at the foot of every page: that it is a draft and of which day, or which version. */
  footer: string;
  /** When the document was made. */
  made: Date;
  /** Hears the share that is done, from 0 to 1, after every page. */
  onProgress?: (done: number) => void;
}

/** A document, and what of the act stands in it as boxes only. */
export interface Pdf { bytes: Uint8Array; missing: MissingCharacter[] }

/** The words of the document that are no part of the act: official papers are in the language of the state. */
const words = { contents: 'MÜNDƏRİCAT', notes: 'Qeydlər' };

/**
 * An act, or a frozen version of one, as a tagged PDF on A4: text that can be selected and read aloud, an outline, a
 * contents where the act is large, footnotes at its end. Works through without a pause: 8,000 blocks take seconds.
 * @throws Error where a font is none
 */
export async function toPdf(act: Act | Version, { fonts, footer, made, onProgress = () => undefined }: PdfOptions): Promise<Pdf> {
  const document = new PaperDocument({ fonts, title: act.title, made });
  const boxes = boxesOf(act, document.measure, words.notes);
  const pages = pagesOf(boxes);
  const contents = contentsOf(boxes, pages, act.kind === 'code', words.contents, document.measure);
  const numberOf = new Map<Box, number>();
  for (const [i, page] of pages.entries()) {
    for (const { box, from } of page) if (from === 0) numberOf.set(box, contents.pages.length + i + 1);
  }
  const artist = new Artist(document, { footer, notes: new Set((act.footnotes ?? []).map(({ mark }) => mark)) });
  artist.contents(contents, numberOf);
  for (const [i, page] of pages.entries()) {
    artist.page(page);
    onProgress((i + 1) / pages.length);
  }
  artist.end();
  return { bytes: await document.bytes(), missing: missingIn(act, document.has) };
}
