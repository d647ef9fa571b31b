import { marks, type TextRun } from '../../act/block.ts';
import { noteId, refId } from './names.ts';

// eslint-disable-next-line no-control-regex -- they are named here because XML cannot hold them
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;
const special: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' };

/** Text for the inside of an element. What XML cannot hold (no act that can be frozen has it) is shown as lost. */
export function escapeText(text: string): string {
  return text.replace(notXml, '\ufffd').replace(/[&<>\r]/g, (char) => special[char]!);
}

/** Attributes as they stand in a tag; those without a value are left out. */
export function attributes(values: Record<string, string | undefined>): string {
  let text = '';
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) text += ` ${name}="${value.replace(notXml, '\ufffd').replace(/[&<>"\t\n\r]/g, (char) => special[char]!)}"`;
  }
  return text;
}

/** An element with its content written already. */
export function element(name: string, values: Record<string, string | undefined>, content: string): string {
  return content === '' ? `<${name}${attributes(values)}/>` : `<${name}${attributes(values)}>${content}</${name}>`;
}

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
