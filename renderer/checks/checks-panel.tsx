import { Button, Caption1, Spinner, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular, CheckmarkCircleRegular, ErrorCircleFilled, InfoRegular, type FluentIcon, WarningFilled } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Finding, Severity } from '../../shared/act/checks/index.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useTexts } from '../ui/language.tsx';
import { groupFindings } from './groups.ts';
import { checksMessages } from './messages.ts';
import { RuleFindings } from './rule-findings.tsx';
import type { Checked } from './use-checks.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '20px', outlineStyle: 'none' },
  quiet: { color: tokens.colorNeutralForeground3 },
  heading: { display: 'flex', alignItems: 'center', gap: '8px', margin: 0 },
  hint: { display: 'block', marginTop: '4px', color: tokens.colorNeutralForeground3 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  hintIcon: { color: tokens.colorNeutralForeground3 },
  top: { display: 'flex', flexDirection: 'column', gap: '8px' },
  status: { display: 'flex', alignItems: 'center', gap: '8px', color: tokens.colorNeutralForeground2 },
});

const icons: Record<Severity, FluentIcon> = { error: ErrorCircleFilled, warning: WarningFilled, hint: InfoRegular };

/**
 * What in the draft breaks the drafting rules: by weight and rule, with the place, the clause of the law, and a fix where
 * there is one.
 */
export function ChecksPanel({ checked, hasText, readOnly, onGoTo, onUndo }: {
  checked: Checked | null;
  hasText: boolean;
  readOnly: boolean;
  onGoTo: (blockId: string, offset?: number) => void;
  onUndo: () => void;
}) {
  const texts = useTexts(checksMessages);
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  /** How many findings the last fix put right, until the text changes again. */
  const [fixedCount, setFixedCount] = useState<number | null>(null);
  const groups = useMemo(() => groupFindings(checked?.findings ?? []), [checked]);
  const iconStyles: Record<Severity, string> = { error: styles.error, warning: styles.warning, hint: styles.hintIcon };
  const fixed = useRef(false);
  useEffect(() => {
    if (!fixed.current) return setFixedCount(null);
    fixed.current = false;
    // A finding put right goes with its button; the next one takes the focus, so that Tab goes on from there.
    if (document.activeElement === document.body) (root.current?.querySelector<HTMLElement>('[data-fix]') ?? root.current)?.focus();
  }, [checked]);
  if (!hasText) return <Caption1 className={styles.quiet}>{texts.textMissing}</Caption1>;
  if (!checked) return <Spinner size="small" label={texts.checking} delay={400} />;
  const fix = (findings: readonly Finding[]) => {
    const count = checked.fix(findings);
    fixed.current = count > 0;
    setFixedCount(count);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.code !== 'KeyZ' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onUndo();
  };
  return (
    <div ref={root} tabIndex={-1} className={styles.root} onKeyDown={onKeyDown}>
      <div className={styles.top}>
        {groups.length > 0 && <Caption1 className={styles.quiet}>{texts.intro}</Caption1>}
        <div className={styles.status}>
          <Caption1 role="status">{fixedCount === null ? '' : fixedCount > 0 ? texts.fixed(fixedCount) : texts.notFixed}</Caption1>
          {fixedCount !== null && fixedCount > 0 && <Button size="small" icon={<ArrowUndoRegular />} onClick={onUndo}>{texts.undo}</Button>}
        </div>
      </div>
      {groups.length === 0 && <EmptyState icon={CheckmarkCircleRegular} title={texts.clean} body={texts.cleanHint} />}
      {groups.map(({ severity, count, rules }) => {
        const Icon = icons[severity];
        return (
          <section key={severity} aria-label={texts.group(severity, count)}>
            <Subtitle2 as="h3" className={styles.heading}><Icon aria-hidden className={iconStyles[severity]} />{texts.group(severity, count)}</Subtitle2>
            <Caption1 className={styles.hint}>{texts.severityHints[severity]}</Caption1>
            {rules.map((group) => (
              <RuleFindings key={group.rule} group={group} checked={checked} readOnly={readOnly} onGoTo={onGoTo} onFix={fix} />
            ))}
          </section>
        );
      })}
    </div>
  );
}
