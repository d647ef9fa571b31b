import type { Act } from '../../act/block.ts';
import type { Version } from '../../act/version.ts';
import type { AkomaNtosoOptions } from './meta.ts';
import { toAkomaNtoso } from './write.ts';

export interface ExportedFile {
  bytes: Uint8Array;
  /** A name that Windows, macOS and Linux take. */
  name: string;
  type: string;
}

/** An act as a file to be saved: the bytes of its Akoma Ntoso and a name made of its title and date. */
export function akomaNtosoFile(act: Act | Version, options: AkomaNtosoOptions): ExportedFile {
  const title = act.title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M} .,()-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const short = [...title].slice(0, 80).join('').replace(/[ .,(-]+$/, '');
  return { bytes: new TextEncoder().encode(toAkomaNtoso(act, options)), name: `${short || 'akt'} ${options.date}.xml`.replace(/^[ .]+/, ''), type: 'application/akn+xml' };
}
