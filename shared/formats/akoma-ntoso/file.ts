import type { Act } from '../../act/block.ts';
import type { Version } from '../../act/version.ts';
import { fileNameOf } from '../file-name.ts';
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
  return { bytes: new TextEncoder().encode(toAkomaNtoso(act, options)), name: fileNameOf(act.title, options.date, 'xml'), type: 'application/akn+xml' };
}
