import { type ActKind, type Block, type BlockKind, textOf } from './block.ts';
import { lowerAz } from './collation.ts';
import { citedNumber } from './ordinal.ts';
import { leafRank, rankOf } from './structure.ts';

/**
 * One of the texts that an act is made of, each of which counts its elements anew: the act itself, a document that it
 * approves, or an annex to one of these.
 */
export interface Scope {
  kind: 'act' | 'approved' | 'annex';
  /** The block it begins with; '' for the act itself. */
  id: string;
  /** The document that an annex is of; otherwise itself. */
  owner: Scope;
  /** Its name, as far as it stands in its title. */
  title: string;
}

/** The texts of an act in their order, and in which of them each block stands. @param blocks in reading order; runs of titles matter only */
export function scopesOf(blocks: readonly Pick<Block, 'id' | 'kind' | 'runs' | 'number'>[]): { all: Scope[]; of: ReadonlyMap<string, Scope> } {
  let scope = newScope('act', '', null);
  const all = [scope];
  const of = new Map<string, Scope>();
  const begins = approvedFrom();
  blocks.forEach(({ id, kind, number, runs }) => {
    const approved = begins(kind, number);
    if (kind === 'annex' || approved) all.push((scope = approved ? newScope('approved', id, null) : newScope('annex', id, scope.owner)));
    if (kind === 'title') scope.title = `${scope.title} ${textOf({ runs })}`.trim();
    of.set(id, scope);
  });
  return { all, of };
}

/**
 * Says of the blocks of an act, one after another, where a document begins that it approves: with the approval line behind
 * what is numbered in the act. In an annex, that line says that the annex is approved.
 */
export function approvedFrom(): (kind: BlockKind, number?: string) => boolean {
  let before: BlockKind | null = null;
  let begun = false;
  return (kind, number) => {
    const begins = kind === 'approval' && begun && before !== 'approval' && before !== 'annex';
    begun ||= rankOf(kind) !== leafRank || number !== undefined;
    before = kind;
    return begins;
  };
}

function newScope(kind: Scope['kind'], id: string, owner: Scope | null): Scope {
  const scope = { kind, id, title: '' } as Scope;
  scope.owner = owner ?? scope;
  return scope;
}

const documents: [stem: string, genitive: string][] = [
  ['qaydalar', 'Qaydaların'], ['qayda', 'Qaydanın'], ['əsasnamə', 'Əsasnamənin'], ['nizamnamə', 'Nizamnamənin'], ['təlimat', 'Təlimatın'],
  ['reqlament', 'Reqlamentin'], ['proqram', 'Proqramın'], ['plan', 'Planın'], ['strategiya', 'Strategiyanın'], ['siyahı', 'Siyahının'], ['forma', 'Formanın'],
  ['metodika', 'Metodikanın'], ['tələblər', 'Tələblərin'], ['meyarlar', 'Meyarların'], ['normalar', 'Normaların'], ['tərkib', 'Tərkibin'], ['cədvəl', 'Cədvəlin'],
];

/** What an approved document is called where one speaks of something in it: “Qaydaların”. */
export function documentOf({ title }: Scope): string {
  const last = lowerAz(title).match(/\p{L}+/gu)?.at(-1) ?? '';
  return documents.find(([stem]) => last.startsWith(stem))?.[1] ?? 'Sənədin';
}

/** “bu Qərarın”, “bu Qərarla təsdiq edilmiş”: how acts speak of themselves (L 58). */
const acts: Record<ActKind, [genitive: string, by: string]> = {
  constitutionalLaw: ['Konstitusiya Qanununun', 'Konstitusiya Qanunu ilə'], law: ['Qanunun', 'Qanunla'], code: ['Məcəllənin', 'Məcəllə ilə'], decree: ['Fərmanın', 'Fərmanla'],
  presidentialOrder: ['Sərəncamın', 'Sərəncamla'], cabinetDecision: ['Qərarın', 'Qərarla'], cabinetOrder: ['Sərəncamın', 'Sərəncamla'], agencyDecision: ['Qərarın', 'Qərarla'],
  statute: ['Əsasnamənin', 'Əsasnamə ilə'], charter: ['Nizamnamənin', 'Nizamnamə ilə'], rules: ['Qaydaların', 'Qaydalarla'], instruction: ['Təlimatın', 'Təlimatla'],
  other: ['aktın', 'aktla'],
};

/** Words before the number of what is referred to; with `to` they are the number of that annex. */
export interface ScopeWords {
  text: string;
  to?: string;
}

/**
 * What has to be said before a number that is counted in another text of the act than where it is said: “bu Qərarın 1 nömrəli
 * əlavəsinin ”, “bu Qaydaların ”, “bu Qərarla təsdiq edilmiş Qaydaların ”. Nothing within one text, and before an annex only
 * whose it is.
 * @param numbers the shown numbers of the annexes
 */
export function wordsBefore(act: ActKind, from: Scope, to: Scope, target: { id: string; kind: BlockKind }, numbers: ReadonlyMap<string, string>): ScopeWords[] {
  if (from === to) return [];
  const { owner } = to;
  const [genitive, by] = acts[act];
  const words = [{ text: owner.kind === 'act' ? `bu ${genitive} ` : `bu ${from.owner === owner ? '' : `${by} təsdiq edilmiş `}${documentOf(owner)} ` }];
  if (to.kind !== 'annex' || target.id === to.id) return words;
  const number = citedNumber('annex', numbers.get(to.id) ?? '', 'ordinal');
  return number === '' ? [{ text: `${words[0]!.text}əlavəsinin ` }] : [...words, { text: number, to: to.id }, { text: ' əlavəsinin ' }];
}
