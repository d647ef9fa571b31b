// oxlint-disable import/default, no-restricted-imports -- Vite makes the default of a worker; `build` is a folder of the library's
// The build for older engines: Electron's may be as old as Chromium 114.
import { getDocument, PDFWorker, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import PdfjsWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs?worker';

export type PdfDocument = PDFDocumentProxy;
export type PdfPage = PDFPageProxy;

/** Opens a PDF for drawing. `close` ends all that works for it, also while it opens. */
export function openPdf(bytes: Uint8Array): { document: Promise<PDFDocumentProxy>; close: () => void } {
  const port = new PdfjsWorker();
  // It takes the bytes for its own. (Its declarations allow no port at all.)
  const task = getDocument({ data: bytes.slice(), worker: new PDFWorker({ port: port as unknown as null }), useSystemFonts: false });
  return { document: task.promise, close: () => void task.destroy().finally(() => port.terminate()) };
}
