import type { SaxesTagNS } from 'saxes';
import type { BlockKind } from '../../act/block.ts';

/** What both sides call things. The ids are for programs, the names are what Word shows among its styles. */
export const kindStyles: Record<BlockKind, { id: string; name: string }> = {
  approval: { id: 'ActApproval', name: 'Təsdiq qeydi' },
  title: { id: 'ActTitle', name: 'Aktın adı' },
  preamble: { id: 'ActPreamble', name: 'Preambula' },
  section: { id: 'ActSection', name: 'Bölmə' },
  chapter: { id: 'ActChapter', name: 'Fəsil' },
  article: { id: 'ActArticle', name: 'Maddə' },
  part: { id: 'ActPart', name: 'Hissə' },
  clause: { id: 'ActClause', name: 'Bənd' },
  subclause: { id: 'ActSubclause', name: 'Yarımbənd' },
  indent: { id: 'ActIndent', name: 'Abzas' },
  paragraph: { id: 'ActParagraph', name: 'Nömrəsiz mətn' },
  cell: { id: 'ActCell', name: 'Cədvəl xanası' },
  signature: { id: 'ActSignature', name: 'İmza' },
  annex: { id: 'ActAnnex', name: 'Əlavə' },
};

export const otherStyles = {
  /** A part that is a name, such as “1. Ümumi müddəalar”. */
  partName: { id: 'ActPartName', name: 'Hissənin adı' },
  /** The name of an annex, in a line of its own below its number. */
  annexName: { id: 'ActAnnexName', name: 'Əlavənin adı' },
  /** A cell that heads its column. */
  headCell: { id: 'ActHeadCell', name: 'Cədvəl başlığı' },
  /** A footnote that nothing in the text refers to, at the end. */
  note: { id: 'ActNote', name: 'Qeyd' },
  notesHeading: { id: 'ActNotesHeading', name: 'Qeydlərin başlığı' },
  /** Characters: a number that is typed, with the space or line break behind it. */
  number: { id: 'ActNumber', name: 'Nömrə' },
  /** Characters: the mark of a footnote. */
  noteMark: { id: 'ActNoteMark', name: 'Qeyd işarəsi' },
} as const;
export type OtherStyle = keyof typeof otherStyles;

/** What a style of ours says: the kind of its blocks, or one of the other things. */
const byName = new Map<string, BlockKind | OtherStyle>();
for (const [what, { id, name }] of [...Object.entries(kindStyles), ...Object.entries(otherStyles)]) {
  byName.set(id, what as BlockKind | OtherStyle);
  byName.set(name, what as BlockKind | OtherStyle);
}

/** Looks a style up by its id, else by its name: other programs write ids of their own. */
export function ownStyle(id: string, name: string | undefined): BlockKind | OtherStyle | undefined {
  return byName.get(id) ?? (name === undefined ? undefined : byName.get(name));
}

/** The bookmark at a footnote, by its place in the list of footnotes. */
export const noteBookmark = (index: number) => `ActNote${index + 1}`;

/** The property of the file that says of what kind the act is. */
export const kindProperty = 'NormativActKind';

export const namespaces = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  contentTypes: 'http://schemas.openxmlformats.org/package/2006/content-types',
  relationships: 'http://schemas.openxmlformats.org/package/2006/relationships',
  strict: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
} as const;

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The name of an element as the readers here know it: those of the text without a prefix, `mc:` and `m:` before others, `?:` before strangers. */
export function nameOf(tag: SaxesTagNS): string {
  if (tag.uri === namespaces.w || tag.uri === namespaces.strict) return tag.local;
  if (tag.uri.endsWith('/markup-compatibility/2006')) return `mc:${tag.local}`;
  if (/officeDocument\/(?:2006\/)?math$/.test(tag.uri)) return `m:${tag.local}`;
  return `?:${tag.local}`;
}
