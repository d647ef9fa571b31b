/** Two people's documents in tests: one made from the other, and each brought what the other has. */
import * as Y from 'yjs';

/** Another person's document with the same text. */
export function copy(doc: Y.Doc): Y.Doc {
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  return other;
}

/** Brings each of two documents what the other has. */
export function merge(a: Y.Doc, b: Y.Doc): void {
  const [fromA, fromB] = [Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)), Y.encodeStateAsUpdate(b, Y.encodeStateVector(a))];
  Y.applyUpdate(a, fromB, 'remote');
  Y.applyUpdate(b, fromA, 'remote');
}
