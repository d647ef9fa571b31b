import { readAct } from '../../shared/act/text.ts';
import { akomaNtosoFile } from '../../shared/formats/akoma-ntoso/index.ts';
import type { OpenText } from '../sync/client-types.ts';
import { saveFile } from '../ui/save-file.ts';

/** Saves the draft as it stands on this computer as an Akoma Ntoso file; `title` is the draft's, by which it is known. */
export function saveAsAkomaNtoso(title: string, text: OpenText): void {
  saveFile(akomaNtosoFile({ ...readAct(text.doc), title }, { date: new Date().toISOString().slice(0, 10) }));
}
