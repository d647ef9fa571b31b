import { expect, it } from 'vitest';
import { contextItems } from './context-menu.ts';

const all = { canUndo: true, canRedo: true, canCut: true, canCopy: true, canPaste: true, canDelete: true, canSelectAll: true, canEditRichly: true };
const labels = (params: Parameters<typeof contextItems>[0]) => contextItems(params).filter(({ type, enabled }) => type !== 'separator' && enabled).map(({ label }) => label);

it.each<[where: string, isEditable: boolean, selectionText: string, flags: Partial<typeof all>, offered: string[]]>([
  ['a selection where one writes', true, 'söz', {}, ['Kəs', 'Köçür', 'Yapışdır', 'Formatsız yapışdır', 'Hamısını seç']],
  ['a caret where one writes', true, '', { canCut: false, canCopy: false }, ['Yapışdır', 'Formatsız yapışdır', 'Hamısını seç']],
  ['a selection where one reads', false, 'söz', {}, ['Köçür']],
  ['nothing', false, ' ', {}, []],
])('%s', (_where, isEditable, selectionText, flags, offered) => {
  expect(labels({ isEditable, selectionText, editFlags: { ...all, ...flags } })).toEqual(offered);
});
