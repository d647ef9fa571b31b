export { writtenMark } from './apparatus.ts';
export { decodeText, type Decoded, maxTextBytes, type TextDoubt, type TextEncoding } from './decode.ts';
export { type ParsedText, parseFragment, parsePlainText, type PlacedFootnote } from './parse.ts';
export type { GuessWhat } from './reader.ts';
