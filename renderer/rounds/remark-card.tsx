import { Badge, Button, Caption1, Link, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Text, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, ChevronDownRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Refused } from '../../shared/protocol/api.ts';
import type { RemarkOutcome } from '../../shared/protocol/commands.ts';
import type { SettledRemark } from '../../shared/workflow/state.ts';
import { standingOf } from '../history/standing-of.ts';
import type { DraftView } from '../sync/client-types.ts';
import { useClient } from '../sync/react.tsx';
import { useTexts } from '../ui/language.tsx';
import { Problem } from '../ui/problem.tsx';
import { StandingBadge } from '../ui/standing.tsx';
import { useAgencyName } from '../ui/use-agency-name.ts';
import { settleRemark } from './actions.ts';
import { OutcomeForm } from './outcome-form.tsx';
import { RemarkView } from './remark-view.tsx';
import { remarksMessages } from './remarks-messages.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex', flexDirection: 'column', gap: '8px', paddingBlock: '16px',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  actions: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
  prose: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  place: { fontWeight: tokens.fontWeightSemibold, textAlign: 'start' },
});

const looks: Record<RemarkOutcome, 'success' | 'informative' | 'warning'> = {
  accepted: 'success', partlyAccepted: 'success', declined: 'warning', setAside: 'informative',
};

/** One remark with what can be done about it, or what was. `current` is the block now; null when it is gone, undefined when unknown. */
export function RemarkCard({ draft, settled, current, open, onGoTo }: {
  draft: DraftView;
  settled: SettledRemark;
  current: string | null | undefined;
  open: boolean;
  onGoTo: (blockId: string) => void;
}) {
  const texts = useTexts(remarksMessages);
  const styles = useStyles();
  const client = useClient();
  const agencyName = useAgencyName();
  const { remark, outcome, explanation } = settled;
  const [deciding, setDeciding] = useState<Exclude<RemarkOutcome, 'accepted'> | null>(null);
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);
  const standing = standingOf(draft, (entry) => entry.type === 'RemarkSettled' && entry.data.remarkId === remark.remarkId);

  const settle = async (outcome: RemarkOutcome, words: string, wording: string | null) => {
    setBusy(true);
    const result = await settleRemark(
      client, draft.draftId, { remarkId: remark.remarkId, outcome, explanation: words },
      wording !== null && typeof current === 'string' ? { blockId: remark.blockId, text: wording } : null,
    );
    setBusy(false);
    setRefusal(result.ok ? null : result.refusal);
    if (result.ok) setDeciding(null);
  };

  return (
    <li className={styles.root} data-waiting={outcome === null ? '' : undefined} aria-label={`${remark.place}, ${agencyName(settled.agencyId, 'short')}`}>
      <Caption1 className={styles.quiet}>{texts.from(agencyName(settled.agencyId))}</Caption1>
      <RemarkView
        remark={remark} against={outcome === null ? current ?? null : null}
        placeLink={typeof current === 'string' && (
          <Link as="button" className={styles.place} aria-label={texts.goTo(remark.place)} onClick={() => onGoTo(remark.blockId)}>{remark.place}</Link>
        )}
        aside={outcome && <Badge shape="rounded" appearance="tint" color={looks[outcome]}>{texts.outcomes[outcome]}</Badge>}
      />
      {current === null && <Caption1 className={styles.quiet}>{texts.blockGone}</Caption1>}
      {outcome && explanation && (
        <div>
          <Caption1 className={styles.quiet} block>{texts.explanation}</Caption1>
          <Text size={300} className={styles.prose}>{explanation}</Text>
        </div>
      )}
      {outcome && standing !== 'confirmed' && <StandingBadge standing={standing} />}
      <Problem refusal={refusal} onDismiss={() => setRefusal(null)} />
      {outcome === null && deciding === null && (
        <>
          {current === undefined && <Caption1 className={styles.quiet}>{texts.textMissing}</Caption1>}
          <div className={styles.actions}>
            <Button
              size="small" appearance="primary" icon={<CheckmarkRegular />} disabledFocusable={busy || !open || current === undefined}
              onClick={() => void settle('accepted', '', remark.proposedWording)}
            >
              {texts.accept}
            </Button>
            <Button size="small" disabledFocusable={busy || !open || current === undefined} onClick={() => setDeciding('partlyAccepted')}>
              {texts.acceptPartly}
            </Button>
            <Menu>
              <MenuTrigger disableButtonEnhancement>
                <Button size="small" icon={<ChevronDownRegular />} iconPosition="after">{texts.more}</Button>
              </MenuTrigger>
              <MenuPopover>
                <MenuList>
                  <MenuItem onClick={() => setDeciding('declined')}>{texts.decline}</MenuItem>
                  <MenuItem onClick={() => setDeciding('setAside')}>{texts.setAside}</MenuItem>
                </MenuList>
              </MenuPopover>
            </Menu>
          </div>
        </>
      )}
      {outcome === null && deciding && (
        <OutcomeForm
          outcome={deciding} proposed={remark.proposedWording} current={current ?? null} busy={busy}
          onCancel={() => setDeciding(null)} onConfirm={(words, wording) => void settle(deciding, words, wording)}
        />
      )}
    </li>
  );
}
