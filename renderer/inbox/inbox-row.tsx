import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { actKindMessages } from '../drafts/act-kinds.ts';
import { useNavigation } from '../shell/navigation.ts';
import { longDate } from '../ui/dates.ts';
import { Deadline } from '../ui/deadline.tsx';
import { useLanguage, useTexts } from '../ui/language.tsx';
import { useAgencyName } from '../ui/use-agency-name.ts';
import type { InboxTask } from './inbox.ts';
import { inboxMessages } from './messages.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex', alignItems: 'center', gap: '24px', padding: '12px 12px', cursor: 'pointer',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-within': { backgroundColor: tokens.colorNeutralBackground1Selected },
  },
  words: { display: 'flex', flexDirection: 'column', gap: '4px', flexGrow: 1, minWidth: 0 },
  title: {
    display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden', overflowWrap: 'anywhere',
  },
  meta: { color: tokens.colorNeutralForeground2 },
  line: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px', alignItems: 'center', color: tokens.colorNeutralForeground2 },
  action: { flexShrink: 0, minWidth: '152px' },
});

/** One task with its one action, the louder where a deadline runs; the whole row takes a click. */
export function InboxRow({ task, now }: { task: InboxTask; now: Date }) {
  const styles = useStyles();
  const { language } = useLanguage();
  const texts = useTexts(inboxMessages);
  const kinds = useTexts(actKindMessages);
  const agencyName = useAgencyName();
  const { go } = useNavigation();
  const open = () => go(task.place);
  const { deadline, kind } = task;
  const asked = texts.asked[kind](agencyName(task.leadAgencyId, 'short'), task.count);
  const silence = deadline && (Date.parse(deadline.dueAt) <= now.getTime() ? texts.silence.over
    : kind === 'answerRound' ? texts.silence.agreement : texts.silence.visa);
  const titleId = `task-${task.id}`;
  return (
    // The button inside is for the keyboard; the row only makes it easy to hit.
    <li className={styles.row} data-row={task.id} onClick={open}>
      <div className={styles.words}>
        <Text size={300} weight="semibold" className={styles.title} id={titleId}>{task.title}</Text>
        <Text size={200} className={styles.meta}>{asked} · {kinds[task.actKind]}</Text>
        <span className={styles.line}>
          {deadline ? <Deadline dueAt={deadline.dueAt} startedAt={deadline.startedAt} />
            : <Text size={200}>{texts.since(longDate(task.since, language))}</Text>}
          {silence && <Text size={200}>{silence}</Text>}
        </span>
      </div>
      <Button
        appearance={deadline && kind !== 'awaitVisa' ? 'primary' : 'secondary'} className={styles.action} aria-describedby={titleId}
        onClick={(event) => { event.stopPropagation(); open(); }}
      >
        {texts.action[kind]}
      </Button>
    </li>
  );
}
