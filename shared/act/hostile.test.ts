import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { restoreVersion } from './restore.ts';
import * as text from './text.ts';
import { versionOf } from './version.ts';

/*
 * A document is what anybody has sent. Whatever is in it, all read the same act, and every edit leaves one that can be read.
 */

const id = fc.constantFrom('b0', 'b1', 'b2', 'b3', '', '__proto__', '\u0000', 'b'.repeat(200));
const words = fc.constantFrom('', 'Bağ suvarılır', '\u0000', '\ud800', 'a\ufffcb', '\n', '~', 'a0', 'a00', 'z'.repeat(300));
const value: fc.Arbitrary<unknown> = fc.oneof(
  words, id, fc.constantFrom<unknown>(null, true, 0, -1, 1e300, NaN, [], {}),
  fc.record({ block: id, host: fc.oneof(id, fc.constant(7)) }), fc.record({ table: id, row: words, column: words }),
  fc.record({ client: fc.nat(5), clock: fc.nat(50), length: fc.constantFrom(0, 1, 2 ** 52) }), fc.record({ to: id, form: words, shown: words }), fc.record({ mark: words, text: words }),
);
const field = fc.constantFrom('kind', 'order', 'text', 'within', 'cell', 'rows', 'columns', 'header', 'removed', 'inserted', 'there', 'number');
const mapOf = (doc: Y.Doc, block: string) => {
  const map = text.blocksOf(doc).get(block) as unknown;
  return map instanceof Y.Map ? map : null;
};
const strandOf = (doc: Y.Doc, block: string) => {
  const strand = mapOf(doc, block)?.get('text');
  return strand instanceof Y.Text ? strand : null;
};

type Harm = (doc: Y.Doc) => void;
const harm: fc.Arbitrary<Harm> = fc.oneof(
  fc.record({ id, kind: fc.constantFrom('clause', 'cell', 'annex', 'x'), order: words, line: words, column: fc.constantFrom('B', 'C'), within: fc.option(id) }).map(({ id, kind, order, line, column, within }): Harm => (doc) => {
    const map = new Y.Map<unknown>(Object.entries({ kind, order, ...(kind === 'cell' && { cell: { table: 't', row: 'B', column } }), ...(within !== null && { within }) }));
    if (within === null) map.set('text', new Y.Text(line));
    text.blocksOf(doc).set(id, map);
  }),
  fc.record({ id, value }).map(({ id, value }): Harm => (doc) => doc.getMap('blocks').set(id, value)),
  fc.record({ id, field, value: fc.option(value) }).map(({ id, field, value }): Harm => (doc) => mapOf(doc, id)?.set(field, value ?? new Y.Array())),
  fc.record({ id, at: fc.nat(8), line: words, name: fc.constantFrom('bold', 'note', 'ref', 'comment:x'), value }).map(({ id, at, line, name, value }): Harm => (doc) => strandOf(doc, id)?.insert(Math.min(at, strandOf(doc, id)!.length), line, { [name]: value as object })),
  fc.record({ id, at: fc.nat(8), embed: fc.oneof(fc.record({ begins: id }), fc.record({ joins: id, line: fc.boolean() }), value) }).map(({ id, at, embed }): Harm => (doc) => strandOf(doc, id)?.insertEmbed(Math.min(at, strandOf(doc, id)!.length), embed as object)),
  fc.record({ key: id, block: id, host: id }).map(({ key, ...join }): Harm => (doc) => doc.getMap('joins').set(key, join)),
  fc.record({ map: fc.constantFrom('joins', 'restored', 'act', 'suggestions', 'suggestionParts'), key: fc.oneof(id, fc.constantFrom('kind', 'title', '1.0', 'x.y')), value }).map(({ map, key, value }): Harm => (doc) => doc.getMap(map).set(key, value)),
  value.map((value): Harm => (doc) => doc.getArray('footnotes').push([value])),
);
const edits: readonly ((doc: Y.Doc, id: string, n: number) => unknown)[] = [
  (doc, id, n) => text.splitBlock(doc, id, n, 'me'), (doc, id) => text.joinBlock(doc, id, 'me'), (doc, id, n) => text.replaceText(doc, id, n, n + 2, 'ab', 'me'),
  (doc, id, n) => text.replaceWords(doc, id, n, n + 2, 'ab', 'me'), (doc, id) => text.removeBlock(doc, id, 'me'), (doc, id) => text.moveBlock(doc, id, null, 'me'),
  (doc, id) => text.insertBlock(doc, id, { kind: 'clause' }, 'me'), (doc) => restoreVersion(doc, versionOf(text.readAct(doc)), { author: { personId: 'me', name: 'Mən' }, at: '2026-11-22T09:00:00.000Z' }, 'me'),
];

it('whatever a document holds, all read the same act, and it can be edited', () => {
  fc.assert(fc.property(
    fc.array(fc.record({ who: fc.nat(1), harm, sync: fc.nat(5) }), { maxLength: 40, size: 'max' }),
    fc.array(fc.record({ edit: fc.nat(edits.length - 1), block: fc.nat(20), n: fc.nat(6) }), { maxLength: 6 }),
    (history, later) => {
      const docs = [new Y.Doc(), new Y.Doc()] as const;
      const updates: Uint8Array[] = [];
      for (const [i, doc] of docs.entries()) {
        doc.clientID = 1000 + i;
        doc.on('update', (update, origin) => origin !== 'other' && updates.push(update));
      }
      for (const { who, harm, sync } of history) {
        try {
          harm(docs[who]!);
        } catch {
          // Yjs itself takes no such thing.
        }
        if (sync === 0) Y.applyUpdate(docs[0], Y.encodeStateAsUpdate(docs[1]), 'other');
      }
      const [one, other] = [new Y.Doc(), new Y.Doc()];
      text.observeText(one, () => text.readAct(one));
      for (const update of updates) Y.applyUpdate(one, update);
      for (const update of updates.toReversed()) Y.applyUpdate(other, update);
      expect(text.readAct(other)).toEqual(text.readAct(one));
      const undo = text.createUndo(one, 'me');
      for (const { edit, block, n } of later) {
        const list = text.blockList(one);
        edits[edit]!(one, list[block % Math.max(1, list.length)]?.id ?? 'nobody', n);
        undo.stopCapturing();
      }
      undo.undo();
      text.readAct(one);
      undo.destroy();
    },
  ), { seed: 20231009, numRuns: Number(process.env['HISTORIES'] ?? 80) });
});
