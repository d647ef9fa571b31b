// oxlint-disable import/default -- Vite makes the default of what is imported as an address
/** Sets acts as PDF beside the window, which stays free meanwhile. */
import bold from '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf?url';
import boldItalic from '@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf?url';
import italic from '@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf?url';
import regular from '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf?url';
import { type MissingCharacter, toPdf } from '../../shared/formats/pdf/index.ts';
import type { Paper } from './paper.ts';

/** What the worker says: how far it is, then one of the others. */
export type FromPdfWorker = { progress: number } | { bytes: Uint8Array<ArrayBuffer>; missing: MissingCharacter[] } | { failed: string };

const answer = (message: FromPdfWorker, transfer: Transferable[] = []) => postMessage(message, { transfer });

async function font(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

addEventListener('message', ({ data }: MessageEvent<Paper>) => {
  void (async () => {
    const [regularBytes, boldBytes, italicBytes, boldItalicBytes] = await Promise.all([font(regular), font(bold), font(italic), font(boldItalic)]);
    const fonts = { regular: regularBytes, bold: boldBytes, italic: italicBytes, boldItalic: boldItalicBytes };
    let told = 0;
    const onProgress = (progress: number) => {
      if (progress - told < 0.02) return;
      told = progress;
      answer({ progress });
    };
    const made = await toPdf(data.act, { fonts, footer: data.footer, made: new Date(), onProgress });
    const bytes = new Uint8Array(made.bytes);
    answer({ bytes, missing: made.missing }, [bytes.buffer]);
  })().catch((error: unknown) => answer({ failed: String(error) }));
});
