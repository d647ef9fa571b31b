import PDFDocument from 'pdfkit';
import { type Face, faces, type Measure } from './lines.ts';
import { page } from './paper.ts';

/** The bytes of TrueType or OpenType fonts, one for each face. */
export type PdfFonts = Record<Face, Uint8Array>;

/** What pdfkit's font does for its own text; its declarations do not name it. */
interface EmbeddedFont {
  id: string;
  font: { hasGlyphForCodePoint(codePoint: number): boolean };
  ascender: number;
  descender: number;
  ref(): unknown;
  layout(text: string, features: undefined, onlyWidth: true): { advanceWidth: number };
  encode(text: string): [glyphs: string[], positions: { advanceWidth: number; xAdvance: number }[]];
}

/**
 * A PDF document with its fonts, which says how wide a text is and sets it. pdfkit's own `text` breaks lines by itself and
 * leaves the spaces out of justified ones, so that they would be missing where a text is copied or read aloud.
 */
export class PaperDocument {
  readonly pdf: PDFKit.PDFDocument;
  readonly #fonts: Record<Face, EmbeddedFont>;
  readonly #widths: Record<Face, Map<string, number>>;
  readonly #known = new Map<number, boolean>();
  readonly #bytes: Promise<Uint8Array>;

  /** @throws Error where a font cannot be read */
  constructor({ fonts, title, made }: { fonts: PdfFonts; title: string; made: Date }) {
    const { pdf, bytes } = writing({
      autoFirstPage: false, pdfVersion: '1.7', lang: 'az-AZ', tagged: true, displayTitle: true, size: [page.width, page.height], margin: 0,
      // It goes into an XML packet as it is.
      info: { Title: title.replace(/[&<>]/g, (sign) => ({ '&': '＆', '<': '‹', '>': '›' })[sign]!), Creator: 'Normativ', Producer: 'Normativ', CreationDate: made },
      font: fonts.regular as unknown as string,
    });
    this.pdf = pdf;
    this.#bytes = bytes;
    this.#fonts = Object.fromEntries(faces.map((face) => {
      this.pdf.registerFont(face, fonts[face] as unknown as ArrayBuffer).font(face);
      return [face, (this.pdf as unknown as { _font: EmbeddedFont })._font];
    })) as Record<Face, EmbeddedFont>;
    this.#widths = Object.fromEntries(faces.map((face) => [face, new Map<string, number>()])) as Record<Face, Map<string, number>>;
  }

  readonly measure: Measure = (face, text) => {
    const widths = this.#widths[face];
    let width = widths.get(text);
    if (width === undefined) widths.set(text, width = this.#fonts[face].layout(text, undefined, true).advanceWidth / 1000);
    return width;
  };

  /** Whether all faces have a code point. */
  readonly has = (codePoint: number): boolean => {
    let known = this.#known.get(codePoint);
    if (known === undefined) this.#known.set(codePoint, known = faces.every((face) => this.#fonts[face].font.hasGlyphForCodePoint(codePoint)));
    return known;
  };

  /** How far the baseline lies below the top of a line. */
  baseline(leading: number, size: number): number {
    const { ascender, descender } = this.#fonts.regular;
    return (leading - ((ascender - descender) / 1000) * size) / 2 + (ascender / 1000) * size;
  }

  /** Sets texts on the current page; `y` is the baseline from the top, `stretch` is added to every space. */
  set(texts: Iterable<{ text: string; face: Face; size: number; x: number; y: number; stretch?: number }>): void {
    const { pdf } = this;
    pdf.save();
    const out = [`1 0 0 -1 0 ${number(page.height)} cm`, 'BT'];
    for (const { text, face, size, x, y, stretch = 0 } of texts) {
      const font = this.#fonts[face];
      (pdf.page as unknown as { fonts: Record<string, unknown> }).fonts[font.id] ??= font.ref();
      out.push(`/${font.id} ${number(size)} Tf`, `1 0 0 1 ${number(x)} ${number(page.height - y)} Tm`, this.#shown(font, text, (stretch * 1000) / size));
    }
    pdf.addContent([...out, 'ET'].join('\n'));
    pdf.restore();
  }

  #shown(font: EmbeddedFont, text: string, stretch: number): string {
    let shown = '[<';
    for (const word of text.split(/( )/)) {
      if (word === '') continue;
      const [glyphs, positions] = font.encode(word);
      for (const [i, glyph] of glyphs.entries()) {
        const { xAdvance, advanceWidth } = positions[i]!;
        shown += glyph;
        const more = xAdvance - advanceWidth + (word === ' ' ? stretch : 0);
        if (more !== 0) shown += `> ${number(-more)} <`;
      }
    }
    return `${shown}>] TJ`;
  }

  /** Ends the document. */
  async bytes(): Promise<Uint8Array> {
    this.pdf.end();
    return this.#bytes;
  }
}

/** pdfkit, writing into a list. In browsers it takes piece by piece from the front of one, which takes half a minute for 8,000 blocks. */
function writing(options: PDFKit.PDFDocumentOptions): { pdf: PDFKit.PDFDocument; bytes: Promise<Uint8Array> } {
  const chunks: Uint8Array[] = [];
  let end = () => {};
  const ended = new Promise<void>((resolve) => { end = resolve; });
  class Written extends PDFDocument {
    override push(chunk: Uint8Array | null): boolean {
      if (chunk) chunks.push(chunk);
      else end();
      return true;
    }
  }
  const bytes = ended.then(() => {
    const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const chunk of chunks) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return whole;
  });
  return { pdf: new Written(options), bytes };
}

function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
