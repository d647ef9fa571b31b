import { readXml, Refusal, type XmlLimits, type XmlRefusal } from '../xml-reader.ts';
import { readTree, type Tree } from './tree.ts';
import { Zip, type ZipRefusal } from './zip.ts';

/** Why a file is not read as a Word document. */
export type DocxRefusal =
  | Exclude<XmlRefusal, 'empty'> | ZipRefusal
  | 'empty'
  /** An older Word file (.doc), or one that a password protects: both are OLE containers. */
  | 'passwordOrOld'
  /** A ZIP container with something else in it. */
  | 'notDocx'
  /** A part that has to be there, and is not. */
  | 'missingPart';

/** The most bytes of a file. Its pictures count, though they are never looked at. */
export const maxDocxBytes = 50 * 1024 * 1024;

export const xmlLimits: XmlLimits = { bytes: 64 * 1024 * 1024, characters: 64 * 1024 * 1024, elements: 3_000_000 };

/** The parts of a document that its text is made of; none is read before it is asked for. */
export interface Package {
  /** Streams a part to a handler. False where the document has none. */
  stream(part: 'document' | 'footnotes' | 'endnotes', handler: Parameters<typeof readXml>[1]): boolean;
  /** A small part as a tree, null where the document has none. */
  tree(part: 'styles' | 'numbering' | 'core' | 'custom'): Tree | null;
  /** The names of all parts, lower case. */
  names: readonly string[];
}

const ole = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Opens the bytes of a .docx, .docm or .dotx file. Relationships are followed inside the file only: whatever has
 * `TargetMode="External"` is passed over.
 * @throws Refusal of a `DocxRefusal`
 */
export function openPackage(bytes: Uint8Array): Package {
  if (bytes.length === 0) throw new Refusal('empty', 'the file is empty');
  if (bytes.length > maxDocxBytes) throw new Refusal('tooLarge', `more than ${maxDocxBytes} bytes`);
  if (ole.every((byte, i) => bytes[i] === byte)) throw new Refusal('passwordOrOld', 'an OLE container');
  const zip = new Zip(bytes);
  const relations = (of: string) => relationsOf(zip, of);
  const document = relations('').get('officeDocument') ?? 'word/document.xml';
  if (!zip.names.includes(document.toLowerCase())) {
    throw zip.names.includes('[content_types].xml') && zip.names.some((name) => name.startsWith('word/')) ? new Refusal('missingPart', document) : new Refusal('notDocx', 'a ZIP container without a Word document');
  }
  const [beside, around] = [relations(document), relations('')];
  const folder = document.slice(0, document.lastIndexOf('/') + 1);
  const places: Record<string, string> = {
    document,
    core: around.get('core-properties') ?? 'docProps/core.xml',
    custom: around.get('custom-properties') ?? 'docProps/custom.xml',
  };
  const placeOf = (part: string) => places[part] ?? beside.get(part) ?? `${folder}${part}.xml`;
  return {
    names: zip.names,
    stream: (part, handler) => {
      const read = zip.read(placeOf(part));
      if (read) readXml(read, handler, xmlLimits);
      return read !== null;
    },
    tree: (part) => {
      const read = zip.read(placeOf(part));
      return read && readTree(read);
    },
  };
}

/** What a part is related to inside the file, by the last word of the type; the first of each. */
function relationsOf(zip: Zip, part: string): Map<string, string> {
  const [folder, name] = [part.slice(0, part.lastIndexOf('/') + 1), part.slice(part.lastIndexOf('/') + 1)];
  const found = new Map<string, string>();
  const bytes = zip.read(`${folder}_rels/${name}.rels`);
  if (!bytes) return found;
  for (const { name: element, attributes: { Type, Target, TargetMode } } of readTree(bytes).children) {
    if (element !== 'Relationship' || !Type || !Target || TargetMode === 'External') continue;
    const type = Type.slice(Type.lastIndexOf('/') + 1);
    if (!found.has(type)) found.set(type, resolve(folder, Target));
  }
  return found;
}

/** A target as the name of a part; one that would lead out of the file leads nowhere. */
function resolve(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
