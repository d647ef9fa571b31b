export type { AkomaNtosoGuess } from './assemble.ts';
export { akomaNtosoFile, type ExportedFile } from './file.ts';
export type { AkomaNtosoOptions } from './meta.ts';
export { type AkomaNtosoRefusal, fromAkomaNtoso, type ReadAkomaNtoso } from './read.ts';
export { toAkomaNtoso } from './write.ts';
