import type { Act } from '../../act/block.ts';
import type { Version } from '../../act/version.ts';
import type { ExportedFile } from '../akoma-ntoso/index.ts';
import { fileNameOf } from '../file-name.ts';
import { docxType } from './names.ts';
import { toDocx } from './write.ts';

/** An act as a Word document to be saved. @param options.date `YYYY-MM-DD`, for its name */
export function docxFile(act: Act | Version, options: { date: string }): ExportedFile {
  return { bytes: toDocx(act), name: fileNameOf(act.title, options.date, 'docx'), type: docxType };
}
