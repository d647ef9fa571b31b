export { type CitedNumber, type CitedPlace, findReferences, type FoundReference, type Owner } from './grammar.ts';
export { type FoundLink, linksOf } from './linked.ts';
export { duplicateNumbers, type DuplicateNumber } from './places.ts';
export { type Reference, referencesOf, type Target, unresolvedReferences } from './resolve.ts';
export type { CitedKind } from './tokens.ts';
