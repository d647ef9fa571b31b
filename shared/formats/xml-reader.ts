import { SaxesParser, type SaxesTagNS } from 'saxes';

/** The most that is read: several times the XML of the largest act there may be. */
const defaultLimits = {
  bytes: 64 * 1024 * 1024,
  characters: 32 * 1024 * 1024,
  /** Of an act with all the blocks it may have, each with several marks. */
  elements: 1_000_000,
};
export type XmlLimits = typeof defaultLimits;
const maxDepth = 200;
const maxAttributes = 100;
const chunk = 1 << 16;

export type XmlRefusal =
  | 'empty' | 'tooLarge' | 'encoding' | 'notXml'
  /** A document type declaration; nothing of it is read. */
  | 'doctype'
  /** A reference to an entity other than the five of XML. */
  | 'entity'
  /** Halves of surrogate pairs, control characters. */
  | 'characters'
  | 'tooDeep'
  /** More than an act may hold (`limits` in shared/act/block.ts). */
  | 'overLimits';

/** Why a file is not read; thrown inside the formats only. */
export class Refusal<Code extends string = string> extends Error {
  readonly code: Code;
  constructor(code: Code, message: string) {
    super(message);
    this.code = code;
  }
}

export interface XmlHandler {
  open(tag: SaxesTagNS): void;
  close(): void;
  text(text: string): void;
}

/**
 * Reads XML from beginning to end without building a tree. Comments and processing instructions are passed over,
 * nothing outside the text is ever looked up, and the first thing that is wrong ends the reading.
 * @throws Refusal of an `XmlRefusal`
 */
export function readXml(input: string | Uint8Array, handler: XmlHandler, limits: XmlLimits = defaultLimits): void {
  const text = typeof input === 'string' ? input : decode(input, limits.bytes);
  if (text.length > limits.characters) throw new Refusal('tooLarge', `more than ${limits.characters} characters`);
  if (!/\S/.test(text)) throw new Refusal('empty', 'there is no text');
  if (!text.isWellFormed()) throw new Refusal('characters', 'half of a surrogate pair');
  const parser = new SaxesParser({ xmlns: true, defaultXMLVersion: '1.0', forceXMLVersion: true });
  const at = () => `line ${parser.line}`;
  let depth = 0;
  let elements = 0;
  let inTag = 0;
  parser.on('error', ({ message }) => {
    const code = /entity name|undefined entity/.test(message) ? 'entity' : /disallowed character\.|malformed character entity/.test(message) ? 'characters' : 'notXml';
    throw new Refusal(code, message.slice(0, 200).replace(/^(?:undefined:)?(\d+):(\d+): /, 'line $1: '));
  });
  parser.on('doctype', () => {
    throw new Refusal('doctype', `${at()}: document type declarations are not read`);
  });
  parser.on('opentagstart', () => {
    inTag = 0;
    if (++elements > limits.elements) throw new Refusal('overLimits', `more than ${limits.elements} elements`);
    if (++depth > maxDepth) throw new Refusal('tooDeep', `${at()}: elements more than ${maxDepth} deep`);
  });
  parser.on('attribute', () => {
    if (++inTag > maxAttributes) throw new Refusal('tooDeep', `${at()}: more than ${maxAttributes} attributes`);
  });
  parser.on('opentag', (tag) => handler.open(tag));
  parser.on('closetag', () => {
    depth--;
    handler.close();
  });
  parser.on('text', (chars) => handler.text(chars));
  parser.on('cdata', (chars) => handler.text(chars));
  for (let i = 0; i < text.length; i += chunk) {
    // A declaration is told only at its end, which may be far away.
    if (i > 0 && elements === 0) throw /<!DOCTYPE/.test(text.slice(0, chunk)) ? new Refusal('doctype', 'document type declarations are not read') : new Refusal('notXml', `no element within ${chunk} characters`);
    parser.write(text.slice(i, i + chunk));
  }
  parser.close();
}

/** UTF-8 and UTF-16 only: every reader of XML has them, and other tables are not guessed. */
function decode(bytes: Uint8Array, maxBytes: number): string {
  if (bytes.length > maxBytes) throw new Refusal('tooLarge', `more than ${maxBytes} bytes`);
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  const head = wide ? '' : String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^(?:ï»¿)?<\?xml[^>]*?encoding\s*=\s*["']([^"']{0,40})/.exec(head)?.[1];
  if (declared !== undefined && !/^(?:utf-8|us-ascii)$/i.test(declared)) throw new Refusal('encoding', `the encoding ${declared} is not read`);
  try {
    return new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('encoding', `not ${wide ?? 'utf-8'} throughout`);
  }
}
