import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';

/**
 * What a right click offers: what can be done with the text there, nothing where there is none. Shortcuts are those of the
 * keyboard; undo is not among them, since it belongs to the editor.
 */
export function contextItems({ isEditable, selectionText, editFlags }: Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>): MenuItemConstructorOptions[] {
  const copy: MenuItemConstructorOptions = { role: 'copy', label: 'Köçür', enabled: editFlags.canCopy };
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  return [
    { role: 'cut', label: 'Kəs', enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: 'Yapışdır', enabled: editFlags.canPaste },
    { role: 'pasteAndMatchStyle', label: 'Formatsız yapışdır', enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: 'Hamısını seç', enabled: editFlags.canSelectAll },
  ];
}
