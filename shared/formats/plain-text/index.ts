export { writtenMark } from './apparatus.ts';
export { type PlacedFootnote } from './assemble.ts';
export { decodeText, type Decoded, maxTextBytes, type TextDoubt, type TextEncoding } from './decode.ts';
export { type ParsedText, parseFragment, parsePlainText } from './parse.ts';
export type { GuessWhat } from './reader.ts';
