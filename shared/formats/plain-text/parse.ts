import { type Act, type ActKind, type Block, type BlockKind, blockKinds, limits, newBlockId } from '../../act/block.ts';
import { bareNumber, Numberer } from '../../act/numbering.ts';
import { firstKeys } from '../../act/order.ts';
import { isApprovalLine, isCapitals, isNameLine, isPortalLine, isSignatureLine, listKinds, structuralLine, type StructuralLine, unwrap } from './lines.ts';

/** Something recognised by habit rather than by rule, for a person to look at. */
export type GuessWhat = 'title' | 'approval' | 'preamble' | 'signature' | 'portal' | 'keptNumber' | 'deepLevel' | 'heading';

export interface ParsedText {
  act: Act;
  guesses: { blockId: string; what: GuessWhat }[];
  stats: {
    lines: number;
    characters: number;
    /** Lines that a fixed width had broken and that were joined. */
    joinedLines: number;
    /** Blocks that keep the number typed because it is not the one that would be derived. */
    keptNumbers: number;
    blocks: Record<BlockKind, number>;
    /** The text has more than an act may hold (`limits` in shared/act/block.ts); it cannot be made a draft as it is. */
    overLimits: boolean;
  };
}

interface Draft {
  kind: BlockKind;
  typed?: string;
  text: string;
  guess?: GuessWhat;
}

/**
 * Reads the plain text of an act into blocks, in time linear in its length. Nothing is lost: apart from white space at
 * the ends of lines (and unshowable control characters) the numbers and texts of the blocks put together are the text.
 * A typed number is left to be derived where it is the one that would be derived, else the block keeps it.
 * @param options.newId gives block ids; by default random ones
 */
export function parsePlainText(text: string, options: { newId?: () => string } = {}): ParsedText {
  const raw = linesOf(text);
  const { lines, joined } = unwrap(raw);
  const reader = new Reader();
  for (const line of lines) if (line !== '') reader.read(line);
  const drafts = reader.end();

  const newId = options.newId ?? newBlockId;
  const orders = firstKeys(drafts.length);
  const numberer = new Numberer(drafts.filter(({ kind }) => kind === 'annex').length);
  const guesses: ParsedText['guesses'] = [];
  const counts = Object.fromEntries(blockKinds.map((kind) => [kind, 0])) as Record<BlockKind, number>;
  let keptNumbers = 0;
  let characters = 0;
  const blocks: Block[] = drafts.map(({ kind, typed, text: content, guess }, i) => {
    const id = newId();
    const number = typed !== undefined && typed !== numberer.peek(kind) ? typed : undefined;
    numberer.take(kind, number);
    if (number !== undefined) {
      keptNumbers++;
      guesses.push({ blockId: id, what: 'keptNumber' });
    }
    if (guess) guesses.push({ blockId: id, what: guess });
    counts[kind]++;
    characters += content.length;
    return { id, kind, order: orders[i]!, runs: content === '' ? [] : [{ text: content }], ...(number === undefined ? {} : { number }) };
  });
  const titles = drafts.filter(({ kind }) => kind === 'title').map((draft) => draft.text);
  const title = reader.titleLines(titles).join(' ').slice(0, limits.title);
  const overLimits = blocks.length > limits.blocks || characters > limits.actText;
  return {
    act: { kind: actKindOf(title), title, blocks },
    guesses,
    stats: { lines: raw.length, characters, joinedLines: joined, keptNumbers, blocks: counts, overLimits },
  };
}

/**
 * Reads a pasted piece of text into blocks without looking for the head of an act. Typed numbers are dropped, since they
 * are derived where the piece is put in; letters such as `a)` stay. Lines without a number take `plainKind` where no
 * line has one, else they are paragraphs.
 */
export function parseFragment(text: string, plainKind: BlockKind): Pick<Block, 'kind' | 'runs' | 'number'>[] {
  const reader = new Reader(false);
  for (const line of unwrap(linesOf(text)).lines) if (line !== '') reader.read(line);
  const drafts = reader.end();
  const structured = drafts.some(({ typed }) => typed !== undefined);
  return drafts.map(({ kind, typed, text: content }) => ({
    kind: structured ? kind : plainKind,
    runs: content === '' ? [] : [{ text: content }],
    ...(typed && /^\p{Ll}\)/u.test(typed) ? { number: typed } : {}),
  }));
}

// eslint-disable-next-line no-control-regex -- what cannot be shown cannot be signed
const unshowable = /[\u0000-\u0008\u000e-\u001f\u007f\ufffe\uffff]|\p{Cs}/gu;

function linesOf(text: string): string[] {
  return text
    .replace(unshowable, '')
    .split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/)
    .map((line) => line.trim());
}

/** Reads line by line; holds back the head of the act (and of each annex) until its first structural element. */
class Reader {
  readonly #out: Draft[] = [];
  #head: string[] | null;
  #article: string | null = null;
  #deepest: BlockKind | null = null;
  #numberer = new Numberer();
  #headingOpen = false;
  #inAnnex = false;
  #firstTitles = 0;

  constructor(withHead = true) {
    this.#head = withHead ? [] : null;
  }

  read(line: string): void {
    if (line.length > limits.blockText) return this.#readLong(line);
    const found = structuralLine(line);
    const kind = found && this.#kindOf(found);
    if (!found || !kind) return this.#plain(line);
    if (this.#head) this.#endHead(this.#head);
    this.#headingOpen = (found.type === 'section' || found.type === 'chapter') && found.rest === '';
    const typed = found.label.replace(/\s+/g, ' ').trim();
    const tooDeep = found.type === 'numbered' && kind === 'indent' && found.depth > (this.#article ? 5 : 4);
    this.#push({ kind, typed, text: found.rest, ...(tooDeep ? { guess: 'deepLevel' as const } : {}) });
    if (found.type === 'article') this.#article = bareNumber('article', typed);
    if (found.type === 'annex') {
      [this.#article, this.#deepest, this.#inAnnex] = [null, null, true];
      this.#head = [];
    } else if (found.type !== 'letter') this.#deepest = kind;
  }

  end(): Draft[] {
    if (this.#head) this.#endHead(this.#head);
    return this.#out;
  }

  /** The title lines of the act itself, without those of its annexes. */
  titleLines(all: readonly string[]): readonly string[] {
    return all.slice(0, this.#firstTitles);
  }

  #push(draft: Draft): void {
    this.#numberer.take(draft.kind, draft.typed);
    this.#out.push(draft);
  }

  #readLong(line: string): void {
    for (let at = 0; at < line.length; ) {
      let end = Math.min(line.length, at + limits.blockText - 1);
      if (end < line.length && /[\ud800-\udbff]/.test(line[end - 1]!)) end--;
      this.read(line.slice(at, end).trim());
      at = end;
    }
  }

  #kindOf(found: StructuralLine): BlockKind | null {
    if (found.type === 'letter') {
      const above = this.#deepest ?? 'part';
      const next = { article: 'clause', part: 'clause', clause: 'subclause', subclause: 'indent', indent: 'indent' } as const;
      return above in next ? next[above as keyof typeof next] : 'clause';
    }
    // “Maddə 5 ilə …” and “2.5 faiz …” begin sentences; without a mark behind it a number counts only where it is the next one.
    if (found.type === 'article' && !found.sure && this.#numberer.peek('article') !== `${found.label}.`) return null;
    if (found.type !== 'numbered') return found.type;
    const inArticle = this.#article !== null && found.bare.startsWith(`${this.#article}.`);
    const level = found.depth - (inArticle ? 2 : 1);
    const kind = listKinds[Math.min(level, listKinds.length - 1)]!;
    return found.sure || this.#numberer.peek(kind) === `${found.label}.` ? kind : null;
  }

  #plain(line: string): void {
    const last = this.#out.at(-1);
    const named = this.#headingOpen && last && !isPortalLine(line);
    this.#headingOpen = false;
    if (named) {
      last.text = line;
      return;
    }
    if (this.#head) {
      this.#head.push(line);
      // A text without any structure is no head: after so many lines the title is found or there is none.
      if (this.#head.length >= 200) this.#endHead(this.#head);
      return;
    }
    // What an act approves follows its signature, often without an annex line.
    if (last?.kind === 'signature' && isApprovalLine(line)) {
      [this.#article, this.#deepest, this.#inAnnex, this.#head] = [null, null, true, [line]];
      return;
    }
    const kind = isSignatureLine(line) ? 'signature' : 'paragraph';
    this.#push({ kind, text: line, ...(kind === 'signature' ? { guess: kind } : isPortalLine(line) ? { guess: 'portal' as const } : {}) });
  }

  #endHead(head: string[]): void {
    this.#head = null;
    const isPlainHead = (line: string | undefined) => line !== undefined && !isPortalLine(line) && !isApprovalLine(line);
    const isTitle = head.map((line) => isPlainHead(line) && !/[:;]$/.test(line) && (isCapitals(line) || isNameLine(line)));
    const firstCapitals = head.findIndex((line, i) => isTitle[i] && isCapitals(line));
    const before = head[firstCapitals - 1];
    if (isPlainHead(before) && before!.length < 400 && !/[.;:,]$/.test(before!)) isTitle[firstCapitals - 1] = true;
    const lastTitle = isTitle.lastIndexOf(true);
    head.forEach((line, i) => {
      const kind: BlockKind = isTitle[i] ? 'title' : isApprovalLine(line) && i <= lastTitle + 1 ? 'approval' : lastTitle >= 0 && i > lastTitle && head.length < 200 ? 'preamble' : 'paragraph';
      if (kind === 'title' && !this.#inAnnex) this.#firstTitles++;
      const guess: GuessWhat | undefined = isPortalLine(line) ? 'portal' : kind === 'paragraph' ? undefined : (kind as GuessWhat);
      this.#push({ kind: isPortalLine(line) ? 'paragraph' : kind, text: line, ...(guess ? { guess } : {}) });
    });
  }
}

const kindWords: [RegExp, ActKind][] = [
  [/KONSTİTUSİYA QANUNU/, 'constitutionalLaw'], [/MƏCƏLLƏSİ/, 'code'], [/QANUNU?(?![\p{L}])/u, 'law'], [/FƏRMANI?(?![\p{L}])/u, 'decree'], [/SƏRƏNCAMI?(?![\p{L}])/u, 'presidentialOrder'],
  [/ƏSASNAMƏ/, 'statute'], [/NİZAMNAMƏ/, 'charter'], [/QAYDA/, 'rules'], [/TƏLİMAT/, 'instruction'], [/NAZ[Iİ]RLƏR KAB[Iİ]NET[Iİ][^]{0,40}QƏRAR/, 'cabinetDecision'], [/QƏRAR/, 'agencyDecision'],
];

/** The kind of act by the word in capitals in its title. */
function actKindOf(title: string): ActKind {
  return kindWords.find(([word]) => word.test(title))?.[1] ?? 'other';
}
