import { zipSync } from 'fflate';
import { textOf } from '../../act/block.ts';
import { numberBlocks } from '../../act/numbering.ts';
import { fromDocx, type ReadDocx } from './index.ts';
import { namespaces } from './names.ts';

const declared = ` xmlns:w="${namespaces.w}" xmlns:r="${namespaces.r}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`;
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A Word document of the contents given: of its body, and of other parts by their names. For tests. */
export function docxOf(body: string, parts: Record<string, string | Uint8Array> = {}): Uint8Array {
  const wrapped = (root: string, content: string) => `<?xml version="1.0"?><w:${root}${declared}>${content}</w:${root}>`;
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': bytesOf('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'word/document.xml': bytesOf(wrapped('document', `<w:body>${body}</w:body>`)),
  };
  for (const [name, content] of Object.entries(parts)) {
    if (typeof content !== 'string') files[name] = content;
    else files[name.includes('/') || name.startsWith('[') ? name : `word/${name}.xml`] = bytesOf(name.includes('/') || name.startsWith('[') ? content : wrapped(name, content));
  }
  return zipSync(files, { level: 6 });
}

/** A paragraph: properties, then text or runs written already. For tests. */
export function p(content: string, properties = ''): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') || content === '' ? content : r(content)}</w:p>`;
}

export function r(text: string, properties = ''): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** `kind number|text` of each block. For tests. */
export function blocksOf(read: ReadDocx): string[] {
  if (!read.ok) throw new Error(`${read.code}: ${read.message}`);
  const numbers = numberBlocks(read.act.blocks);
  return read.act.blocks.map((block) => `${block.kind} ${numbers.get(block.id)}|${textOf(block)}`);
}

export function read(body: string, parts?: Record<string, string | Uint8Array>) {
  let id = 0;
  const found = fromDocx(docxOf(body, parts), { newId: () => `b${id++}` });
  if (!found.ok) throw new Error(`${found.code}: ${found.message}`);
  return found;
}
