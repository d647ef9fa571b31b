import type { SaxesTagNS } from 'saxes';
import { marks } from '../../act/block.ts';
import { upperAz } from '../../act/collation.ts';
import { Refusal, type XmlHandler } from '../xml-reader.ts';
import { nameOf } from './names.ts';
import type { Counting } from './numbering.ts';
import type { LineDoubt, NoteTarget, Paragraph, Run } from './paragraph.ts';
import type { Look, Styles } from './styles.ts';
import { TableWalk } from './table-walk.ts';
import { attributesOf, isOnValue, whole } from './tree.ts';

/** What a document has that is no text of an act, counted. */
export type LeftOut = 'comments' | 'deletions' | 'hidden' | 'pictures' | 'objects';

interface OpenParagraph extends Paragraph {
  numbering: { numId?: number; level?: number };
  styleId?: string;
  /** A tracked deletion of its end: it is one with the next. */
  endDeleted: boolean;
  begun: boolean;
}

// eslint-disable-next-line no-control-regex -- what cannot be shown cannot be signed
const unshowable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

const maxText = 12_000_000;

/**
 * Gathers the paragraphs of a part in the order of the file, with marks and the numbers that Word shows. Tracked
 * insertions are text, deletions are not; contents that Word has made are passed over.
 */
export class Collector implements XmlHandler {
  readonly paragraphs: Paragraph[] = [];
  /** In a part of footnotes, the paragraphs of each by its id. */
  readonly notes = new Map<string, Paragraph[]>();
  readonly left: Record<LeftOut, number> = { comments: 0, deletions: 0, hidden: 0, pictures: 0, objects: 0 };
  insertions = 0;
  readonly #styles: Styles;
  readonly #counting: Counting;
  readonly #kind: string;
  readonly #path: string[] = [];
  #skipped = 0;
  readonly #open: OpenParagraph[] = [];
  #joined: OpenParagraph | null = null;
  #note: Paragraph[] | null = null;
  #look: Look & { style?: string } = {};
  /** What text of the present run is the mark of. */
  #marking: NoteTarget | null = null;
  /** Nothing of the present run has come yet. Each mark of a footnote is a run of its own. */
  #newRun = true;
  readonly #anchors: (NoteTarget | null)[] = [];
  #characters = 0;
  readonly #tables = new TableWalk();

  /** @param kind goes before the ids of notes, so that those of footnotes and endnotes differ */
  constructor(styles: Styles, counting: Counting, kind = '') {
    this.#styles = styles;
    this.#counting = counting;
    this.#kind = kind;
  }

  open(tag: SaxesTagNS): void {
    if (this.#skipped > 0) {
      this.#skipped++;
      return;
    }
    const name = nameOf(tag);
    const parent = this.#path.at(-1) ?? '';
    if (this.#isSkipped(name, parent)) {
      this.#skipped = 1;
      return;
    }
    this.#path.push(name);
    const attributes = () => attributesOf(tag);
    if (parent === 'rPr' || parent === 'pPr' || parent === 'numPr') return this.#property(name, parent, attributes());
    switch (name) {
      case 'p':
        this.#open.push({ runs: [], style: this.#styles.paragraph(undefined), bookmarks: [], doubts: new Set(), numbering: {}, endDeleted: false, begun: false, ...this.#tables.place() });
        break;
      case 'r':
        this.#look = {};
        this.#newRun = true;
        this.#marking = this.#anchors.findLast((anchor) => anchor !== null) ?? null;
        break;
      case 'tab':
      case 'ptab':
        if (parent === 'r') this.#text('\t');
        break;
      case 'br':
      case 'cr':
        if (name === 'cr' || !/^(?:page|column)$/.test(attributes()['type'] ?? '')) this.#text('\n');
        break;
      case 'noBreakHyphen':
        this.#text('\u2011');
        break;
      case 'softHyphen':
        this.#text('\u00ad');
        break;
      case 'sym':
        this.#text(symbolOf(attributes()['char']));
        break;
      case 'footnoteReference':
      case 'endnoteReference':
        this.#reference(name === 'footnoteReference' ? 'f' : 'e', attributes());
        break;
      case 'footnote':
      case 'endnote':
        this.#beginNote(attributes());
        break;
      case 'bookmarkStart': {
        const own = noteBookmarkOf(attributes()['name']);
        if (own !== undefined) this.#open.at(-1)?.bookmarks.push(own);
        break;
      }
      case 'hyperlink': {
        const bookmark = noteBookmarkOf(attributes()['anchor']);
        this.#anchors.push(bookmark === undefined ? null : { id: bookmark });
        break;
      }
      case 'ins':
      case 'moveTo':
        this.#doubt('tracked');
        this.insertions++;
        break;
      case 'm:oMath':
        this.#doubt('formula');
        break;
      case 'drawing':
      case 'pict':
        this.left.pictures++;
        break;
      case 'tbl':
        this.#tables.begin();
        break;
      case 'tr':
      case 'tc':
      case 'gridBefore':
      case 'gridSpan':
      case 'vMerge':
      case 'tblHeader':
        this.#tables.element(name, attributes()['val']);
        break;
    }
  }

  close(): void {
    if (this.#skipped > 0) {
      this.#skipped--;
      return;
    }
    const name = this.#path.pop();
    if (name === 'p') this.#endParagraph(this.#open.pop()!);
    else if (name === 'pPr' && this.#path.at(-1) === 'p') this.#beginParagraph(this.#open.at(-1)!);
    else if (name === 'tbl') this.#tables.end();
    else if (name === 'hyperlink') this.#anchors.pop();
    else if (name === 'footnote' || name === 'endnote') this.#note = null;
  }

  text(text: string): void {
    if (this.#skipped > 0) return;
    const name = this.#path.at(-1);
    if (name === 't' || name === 'm:t') this.#text(text);
  }

  #isSkipped(name: string, parent: string): boolean {
    if (name === 'del' || name === 'moveFrom') {
      if (parent === 'rPr' || parent === 'trPr') return false;
      this.left.deletions++;
      this.#doubt('tracked');
      return true;
    }
    // Properties hold no text; where a damaged file says otherwise it is not looked at.
    if (/^(?:rPr|pPr|numPr)$/.test(parent) && /^(?:p|tbl|hyperlink|footnote|endnote)$/.test(name)) return true;
    if (name === 'commentReference') this.left.comments++;
    if (name === 'object' || name === 'altChunk' || name === 'subDoc') {
      this.left.objects++;
      this.#doubt('object');
      return true;
    }
    return name.endsWith('Change') || name === 'mc:Fallback' || name === 'sdtPr' || name === 'sectPr' || name === 'm:rPr';
  }

  #property(name: string, parent: string, attributes: Record<string, string>): void {
    const paragraph = this.#open.at(-1);
    const value = attributes['val'];
    const grandparent = this.#path.at(-3);
    if (parent === 'rPr' && grandparent === 'r') {
      if (name === 'b') this.#look.bold = isOnValue(value);
      else if (name === 'i') this.#look.italic = isOnValue(value);
      else if (name === 'caps') this.#look.caps = isOnValue(value);
      else if (name === 'vanish') this.#look.hidden = isOnValue(value);
      else if (name === 'vertAlign') this.#look.vertical = value;
      else if (name === 'rStyle') this.#look.style = value;
    } else if (!paragraph) return;
    else if (parent === 'rPr' && grandparent === 'pPr') {
      if (name === 'del' || name === 'moveFrom') paragraph.endDeleted = true;
    } else if (parent === 'pPr') {
      if (name === 'pStyle') paragraph.styleId = value;
      else if (name === 'jc') paragraph.align = value;
    } else if (parent === 'numPr') {
      if (name === 'numId') paragraph.numbering.numId = whole(value);
      else if (name === 'ilvl') paragraph.numbering.level = whole(value);
    }
  }

  #beginParagraph(paragraph: OpenParagraph): void {
    paragraph.begun = true;
    paragraph.style = this.#styles.paragraph(paragraph.styleId);
    paragraph.align ??= paragraph.style.align;
  }

  #endParagraph(paragraph: OpenParagraph): void {
    if (!paragraph.begun) this.#beginParagraph(paragraph);
    const joined = this.#joined;
    this.#joined = null;
    if (joined) {
      for (const run of paragraph.runs) joined.runs.push(run);
      paragraph.runs = joined.runs;
      for (const doubt of joined.doubts) paragraph.doubts.add(doubt);
      for (const bookmark of paragraph.bookmarks) joined.bookmarks.push(bookmark);
      paragraph.bookmarks = joined.bookmarks;
    }
    if (paragraph.endDeleted) {
      this.#joined = paragraph;
      return;
    }
    if (paragraph.style.contents) return;
    const place = this.#counting.place(paragraph.numbering, paragraph.style);
    const number = place && this.#counting.next(place);
    if (number?.bullet) {
      paragraph.doubts.add('bullet');
      paragraph.runs.unshift({ text: `${shownBullet(number.label)} ` });
    } else if (number) paragraph.label = number.label;
    const { runs, style, align, label, bookmarks, doubts, cell } = paragraph;
    (this.#note ?? this.paragraphs).push({ runs, style, align, label, bookmarks, doubts, cell });
  }

  #text(raw: string): void {
    const text = raw.replace(unshowable, '');
    const paragraph = this.#open.at(-1);
    // Notes of a document stand in paragraphs; text elsewhere is none of a document.
    if (!paragraph || text === '') return;
    if (!paragraph.begun) this.#beginParagraph(paragraph);
    const look = { ...paragraph.style.look, ...this.#styles.characters(this.#look.style).look, ...this.#look };
    if (look.hidden) {
      this.left.hidden++;
      return;
    }
    this.#characters += text.length;
    if (this.#characters > maxText) throw new Refusal('overLimits', 'more text than an act may have');
    // How a whole paragraph looks is said by what it is; only what is put on characters is a mark of theirs.
    const ofStyle = this.#styles.characters(this.#look.style);
    const own = { ...(ofStyle.own || this.#marking ? {} : ofStyle.look), ...this.#look };
    const run: Run = { text: look.caps ? upperAz(text) : text };
    if (own.bold) run.bold = true;
    if (own.italic) run.italic = true;
    if (own.vertical === 'superscript') run.sup = true;
    if (own.vertical === 'subscript') run.sub = true;
    if (this.#look.style !== undefined) run.style = this.#look.style;
    if (this.#marking) run.note = this.#marking;
    const last = paragraph.runs.at(-1);
    const apart = this.#newRun && ofStyle.own === 'noteMark';
    this.#newRun = false;
    if (last && !apart && last.note === run.note && last.style === run.style && marks.every((mark) => last[mark] === run[mark])) last.text += run.text;
    else paragraph.runs.push(run);
  }

  /** A mark of a footnote: the text that follows in its run where it says so, else a number that is given later. */
  #reference(part: 'f' | 'e', { id = '', customMarkFollows }: Record<string, string>): void {
    const target: NoteTarget = { id: part + id, bookmark: this.#open.at(-1)?.bookmarks.at(-1) };
    if (customMarkFollows !== undefined && isOnValue(customMarkFollows)) {
      this.#marking = target;
      return;
    }
    this.#open.at(-1)?.runs.push({ text: '', note: target });
  }

  #beginNote({ id = '', type }: Record<string, string>): void {
    this.#note = [];
    if (type === undefined || type === 'normal') this.notes.set(this.#kind + id, this.#note);
  }

  #doubt(doubt: LineDoubt): void {
    this.#open.at(-1)?.doubts.add(doubt);
  }
}

function noteBookmarkOf(name: string | undefined): string | undefined {
  return name !== undefined && /^ActNote\d{1,6}$/.test(name) ? name : undefined;
}

/** Signs of the fonts of symbols have places of their own, which no other font shows. */
function symbolOf(char: string | undefined): string {
  const code = Number.parseInt(char ?? '', 16);
  if (!(code >= 0x20 && code <= 0xffff) || (code >= 0xd800 && code <= 0xdfff) || code >= 0xfffe) return '';
  return code >= 0xe000 && code <= 0xf8ff ? '•' : String.fromCharCode(code);
}

function shownBullet(label: string): string {
  const sign = label.trim();
  return /^[-–—•*]$/.test(sign) ? sign : '•';
}
