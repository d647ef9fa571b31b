import type { TextRun } from '../../act/block.ts';
import { element, escapeText } from '../xml-writer.ts';

/** An element that only has a value. */
export function value(name: string, val: string): string {
  return element(`w:${name}`, { 'w:val': val }, '');
}

/** A property that is on. */
export function property(name: string): string {
  return element(`w:${name}`, {}, '');
}

export function paragraph(properties: string, content: string): string {
  return element('w:p', {}, element('w:pPr', {}, properties) + content);
}

export function bookmark(id: number, name: string, content: string): string {
  return element('w:bookmarkStart', { 'w:id': String(id), 'w:name': name }, '') + content + element('w:bookmarkEnd', { 'w:id': String(id) }, '');
}

/** @param style of its characters @param before what stands in the run before its text, written already */
export function runXml({ text, bold, italic, sub, sup }: TextRun, style?: string, before = ''): string {
  if (text === '' && before === '') return '';
  // In the order of the schema, about which Word is strict.
  const properties = [
    style === undefined ? '' : value('rStyle', style), bold ? property('b') : '', italic ? property('i') : '',
    sup ? value('vertAlign', 'superscript') : sub ? value('vertAlign', 'subscript') : '',
  ].join('');
  const pieces = text.split(/([\t\n])/).map((piece) => (piece === '\t' ? '<w:tab/>' : piece === '\n' ? '<w:br/>' : piece === '' ? '' : element('w:t', { 'xml:space': 'preserve' }, escapeText(piece))));
  return element('w:r', {}, (properties === '' ? '' : element('w:rPr', {}, properties)) + before + pieces.join(''));
}

export function runsXml(runs: readonly TextRun[]): string {
  return runs.map((run) => runXml(run)).join('');
}
