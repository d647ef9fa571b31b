export { decodeText, type Decoded, maxTextBytes, type TextDoubt, type TextEncoding } from './decode.ts';
export { type GuessWhat, type ParsedText, parseFragment, parsePlainText } from './parse.ts';
