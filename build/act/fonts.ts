import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { PdfFonts } from '../../shared/formats/pdf/index.ts';

const require = createRequire(import.meta.url);

/** The fonts that acts are printed in, from the package that the renderer has them from too. */
export function pdfFonts(): PdfFonts {
  const font = (name: string) => new Uint8Array(readFileSync(require.resolve(`@expo-google-fonts/tinos/${name}/Tinos_${name}.ttf`)));
  return { regular: font('400Regular'), bold: font('700Bold'), italic: font('400Regular_Italic'), boldItalic: font('700Bold_Italic') };
}
