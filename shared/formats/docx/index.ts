export { docxFile } from './file.ts';
export { docxRefusals } from './messages.ts';
export { type DocxRefusal, maxDocxBytes } from './package.ts';
export { type DocxGuess, fromDocx, type ParsedDocx, type ReadDocx } from './read.ts';
export { toDocx } from './write.ts';
