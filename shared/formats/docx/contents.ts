import { element, escapeText } from '../xml-writer.ts';
import { paragraph, property, runXml, value } from './runs.ts';

/** A heading in the contents. `name` is the bookmark at it, `level` 1 for the outermost. */
export interface Heading {
  name: string;
  level: number;
  text: string;
}

const deepest = 4;

/**
 * Contents as a field that Word keeps. Its lines are there already, without page numbers: those are known only to who lays
 * the pages out, so the field says of itself that it is to be brought up to date.
 */
export function contentsXml(headings: readonly Heading[]): string {
  const lines = headings.map((heading, i) => paragraph(value('pStyle', `TOC${Math.min(heading.level, deepest)}`), (i === 0 ? begin(`TOC \\o "1-${deepest}" \\h \\z \\u`) : '') + line(heading)));
  const title = paragraph(value('pStyle', 'TOCHeading'), runXml({ text: 'MÜNDƏRİCAT' }));
  const end = paragraph('', element('w:r', {}, fieldSign('end')));
  const gallery = element('w:sdtPr', {}, element('w:docPartObj', {}, value('docPartGallery', 'Table of Contents') + property('docPartUnique')));
  return element('w:sdt', {}, gallery + element('w:sdtContent', {}, [title, ...lines, end].join('\n')));
}

function line({ name, text }: Heading): string {
  return element('w:hyperlink', { 'w:anchor': name, 'w:history': '1' }, runXml({ text }));
}

/** A field up to its result. */
function begin(instruction: string): string {
  return element('w:r', {}, fieldSign('begin', true)) + element('w:r', {}, element('w:instrText', { 'xml:space': 'preserve' }, escapeText(` ${instruction} `))) + element('w:r', {}, fieldSign('separate'));
}

function fieldSign(type: string, dirty = false): string {
  return element('w:fldChar', { 'w:fldCharType': type, 'w:dirty': dirty ? 'true' : undefined }, '');
}
