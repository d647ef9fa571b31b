import type { Act } from '../../act/block.ts';
import { newBlockId } from '../../act/block.ts';
import { type AkomaNtosoGuess, assemble } from './assemble.ts';
import { Collector } from './collect.ts';
import { readXml, Refusal, type XmlRefusal } from '../xml-reader.ts';

export type AkomaNtosoRefusal = XmlRefusal | 'notAkomaNtoso';

export type ReadAkomaNtoso =
  | { ok: true; act: Act; guesses: { blockId: string; what: AkomaNtosoGuess }[] }
  | { ok: false; code: AkomaNtosoRefusal; message: string };

/**
 * Reads a document of Akoma Ntoso 3.0 into an act: the same act where `toAkomaNtoso` has written it, and all text of one
 * that others have. Time and memory are bounded by the length of the file, and files beyond what an act may hold are
 * refused. Nothing that a file names is fetched, and entities are not expanded.
 * @param xml text, or the bytes of a file in UTF-8 or UTF-16
 * @param options.newId gives ids for blocks that have none (`GUID`) in the file
 */
export function fromAkomaNtoso(xml: string | Uint8Array, options: { newId?: () => string } = {}): ReadAkomaNtoso {
  try {
    const collector = new Collector();
    readXml(xml, collector);
    return { ok: true, ...assemble(collector, options.newId ?? newBlockId) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, code: error.code as AkomaNtosoRefusal, message: error.message };
    throw error;
  }
}
