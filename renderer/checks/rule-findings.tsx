import { Body1, Body1Strong, Button, Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { clausesText, type Finding, findingText, ruleTitle } from '../../shared/act/checks/index.ts';
import { useLanguage, useTexts } from '../ui/language.tsx';
import { excerptOf, type RuleGroup } from './groups.ts';
import { checksMessages } from './messages.ts';
import type { Checked } from './use-checks.ts';

const useStyles = makeStyles({
  root: { marginTop: '16px' },
  heading: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '32px' },
  words: { flex: 1, minWidth: 0 },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  finding: { display: 'flex', alignItems: 'flex-start', gap: '8px', paddingBlock: '8px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  said: { flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: '4px', overflowWrap: 'anywhere' },
  place: { alignSelf: 'flex-start', textAlign: 'start', fontWeight: tokens.fontWeightSemibold },
  excerpt: { color: tokens.colorNeutralForeground3, whiteSpace: 'pre-wrap' },
  meant: { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorPaletteMarigoldBackground2, borderRadius: tokens.borderRadiusSmall },
  button: { flex: 'none' },
  more: { paddingInline: '0', minWidth: '0' },
});

/** So many findings of one rule are shown at first: a whole code in small letters is one thing to see, not sixty. */
const shownFirst = 4;

/** The findings of one rule, with what the rule is and a way to put all of them right. */
export function RuleFindings({ group: { rule, clauses, findings }, checked, readOnly, onGoTo, onFix }: {
  group: RuleGroup;
  checked: Checked;
  readOnly: boolean;
  onGoTo: (blockId: string, offset?: number) => void;
  onFix: (findings: readonly Finding[]) => void;
}) {
  const texts = useTexts(checksMessages);
  const { language } = useLanguage();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const title = ruleTitle(rule, language);
  const fixable = readOnly ? [] : findings.filter(({ fix }) => fix);
  const shown = all || findings.length <= shownFirst + 1 ? findings : findings.slice(0, shownFirst);
  return (
    <div className={styles.root} role="group" aria-label={title}>
      <div className={styles.heading}>
        <div className={styles.words}>
          <Body1Strong as="h4" block className={styles.title}>{findings.length > 1 ? `${title} (${findings.length})` : title}</Body1Strong>
          {clauses.length > 0 && <Caption1 className={styles.quiet}>{clausesText(clauses, language)}</Caption1>}
        </div>
        {fixable.length > 1 && (
          <Button size="small" className={styles.button} data-fix="" aria-label={texts.fixAllNamed(title, fixable.length)} onClick={() => onFix(fixable)}>
            {texts.fixAll(fixable.length)}
          </Button>
        )}
      </div>
      <ul className={styles.list}>
        {shown.map((finding) => (
          <FindingRow
            key={`${finding.blockId} ${finding.from ?? ''} ${finding.to ?? ''}`} finding={finding} checked={checked} title={title}
            onGoTo={onGoTo} onFix={readOnly || !finding.fix ? undefined : () => onFix([finding])}
          />
        ))}
      </ul>
      {findings.length > shownFirst + 1 && (
        <Button size="small" appearance="transparent" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>{all ? texts.less : texts.more(findings.length - shownFirst)}</Button>
      )}
    </div>
  );
}

function FindingRow({ finding, checked, title, onGoTo, onFix }: {
  finding: Finding;
  checked: Checked;
  title: string;
  onGoTo: (blockId: string, offset?: number) => void;
  onFix: (() => void) | undefined;
}) {
  const texts = useTexts(checksMessages);
  const { language } = useLanguage();
  const styles = useStyles();
  const { blockId, from, to } = finding;
  const place = checked.places().of(blockId, language) ?? texts.wholeAct;
  const words = findingText(finding, language);
  const excerpt = from === undefined || to === undefined ? null : excerptOf(checked.textOf(blockId) ?? '', from, to);
  return (
    <li className={styles.finding}>
      <div className={styles.said}>
        {blockId === ''
          ? <Body1Strong>{place}</Body1Strong>
          : <Link as="button" className={styles.place} aria-label={texts.goTo(place, words)} onClick={() => onGoTo(blockId, to)}>{place}</Link>}
        <Body1>{words}</Body1>
        {excerpt && <Caption1 lang="az" className={styles.excerpt}>{excerpt.before}<mark className={styles.meant}>{excerpt.meant}</mark>{excerpt.after}</Caption1>}
      </div>
      {onFix && (
        <Button size="small" appearance="subtle" className={styles.button} data-fix="" aria-label={texts.fixNamed(place, title)} onClick={onFix}>{texts.fix}</Button>
      )}
    </li>
  );
}
