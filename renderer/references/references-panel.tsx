import { useMemo, useState } from 'react';
import { Badge, Body1, Button, Caption1, Link, makeStyles, MessageBar, MessageBarActions, MessageBarBody, Spinner, Subtitle2, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular, LinkRegular } from '@fluentui/react-icons';
import type * as Y from 'yjs';
import { linkWords } from '../../shared/act/link-edit.ts';
import type { FoundLink } from '../../shared/act/references/index.ts';
import { PANEL_ORIGIN } from '../../shared/act/undo.ts';
import { excerptOf } from '../checks/groups.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useLanguage, useTexts } from '../ui/language.tsx';
import { referencesMessages } from './messages.ts';
import { type ActLinks, useLinks } from './use-links.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '20px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  heading: { margin: '0 0 4px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { display: 'flex', alignItems: 'flex-start', gap: '8px', paddingBlock: '8px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  said: { flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: '4px', overflowWrap: 'anywhere' },
  place: { alignSelf: 'flex-start', textAlign: 'start', fontWeight: tokens.fontWeightSemibold },
  excerpt: { color: tokens.colorNeutralForeground3, whiteSpace: 'pre-wrap' },
  meant: { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorPaletteMarigoldBackground2, borderRadius: tokens.borderRadiusSmall },
});

/** Who refers to the element with the caret, what it refers to, and recognised references that do not follow their target yet. */
export function ReferencesPanel({ doc, blockId, readOnly, onGoTo, onUndo }: {
  doc: Y.Doc | null;
  /** The block with the caret. */
  blockId: string | null;
  readOnly: boolean;
  onGoTo: (blockId: string, offset?: number) => void;
  onUndo: () => void;
}) {
  const texts = useTexts(referencesMessages);
  const styles = useStyles();
  const { language } = useLanguage();
  const read = useLinks(doc);
  const [done, setDone] = useState(0);
  const linkable = useMemo(() => (readOnly ? [] : (read?.links ?? []).flatMap((link) => link.linkable ?? [])), [read, readOnly]);
  if (!doc) return <Caption1 className={styles.quiet}>{texts.textMissing}</Caption1>;
  if (!read) return <Spinner size="small" label={texts.reading} delay={400} />;
  const turn = (some: typeof linkable) => setDone(linkWords(doc, some, PANEL_ORIGIN));
  const here = blockId === null ? null : read.places.of(blockId, language);
  const incoming = read.links.filter(({ target }) => target === blockId);
  const outgoing = read.links.filter((link) => link.blockId === blockId && link.target !== blockId);
  const row = (link: FoundLink, to: string, at: number | undefined) => (
    <LinkRow
      key={`${link.blockId} ${link.from}`} link={link} read={read} to={to} onGo={() => onGoTo(to, at)}
      onLink={link.linkable && !readOnly ? () => turn([link.linkable!]) : undefined}
    />
  );
  return (
    <div className={styles.root}>
      {linkable.length > 0 && (
        <MessageBar layout="multiline" icon={<LinkRegular />}>
          <MessageBarBody>{texts.all(linkable.length)} {texts.allHint}</MessageBarBody>
          <MessageBarActions><Button size="small" onClick={() => turn(linkable)}>{texts.linkAll}</Button></MessageBarActions>
        </MessageBar>
      )}
      <div role="status">
        {done > 0 && <Body1>{texts.done(done)} <Button size="small" icon={<ArrowUndoRegular />} onClick={() => { setDone(0); onUndo(); }}>{texts.undo}</Button></Body1>}
      </div>
      {here === null ? <EmptyState icon={LinkRegular} title={texts.noBlock} body={texts.noBlockHint} /> : (
        <>
          <section>
            <Subtitle2 as="h3" block className={styles.heading}>{texts.incoming(here, incoming.length)}</Subtitle2>
            {incoming.length === 0 ? <Body1 className={styles.quiet}>{texts.noIncoming}</Body1> : <ul className={styles.list}>{incoming.map((link) => row(link, link.blockId, link.to))}</ul>}
          </section>
          <section>
            <Subtitle2 as="h3" block className={styles.heading}>{texts.outgoing(here, outgoing.length)}</Subtitle2>
            {outgoing.length === 0 ? <Body1 className={styles.quiet}>{texts.noOutgoing}</Body1> : <ul className={styles.list}>{outgoing.map((link) => row(link, link.target, undefined))}</ul>}
          </section>
        </>
      )}
    </div>
  );
}

function LinkRow({ link, read, to, onGo, onLink }: { link: FoundLink; read: ActLinks; to: string; onGo: () => void; onLink: (() => void) | undefined }) {
  const texts = useTexts(referencesMessages);
  const styles = useStyles();
  const { language } = useLanguage();
  const text = read.textOf(link.blockId) ?? '';
  const place = read.places.of(to, language);
  const excerpt = excerptOf(text, link.from, link.to);
  return (
    <li className={styles.row}>
      <div className={styles.said}>
        {place === null
          ? <Badge appearance="tint" color="danger">{texts.lost}</Badge>
          : <Link as="button" className={styles.place} aria-label={texts.goTo(place)} onClick={onGo}>{place}</Link>}
        {excerpt && <Caption1 lang="az" className={styles.excerpt}>{excerpt.before}<mark className={styles.meant}>{excerpt.meant}</mark>{excerpt.after}</Caption1>}
        <Caption1 className={styles.quiet}>{link.linked ? texts.linked : texts.plain}</Caption1>
      </div>
      {onLink && <Button size="small" appearance="subtle" aria-label={texts.linkNamed(text.slice(link.from, link.to))} onClick={onLink}>{texts.link}</Button>}
    </li>
  );
}
