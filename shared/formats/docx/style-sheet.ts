import type { BlockKind } from '../../act/block.ts';
import { element } from '../xml-writer.ts';
import { firstLine } from './lists.ts';
import { kindStyles, namespaces, type OtherStyle, otherStyles } from './names.ts';

/** A4 and its margins in twentieths of a point: 2 cm above and below, 3 cm left for filing, 1.5 cm right. */
export const page = { width: '11906', height: '16838', top: '1134', bottom: '1134', left: '1701', right: '850' } as const;
export const textWidth = Number(page.width) - Number(page.left) - Number(page.right);

export const language = 'az-Latn-AZ';
const font = 'Times New Roman';

/** The kinds that head what follows them, from the outermost. */
export const headingKinds = ['section', 'chapter', 'article'] as const satisfies readonly BlockKind[];

/** The levels of headings, 1 for the outermost: only kinds that the act has count, so that none is left out. */
export function headingLevels(kinds: ReadonlySet<BlockKind>): (what: (typeof headingKinds)[number] | 'partName') => number {
  const present = headingKinds.filter((kind) => kinds.has(kind));
  return (what) => (what === 'partName' ? present.length + 1 : Math.max(0, present.indexOf(what)) + 1);
}

interface Looks {
  basedOn?: string;
  next?: string;
  /** Elements of `w:pPr` and `w:rPr`, written in the order of the schema. */
  paragraph?: string;
  characters?: string;
}

const value = (name: string, val: string) => element(`w:${name}`, { 'w:val': val }, '');
const on = (name: string) => element(`w:${name}`, {}, '');
const spacing = (before: number, after: number) => element('w:spacing', { 'w:before': String(before), 'w:after': String(after) }, '');
const indented = element('w:ind', { 'w:left': '0', 'w:firstLine': firstLine }, '');
const flush = element('w:ind', { 'w:left': '0', 'w:firstLine': '0' }, '');

/** The part `word/styles.xml`. @param kinds of the act's blocks */
export function styleSheet(kinds: ReadonlySet<BlockKind>): string {
  const level = headingLevels(kinds);
  const heading = (what: Parameters<typeof level>[0], rest: Looks) => ({ basedOn: `Heading${Math.min(level(what), 4)}`, ...rest });
  const text: Looks = { basedOn: 'Normal', paragraph: `${indented}${value('jc', 'both')}` };
  const byKind: Record<BlockKind, Looks> = {
    approval: { basedOn: 'Normal', paragraph: `${spacing(0, 360)}${flush}${on('contextualSpacing')}${value('jc', 'right')}` },
    title: { basedOn: 'Normal', paragraph: `${on('keepLines')}${spacing(0, 240)}${flush}${on('contextualSpacing')}${value('jc', 'center')}`, characters: on('b') },
    preamble: { ...text, paragraph: `${spacing(0, 120)}${indented}${value('jc', 'both')}` },
    section: heading('section', { next: kindStyles.chapter.id }),
    chapter: heading('chapter', { next: kindStyles.article.id }),
    article: heading('article', { next: kindStyles.part.id, paragraph: `${indented}${value('jc', 'both')}` }),
    part: text, clause: text, subclause: text, indent: text, paragraph: text,
    cell: { basedOn: 'Normal', paragraph: element('w:spacing', { 'w:line': '240', 'w:lineRule': 'auto' }, ''), characters: size(24) },
    signature: { basedOn: 'Normal', paragraph: `${on('keepLines')}${element('w:tabs', {}, element('w:tab', { 'w:val': 'right', 'w:pos': String(textWidth) }, ''))}${spacing(480, 0)}${flush}${on('contextualSpacing')}`, characters: on('b') },
    annex: { basedOn: 'Heading1', next: otherStyles.annexName.id, paragraph: `${on('pageBreakBefore')}${spacing(0, 240)}${flush}${value('jc', 'right')}` },
  };
  const others: Record<Exclude<OtherStyle, 'number' | 'noteMark'>, Looks> = {
    partName: heading('partName', { next: kindStyles.clause.id }),
    annexName: { basedOn: 'Normal', paragraph: `${on('keepNext')}${spacing(0, 240)}${flush}${value('jc', 'center')}`, characters: on('b') },
    headCell: { basedOn: kindStyles.cell.id, paragraph: value('jc', 'center'), characters: on('b') },
    notesHeading: { basedOn: 'Normal', paragraph: `${on('keepNext')}${spacing(480, 120)}${flush}`, characters: on('b') },
    note: { basedOn: 'FootnoteText' },
  };
  const headings = [1, 2, 3, 4].map((n) => style('paragraph', `Heading${n}`, `heading ${n}`, {
    basedOn: 'Normal', next: 'Normal', paragraph: `${on('keepNext')}${on('keepLines')}${spacing(240, 120)}${flush}${value('jc', 'center')}${value('outlineLvl', String(n - 1))}`, characters: on('b'),
  }));
  const contents = [1, 2, 3, 4].map((n) => style('paragraph', `TOC${n}`, `toc ${n}`, {
    basedOn: 'Normal', next: 'Normal', paragraph: `${element('w:tabs', {}, element('w:tab', { 'w:val': 'right', 'w:leader': 'dot', 'w:pos': String(textWidth) }, ''))}${spacing(0, 40)}${element('w:ind', { 'w:left': String(284 * (n - 1)), 'w:right': '567' }, '')}`, characters: size(24),
  }));
  return element('w:styles', { 'xmlns:w': namespaces.w }, [
    element('w:docDefaults', {}, element('w:rPrDefault', {}, element('w:rPr', {}, `${element('w:rFonts', { 'w:ascii': font, 'w:eastAsia': font, 'w:hAnsi': font, 'w:cs': font }, '')}${size(28)}${element('w:lang', { 'w:val': language, 'w:eastAsia': language, 'w:bidi': 'ar-SA' }, '')}`))
      + element('w:pPrDefault', {}, element('w:pPr', {}, element('w:spacing', { 'w:after': '0', 'w:line': '276', 'w:lineRule': 'auto' }, '')))),
    element('w:style', { 'w:type': 'paragraph', 'w:default': '1', 'w:styleId': 'Normal' }, `${value('name', 'Normal')}${on('qFormat')}`),
    element('w:style', { 'w:type': 'character', 'w:default': '1', 'w:styleId': 'DefaultParagraphFont' }, `${value('name', 'Default Paragraph Font')}${on('semiHidden')}`),
    element('w:style', { 'w:type': 'numbering', 'w:default': '1', 'w:styleId': 'NoList' }, `${value('name', 'No List')}${on('semiHidden')}`),
    ...headings, ...contents,
    style('paragraph', 'TOCHeading', 'TOC Heading', { basedOn: 'Normal', next: 'Normal', paragraph: `${on('keepNext')}${spacing(240, 240)}${value('jc', 'center')}`, characters: on('b') }),
    style('paragraph', 'FootnoteText', 'footnote text', { basedOn: 'Normal', paragraph: `${element('w:spacing', { 'w:line': '240', 'w:lineRule': 'auto' }, '')}${value('jc', 'both')}`, characters: size(20) }),
    style('paragraph', 'Footer', 'footer', { basedOn: 'Normal', paragraph: value('jc', 'center'), characters: size(24) }),
    ...Object.entries(kindStyles).map(([kind, { id, name }]) => style('paragraph', id, name, byKind[kind as BlockKind], true)),
    ...Object.entries(others).map(([what, looks]) => style('paragraph', otherStyles[what as OtherStyle].id, otherStyles[what as OtherStyle].name, looks, true)),
    style('character', otherStyles.number.id, otherStyles.number.name, {}, true),
    style('character', otherStyles.noteMark.id, otherStyles.noteMark.name, { characters: value('vertAlign', 'superscript') }, true),
  ].join('\n'));
}

function size(halfPoints: number): string {
  return value('sz', String(halfPoints)) + value('szCs', String(halfPoints));
}

function style(type: 'paragraph' | 'character', id: string, name: string, { basedOn, next, paragraph, characters }: Looks, own = false): string {
  return element('w:style', { 'w:type': type, 'w:customStyle': own ? '1' : undefined, 'w:styleId': id }, [
    value('name', name), basedOn ? value('basedOn', basedOn) : '', next ? value('next', next) : '', on('qFormat'),
    paragraph ? element('w:pPr', {}, paragraph) : '', characters ? element('w:rPr', {}, characters) : '',
  ].join(''));
}
