import type { Act } from '../../shared/act/block.ts';
import { readAct } from '../../shared/act/text.ts';
import { akomaNtosoFile } from '../../shared/formats/akoma-ntoso/index.ts';
import type { OpenText } from '../sync/client-types.ts';
import { saveFile } from '../ui/save-file.ts';

/** Saves the draft as it stands on this computer as an Akoma Ntoso file; `title` is the draft's, by which it is known. */
export function saveAsAkomaNtoso(title: string, text: OpenText): void {
  saveFile(akomaNtosoFile(actOf(title, text), { date: today() }));
}

/** The same as a Word document. What writes those is fetched when it is first asked for. */
export async function saveAsDocx(title: string, text: OpenText): Promise<void> {
  const act = actOf(title, text);
  const { docxFile } = await import('../../shared/formats/docx/index.ts');
  saveFile(docxFile(act, { date: today() }));
}

function actOf(title: string, text: OpenText): Act {
  return { ...readAct(text.doc), title };
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
