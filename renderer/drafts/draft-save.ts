// oxlint-disable import/default -- Vite makes the default of what is imported as a worker
import type { Act } from '../../shared/act/block.ts';
import { readAct } from '../../shared/act/text.ts';
import { akomaNtosoFile, type ExportedFile } from '../../shared/formats/akoma-ntoso/index.ts';
import type { OpenText } from '../sync/client-types.ts';
import { askWorker } from '../ui/ask-worker.ts';
import { saveFile } from '../ui/save-file.ts';
import DocxWorker from './docx-worker.ts?worker';

/** Saves the draft as it stands on this computer as an Akoma Ntoso file; `title` is the draft's, by which it is known. */
export function saveAsAkomaNtoso(title: string, text: OpenText): void {
  saveFile(akomaNtosoFile(actOf(title, text), { date: today() }));
}

/** The same as a Word document, which takes longer. */
export async function saveAsDocx(title: string, text: OpenText): Promise<void> {
  saveFile(await askWorker<ExportedFile>(new DocxWorker(), { act: actOf(title, text), date: today() }));
}

function actOf(title: string, text: OpenText): Act {
  return { ...readAct(text.doc), title };
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
