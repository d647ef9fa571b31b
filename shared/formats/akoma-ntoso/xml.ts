import { marks, type TextRun } from '../../act/block.ts';
import { element, escapeText } from '../xml-writer.ts';
import { noteId, refId } from './names.ts';

const tags = { bold: 'b', italic: 'i', sub: 'sub', sup: 'sup' } as const;

/**
 * Runs as mixed content: marks as elements, line feeds as `br`, marks of footnotes as `noteRef`, references as `ref`.
 * @param eIdOf the eId of a block
 */
export function inline(runs: readonly TextRun[], eIdOf: (blockId: string) => string = (blockId) => refId + blockId): string {
  return runs.map((run) => inlineRun(run, eIdOf)).join('');
}

function inlineRun(run: TextRun, eIdOf: (blockId: string) => string): string {
  const { text, note, ref } = run;
  if (text === '') return '';
  let content = note === undefined ? escapeText(text).replaceAll('\n', '<br/>') : element('noteRef', { href: `#${noteId}${note}`, marker: text, placement: 'bottom' }, '');
  if (ref !== undefined) content = element('ref', { href: `#${eIdOf(ref)}` }, content);
  for (const mark of marks) if (run[mark]) content = `<${tags[mark]}>${content}</${tags[mark]}>`;
  return content;
}

/** `preserve` for a text that readers of XML would otherwise show with fewer spaces. */
export function spaceOf(runs: readonly TextRun[]): 'preserve' | undefined {
  const text = runs.map((run) => (run.note === undefined ? run.text : '.')).join('');
  return /^[ \t]|[ \t]$|[ \t]{2}|\t|[ \t]\n|\n[ \t]/.test(text) ? 'preserve' : undefined;
}
