/** A strict, bounded reader of DER, and a writer. The reader keeps no tree: an element is a window on the bytes. */
import { refuse, type RefusalCode } from './refusal.ts';

export const tags = {
  boolean: 0x01, integer: 0x02, bitString: 0x03, octetString: 0x04, null: 0x05, oid: 0x06, enumerated: 0x0a,
  utf8String: 0x0c, printableString: 0x13, ia5String: 0x16, utcTime: 0x17, generalizedTime: 0x18, sequence: 0x30, set: 0x31,
} as const;

/** One element: `bytes` with its header, `content` without. */
export type Der = { tag: number; bytes: Uint8Array; content: Uint8Array };

export type Limits = { maxBytes: number; maxDepth: number };

type Header = { tag: number; contentStart: number; end: number };

function readHeader(bytes: Uint8Array, at: number, end: number): Header {
  if (at + 2 > end) refuse('truncated');
  const tag = bytes[at]!;
  if ((tag & 0x1f) === 0x1f) refuse('notDer', 'tag number over 30');
  let length = bytes[at + 1]!;
  let contentStart = at + 2;
  if (length === 0x80 || length > 0x84) refuse('notDer', 'length form');
  if (length > 0x80) {
    const count = length & 0x7f;
    if (contentStart + count > end) refuse('truncated');
    length = 0;
    for (let i = 0; i < count; i++) length = length * 256 + bytes[contentStart + i]!;
    if (length < 0x80 || length < 2 ** (8 * (count - 1))) refuse('notDer', 'length not minimal');
    contentStart += count;
  }
  if (contentStart + length > end) refuse('truncated');
  return { tag, contentStart, end: contentStart + length };
}

const constructedOnly = new Set([0x08, 0x0b, 0x10, 0x11]);

function checkPrimitive(bytes: Uint8Array, { tag, contentStart, end }: Header): void {
  const length = end - contentStart;
  const first = bytes[contentStart];
  switch (tag) {
    case tags.boolean:
      if (length !== 1 || (first !== 0 && first !== 0xff)) refuse('notDer', 'boolean');
      break;
    case tags.integer:
    case tags.enumerated: {
      if (length === 0) refuse('notDer', 'empty integer');
      const second = bytes[contentStart + 1]!;
      if (length > 1 && ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80))) refuse('notDer', 'integer not minimal');
      break;
    }
    case tags.null:
      if (length !== 0) refuse('notDer', 'null');
      break;
    case tags.oid:
      if (length === 0 || bytes[end - 1]! >= 0x80 || first === 0x80) refuse('notDer', 'object identifier');
      break;
    case tags.bitString: {
      if (length === 0 || first! > 7 || (length === 1 && first !== 0)) refuse('notDer', 'bit string');
      if (length > 1 && (bytes[end - 1]! & ((1 << first!) - 1)) !== 0) refuse('notDer', 'unused bits set');
      break;
    }
    default:
  }
}

/**
 * Checks that the bytes are one DER element and nothing else, in one pass without recursion or allocation per element.
 * Octet and bit strings are not looked into, and the order of sets is checked where sets are read.
 * @throws Refusal tooLarge, tooDeep, truncated, trailingBytes, notDer
 */
export function readDer(bytes: Uint8Array, limits: Limits): Der {
  if (bytes.length > limits.maxBytes) refuse('tooLarge', `over ${limits.maxBytes} bytes`);
  const top = readHeader(bytes, 0, bytes.length);
  if (top.end !== bytes.length) refuse('trailingBytes');
  const ends: number[] = [bytes.length];
  let at = 0;
  while (at < bytes.length) {
    const header = readHeader(bytes, at, ends[ends.length - 1]!);
    const universal = header.tag < 0x40;
    const constructed = (header.tag & 0x20) !== 0;
    if (header.tag === 0) refuse('notDer', 'end-of-contents');
    if (universal && constructed !== constructedOnly.has(header.tag & 0x1f)) refuse('notDer', 'primitive and constructed form');
    if (constructed) {
      if (ends.length > limits.maxDepth) refuse('tooDeep');
      ends.push(header.end);
      at = header.contentStart;
    } else {
      checkPrimitive(bytes, header);
      at = header.end;
    }
    while (ends.length > 1 && ends[ends.length - 1] === at) ends.pop();
  }
  return element(bytes, 0, top);
}

function element(bytes: Uint8Array, start: number, header: Header): Der {
  return { tag: header.tag, bytes: bytes.subarray(start, header.end), content: bytes.subarray(header.contentStart, header.end) };
}

/** The elements inside constructed content, one after the other. */
export function* elements(content: Uint8Array): Generator<Der> {
  for (let at = 0; at < content.length;) {
    const header = readHeader(content, at, content.length);
    yield element(content, at, header);
    at = header.end;
  }
}

/** Walks the members of a SEQUENCE in order; what is not there or left over is refused with the code given. */
export class Members {
  readonly #rest: Der[];
  readonly #code: RefusalCode;
  #at = 0;

  constructor(parent: Der, tag: number, code: RefusalCode, maxMembers = 64) {
    if (parent.tag !== tag) refuse(code, `tag ${parent.tag.toString(16)} where ${tag.toString(16)} belongs`);
    this.#code = code;
    this.#rest = [];
    for (const member of elements(parent.content)) {
      if (this.#rest.push(member) > maxMembers) refuse(code, 'too many members');
    }
  }

  peek(): Der | undefined {
    return this.#rest[this.#at];
  }

  next(tag?: number): Der {
    const member = this.#rest[this.#at++];
    if (member === undefined || (tag !== undefined && member.tag !== tag)) refuse(this.#code, 'a member is missing or of another kind');
    return member;
  }

  optional(tag: number): Der | undefined {
    return this.peek()?.tag === tag ? this.next() : undefined;
  }

  remaining(): Der[] {
    const rest = this.#rest.slice(this.#at);
    this.#at = this.#rest.length;
    return rest;
  }

  end(): void {
    if (this.#at < this.#rest.length) refuse(this.#code, 'a member too many');
  }
}

/** Order of two encodings in a DER SET OF. */
export function compareDer(a: Uint8Array, b: Uint8Array): number {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}

export function isSorted(members: Der[]): boolean {
  return members.every((member, i) => i === 0 || compareDer(members[i - 1]!.bytes, member.bytes) <= 0);
}

export function readOid(der: Der, code: RefusalCode): string {
  if (der.tag !== tags.oid || der.content.length > 40) refuse(code, 'object identifier');
  const arcs: number[] = [];
  let value = 0;
  for (const byte of der.content) {
    if (value === 0 && byte === 0x80) refuse('notDer', 'object identifier');
    value = value * 128 + (byte & 0x7f);
    if (value > Number.MAX_SAFE_INTEGER / 128) refuse(code, 'object identifier');
    if (byte < 0x80) {
      if (arcs.length === 0) {
        const root = Math.min(2, Math.floor(value / 40));
        arcs.push(root, value - root * 40);
      } else arcs.push(value);
      value = 0;
    }
  }
  return arcs.join('.');
}

/** A small non-negative INTEGER as a number. */
export function readSmallInteger(der: Der, code: RefusalCode): number {
  if (der.tag !== tags.integer || der.content.length > 4 || der.content[0]! >= 0x80) refuse(code, 'integer');
  return der.content.reduce((value, byte) => value * 256 + byte, 0);
}

/** UTCTime or GeneralizedTime in the only form X.509 and CMS allow, as milliseconds since 1970. */
export function readTime(der: Der, code: RefusalCode): number {
  const text = String.fromCharCode(...der.content.subarray(0, 20));
  const utc = der.tag === tags.utcTime;
  if (!utc && der.tag !== tags.generalizedTime) refuse(code, 'time');
  if (!(utc ? /^\d{12}Z$/ : /^\d{14}Z$/).test(text) || text.length !== der.content.length) refuse('notDer', 'time');
  const year = utc ? (Number(text.slice(0, 2)) < 50 ? 2000 : 1900) + Number(text.slice(0, 2)) : Number(text.slice(0, 4));
  const [month, day, hour, minute, second] = text.slice(utc ? 2 : 4, -1).match(/../g)!.map(Number) as [number, number, number, number, number];
  if (!utc && year >= 1950 && year < 2050) refuse('notDer', 'GeneralizedTime before 2050');
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second, 0);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || date.getUTCHours() !== hour || date.getUTCMinutes() !== minute) {
    refuse('notDer', 'time');
  }
  return date.getTime();
}

/** The text of a character string of the kinds that names use; undefined for any other kind. */
export function readText(der: Der): string | undefined {
  if (der.tag === tags.utf8String) {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(der.content);
    } catch {
      return undefined;
    }
  }
  if (der.tag !== tags.printableString && der.tag !== tags.ia5String) return undefined;
  if (der.content.some((byte) => byte < 0x20 || byte > 0x7e)) return undefined;
  return new TextDecoder().decode(der.content);
}

/** The bytes of a BIT STRING whose length is whole bytes. */
export function readBitBytes(der: Der, code: RefusalCode): Uint8Array {
  if (der.tag !== tags.bitString || der.content[0] !== 0) refuse(code, 'bit string');
  return der.content.subarray(1);
}

export function concat(...parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Writes one element. */
export function encode(tag: number, ...content: Uint8Array[]): Uint8Array {
  const length = content.reduce((sum, part) => sum + part.length, 0);
  const lengthBytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) lengthBytes.unshift(rest % 256);
  const header = length < 0x80 ? [tag, length] : [tag, 0x80 | lengthBytes.length, ...lengthBytes];
  return concat(Uint8Array.from(header), ...content);
}

export function encodeOid(oid: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = oid.split('.').map(Number);
  const content = [first * 40 + second, ...rest].flatMap((arc) => {
    const bytes = [arc % 128];
    for (let more = Math.floor(arc / 128); more > 0; more = Math.floor(more / 128)) bytes.unshift(0x80 | (more % 128));
    return bytes;
  });
  return encode(tags.oid, Uint8Array.from(content));
}

/** A SET OF in DER order. */
export function encodeSetOf(members: Uint8Array[], tag: number = tags.set): Uint8Array {
  return encode(tag, ...members.toSorted(compareDer));
}

/** UTCTime until 2049 and GeneralizedTime after, as X.509 and CMS ask for; whole seconds. */
export function encodeTime(time: Date): Uint8Array {
  const text = `${time.toISOString().replace(/\.\d+Z$/, 'Z').replaceAll(/[-:T]/g, '')}`;
  const utc = time.getUTCFullYear() >= 1950 && time.getUTCFullYear() < 2050;
  return encode(utc ? tags.utcTime : tags.generalizedTime, new TextEncoder().encode(utc ? text.slice(2) : text));
}

/** A positive INTEGER from its big-endian bytes. */
export function encodeUnsigned(bytes: Uint8Array): Uint8Array {
  let start = 0;
  while (start < bytes.length - 1 && bytes[start] === 0) start++;
  const trimmed = bytes.subarray(start);
  return encode(tags.integer, ...((trimmed[0] ?? 0) >= 0x80 || trimmed.length === 0 ? [Uint8Array.of(0), trimmed] : [trimmed]));
}
