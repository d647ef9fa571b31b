import { Button, Caption1, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger, Text, ToggleButton, Tooltip, makeStyles, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import { EditRegular, ErrorCircleRegular, MoreHorizontalRegular, PanelLeftRegular, PanelRightRegular } from '@fluentui/react-icons';
import { openRound, openVisaRound, stageOf, textIsOpen } from '../../shared/workflow/state.ts';
import { printMessages } from '../print/messages.ts';
import type { PrintAction } from '../print/printing-dialogs.tsx';
import type { DraftView, OpenText } from '../sync/client-types.ts';
import { useTexts } from '../ui/language.tsx';
import { StageBadge } from '../ui/stage.tsx';
import { StandingBadge } from '../ui/standing.tsx';
import { versionsMessages } from '../versions/messages.ts';
import { actKindMessages } from './act-kinds.ts';
import { draftMessages } from './draft-messages.ts';
import { nextStep, otherSteps, type Step } from './draft-next-step.ts';
import type { Panes } from './draft-panes.ts';
import { PeopleHere, type PersonHere } from './draft-presence.tsx';
import { saveAsAkomaNtoso, saveAsDocx } from './draft-save.ts';
import { useTextStatus } from './draft-use-text.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex', alignItems: 'center', gap: '12px', padding: '8px 16px 8px 24px', minHeight: '48px',
    backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  name: { display: 'flex', alignItems: 'center', gap: '4px', minWidth: 0 },
  title: { margin: 0, minWidth: 0 },
  meta: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '12px', color: tokens.colorNeutralForeground3 },
  failed: { display: 'inline-flex', alignItems: 'center', gap: '4px', color: tokens.colorStatusDangerForeground1 },
  safety: { display: 'inline-flex', alignItems: 'center' },
  tools: { display: 'flex', alignItems: 'center', gap: '4px', flexShrink: 0 },
});

/** Title, kind, stage, how safe the text is, the one next step, and the switches of the panes. */
export function DraftBar({ draft, text, people, panes, onPanes, note, onRename, onStep, onPrint, onExport, onSaveVersion }: {
  draft: DraftView;
  text: OpenText | null;
  people: readonly PersonHere[];
  panes: Panes;
  /** What has just happened to the text, '' where there is nothing to tell. */
  note: string;
  onPanes: (panes: Panes) => void;
  onRename: () => void;
  onStep: (step: Step) => void;
  onPrint: (action: PrintAction) => void;
  /** Called before the text is saved as a file, with what saves it. */
  onExport: (save: () => void) => void;
  onSaveVersion: () => void;
}) {
  const texts = useTexts(draftMessages);
  const printTexts = useTexts(printMessages);
  const versionTexts = useTexts(versionsMessages);
  const kinds = useTexts(actKindMessages);
  const styles = useStyles();
  const restore = useRestoreFocusTarget();
  const { state } = draft;
  const next = nextStep(state);
  const others = otherSteps(state);
  const contentsLabel = panes.contents ? texts.hideContents : texts.showContents;
  const sideLabel = panes.side ? texts.hideSide : texts.showSide;
  return (
    <header className={styles.root}>
      <div className={styles.words}>
        <div className={styles.name}>
          <Text as="h1" size={400} weight="semibold" className={styles.title} truncate wrap={false} title={state.title}>{state.title}</Text>
          {textIsOpen(state) && !openRound(state) && !openVisaRound(state) && (
            <Tooltip content={texts.rename} relationship="description">
              <Button size="small" appearance="subtle" icon={<EditRegular />} aria-label={texts.renameNamed(state.title)} onClick={onRename} {...restore} />
            </Tooltip>
          )}
        </div>
        <div className={styles.meta}>
          <Caption1>{kinds[state.actKind]}</Caption1>
          <StageBadge stage={stageOf(state)} />
          <TextSafety text={text} />
          <Caption1 role="status">{note}</Caption1>
        </div>
      </div>
      <PeopleHere people={people} />
      <div className={styles.tools}>
        {next && <Button appearance="primary" onClick={() => onStep(next)} {...restore}>{texts[next]}</Button>}
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Tooltip content={texts.more} relationship="label">
              <Button appearance="subtle" icon={<MoreHorizontalRegular />} {...restore} />
            </Tooltip>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {others.map((step) => <MenuItem key={step} onClick={() => onStep(step)}>{texts[step]}</MenuItem>)}
              {others.length > 0 && <MenuDivider />}
              <MenuItem disabled={!text} secondaryContent="Ctrl+Shift+S" onClick={onSaveVersion}>{versionTexts.saveVersion}</MenuItem>
              <MenuDivider />
              <MenuItem disabled={!text} secondaryContent="Ctrl+P" onClick={() => onPrint('preview')}>{printTexts.previewAndPrint}</MenuItem>
              <MenuItem disabled={!text} onClick={() => onPrint('savePdf')}>{printTexts.save}</MenuItem>
              <MenuItem disabled={!text} onClick={() => { if (text) onExport(() => void saveAsDocx(state.title, text)); }}>{texts.saveDocx}</MenuItem>
              <MenuItem disabled={!text} onClick={() => { if (text) onExport(() => saveAsAkomaNtoso(state.title, text)); }}>{texts.saveAkomaNtoso}</MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
        <Tooltip content={contentsLabel} relationship="label">
          <ToggleButton
            appearance="subtle" icon={<PanelLeftRegular />} checked={panes.contents}
            onClick={() => onPanes({ ...panes, contents: !panes.contents })}
          />
        </Tooltip>
        <Tooltip content={sideLabel} relationship="label">
          <ToggleButton appearance="subtle" icon={<PanelRightRegular />} checked={panes.side} onClick={() => onPanes({ ...panes, side: !panes.side })} />
        </Tooltip>
      </div>
    </header>
  );
}

function TextSafety({ text }: { text: OpenText | null }) {
  const texts = useTexts(draftMessages);
  const styles = useStyles();
  const status = useTextStatus(text);
  return (
    <span role="status" className={styles.safety}>
      {status === 'saving' && <Caption1>{texts.textStatus.saving}</Caption1>}
      {status === 'saved' && <StandingBadge standing="waiting" />}
      {status === 'sent' && <StandingBadge standing="sent" />}
      {status === 'failed' && <Caption1 className={styles.failed}><ErrorCircleRegular aria-hidden />{texts.textStatus.failed}</Caption1>}
    </span>
  );
}
