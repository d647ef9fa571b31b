import { describe, expect, it } from 'vitest';
import { editorMessages } from './messages.ts';
import { cutByMarks, trimmed } from './passages.ts';

describe('passages', () => {
  const runs = [{ text: 'Bağ hər ' }, { text: 'gün', bold: true as const }, { text: ' suvarılır.' }];
  it('cut runs, a problem wins', () => {
    expect(cutByMarks(runs, [{ blockId: 'b', kind: 'remark', from: 4, to: 9 }, { blockId: 'b', kind: 'problem', from: 7, to: 11 }])).toEqual([
      { text: 'Bağ ' }, { text: 'hər', mark: 'remark' }, { text: ' ', mark: 'problem' }, { text: 'g', bold: true, mark: 'problem' }, { text: 'ün', bold: true, mark: 'problem' }, { text: ' suvarılır.' },
    ]);
  });
  it('without offsets cut nothing', () => expect(cutByMarks(runs, [{ blockId: 'b', kind: 'remark' }])).toEqual(runs));
  it('have no white space at their ends', () => {
    expect(trimmed('b', 'Bağ hər gün', 3, 8)).toEqual({ blockId: 'b', quote: 'hər', from: 4, to: 7 });
    expect(trimmed('b', 'Bağ  ', 3, 5)).toBeNull();
  });
});

it('texts are there in both languages', () => {
  const paths = (texts: object, at = ''): string[] => Object.entries(texts).flatMap(([key, value]) => (typeof value === 'string' ? [value.trim() === '' ? `${at}${key} is empty` : at + key] : paths(value as object, `${at}${key}.`)));
  expect(paths(editorMessages.en)).toEqual(paths(editorMessages.az));
});
