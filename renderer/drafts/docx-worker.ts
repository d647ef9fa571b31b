/** Writes acts as Word documents beside the window, which stays free meanwhile. */
import type { Act } from '../../shared/act/block.ts';
import { docxFile } from '../../shared/formats/docx/index.ts';

addEventListener('message', ({ data: { act, date } }: MessageEvent<{ act: Act; date: string }>) => postMessage(docxFile(act, { date })));
