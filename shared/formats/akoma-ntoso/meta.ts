import type { ActKind, Footnote } from '../../act/block.ts';
import { element } from '../xml-writer.ts';
import type { EIds } from './eid.ts';
import { noteId } from './names.ts';
import { inline, spaceOf } from './xml.ts';

/** What the text itself does not say about its draft. */
export interface AkomaNtosoOptions {
  /** The day of this text, `YYYY-MM-DD` in Asia/Baku. */
  date: string;
  /** The day the draft was begun; it stays the same through its versions. By default `date`. */
  begun?: string;
  /** The language of the text by ISO 639-2, by default `aze`. */
  language?: string;
  /** What the draft is called by in the system, e.g. its id; by default unknown. */
  draft?: string;
  /** The number of the version among those of its draft. */
  version?: number;
  /** The agency that drafts. */
  author?: { id: string; name: string };
}

interface Described {
  kind: ActKind;
  title: string;
  footnotes?: readonly Footnote[];
}

/**
 * The `meta` of the whole document. A draft has no number, no date of adoption and no force: its work is a `bill` named by
 * the draft, and it says of itself that it is neither prescriptive nor authoritative.
 */
export function metaOf(act: Described, options: AkomaNtosoOptions, eIds: EIds): string {
  const organizations = [element('TLCOrganization', { eId: eIds.only('', 'normativ'), href: '/akn/ontology/organization/az/normativ', showAs: 'Normativ' }, '')];
  if (options.author) {
    organizations.push(element('TLCOrganization', { eId: eIds.only('', 'drafter'), href: `/akn/ontology/organization/az/${encodeURIComponent(options.author.id)}`, showAs: options.author.name }, ''));
  }
  const notes = (act.footnotes ?? []).map(({ mark, text }) => {
    const runs = [{ text }];
    const p = element('p', { 'xml:space': spaceOf(runs) }, inline(runs));
    return element('note', { eId: eIds.only('', noteId + mark), marker: mark, placement: 'bottom' }, p);
  });
  return lines(
    '<meta>',
    identification(act, options, '!main'),
    element('references', { source: '#normativ' }, lines('', ...organizations, '')),
    ...(notes.length > 0 ? [element('notes', { source: '#normativ' }, lines('', ...notes, ''))] : []),
    '</meta>',
  );
}

/** The `meta` of a document attached to it. */
export function attachmentMetaOf(act: Described, options: AkomaNtosoOptions, component: string): string {
  return lines('<meta>', identification(act, options, `!${component}`), '</meta>');
}

function identification({ kind, title }: Described, options: AkomaNtosoOptions, component: string): string {
  const { date, begun = date, language = 'aze', draft = 'nn', version, author } = options;
  const work = `/akn/az/bill/${kind}/${begun}/${encodeURIComponent(draft)}`;
  const expression = `${work}/${language}@${date}`;
  const value = (name: string, text: string) => element(name, { value: text }, '');
  const core = (uri: string, suffix: string, day: string, what: string, by: string) => [
    value('FRBRthis', `${uri}/${component}${suffix}`),
    value('FRBRuri', uri + suffix),
    element('FRBRdate', { date: day, name: what }, ''),
    element('FRBRauthor', { href: by }, ''),
  ];
  const drafter = author ? '#drafter' : '';
  return lines(
    '<identification source="#normativ">',
    '<FRBRWork>',
    ...core(work, '', begun, 'drafting', drafter),
    value('FRBRcountry', 'az'),
    value('FRBRsubtype', kind),
    value('FRBRname', title),
    value('FRBRprescriptive', 'false'),
    value('FRBRauthoritative', 'false'),
    '</FRBRWork>',
    '<FRBRExpression>',
    ...core(expression, '', date, 'version', drafter),
    ...(version === undefined ? [] : [value('FRBRversionNumber', String(version))]),
    element('FRBRlanguage', { language }, ''),
    '</FRBRExpression>',
    '<FRBRManifestation>',
    ...core(expression, '.xml', date, 'export', '#normativ'),
    value('FRBRformat', 'application/akn+xml'),
    '</FRBRManifestation>',
    '</identification>',
  );
}

function lines(...parts: string[]): string {
  return parts.join('\n');
}
