// oxlint-disable no-restricted-imports -- tests take the fonts from the package that the app has them from
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Act, type Block, type Cell } from '../../act/block.ts';
import { actOf } from '../akoma-ntoso/testing.ts';
import type { PdfFonts } from './index.ts';

const require = createRequire(import.meta.url);
const font = (name: string) => new Uint8Array(readFileSync(require.resolve(`@expo-google-fonts/tinos/${name}/Tinos_${name}.ttf`)));

/** The fonts of the app. For tests. */
export const testFonts: PdfFonts = { regular: font('400Regular'), bold: font('700Bold'), italic: font('400Regular_Italic'), boldItalic: font('700Bold_Italic') };

/** An act of which a table stands in place of each line of the kind `table`: rows parted by `/`, cells by `;`. For tests. */
export function actWithTables(lines: string): Act {
  const act = actOf(lines.replace(/^\s*table\|/gm, 'paragraph|TABLE'));
  const blocks = act.blocks.flatMap((block): Block[] => {
    if (block.number !== 'TABLE') return [block];
    const rows = block.runs[0]!.text.split('/').map((row) => row.split(';'));
    return rows.flatMap((row, r) => row.flatMap((text, c): Block[] => {
      // `<` and `^` are places that the cell at the left or above takes; `#` makes a header.
      if (text === '<' || text === '^') return [];
      let [wide, high] = [1, 1];
      while (row[c + wide] === '<') wide++;
      while (rows[r + high]?.[c] === '^') high++;
      const words = text.replace('#', '');
      const cell: Cell = { table: block.id, row: key(r), column: key(c), ...(wide > 1 ? { columns: wide } : {}), ...(high > 1 ? { rows: high } : {}), ...(text.startsWith('#') ? { header: true } : {}) };
      return [{ id: `${block.id}-${r}-${c}`, kind: 'cell', order: block.order, runs: words ? [{ text: words }] : [], cell }];
    }));
  });
  return { ...act, blocks };
}

function key(index: number): string {
  return `a${String(index).padStart(4, '0')}`;
}

/** Opens a document as the preview does. For tests. */
export async function opened(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false }).promise;
}

/** A page as it is shown: its texts in the order of the document, with where they stand, `y` from the top. */
export async function textsOf(document: PDFDocumentProxy, number: number): Promise<{ text: string; x: number; y: number; right: number; size: number; font: string }[]> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const [, , , height] = page.view as [number, number, number, number];
  return items.flatMap((item) => ('str' in item && item.str.trim() !== ''
    ? [{ text: item.str.trim(), x: item.transform[4], y: height - item.transform[5], right: item.transform[4] + item.width, size: item.transform[0], font: item.fontName }] : []));
}

/** All words of a document without white space, page furniture and what is drawn again left out. */
export async function wordsOfPdf(document: PDFDocumentProxy): Promise<string> {
  let words = '';
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent({ includeMarkedContent: true });
    let artifact = 0;
    let depth = 0;
    for (const item of items) {
      if ('str' in item) words += artifact === 0 ? item.str : '';
      else if (item.type === 'endMarkedContent') {
        if (depth === artifact) artifact = 0;
        depth--;
      } else {
        depth++;
        if ((item as { tag?: string }).tag === 'Artifact') artifact ||= depth;
      }
    }
  }
  return words.replace(/\s+/g, '');
}
