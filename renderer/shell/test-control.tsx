import { useState } from 'react';
import { Button, makeStyles, Popover, PopoverSurface, PopoverTrigger, Text, tokens, Tooltip } from '@fluentui/react-components';
import { BeakerRegular } from '@fluentui/react-icons';
import type { DemoPerson } from '../../shared/protocol/bridge.ts';
import { DemoList } from '../sign-in/demo-list.tsx';
import { useClient, useSnapshot } from '../sync/react.tsx';
import { useTexts } from '../ui/language.tsx';
import { shellMessages } from './messages.ts';

const useStyles = makeStyles({
  trigger: {
    flexDirection: 'column', gap: '4px', minWidth: 0, width: '100%', padding: '8px 2px', fontWeight: tokens.fontWeightRegular,
    color: tokens.colorStatusWarningForeground3,
  },
  label: { lineHeight: '16px', textAlign: 'center', whiteSpace: 'normal', '@media (max-width: 1000px)': { display: 'none' } },
  surface: { width: '400px', height: 'min(560px, 80vh)', display: 'flex', flexDirection: 'column', gap: '8px', boxSizing: 'border-box' },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** In the test environment: says so at all times, and changes who is signed in. */
export function TestControl({ onChoose }: { onChoose: (person: DemoPerson) => void }) {
  const styles = useStyles();
  const texts = useTexts(shellMessages).test;
  const client = useClient();
  const { session: { employee } } = useSnapshot();
  const [people, setPeople] = useState<readonly DemoPerson[]>([]);
  const [open, setOpen] = useState(false);
  const onOpenChange = (next: boolean) => {
    setOpen(next);
    if (next) void client.bridge.request('demo.people', {}).then((answer) => { if (answer.ok) setPeople(answer.value); });
  };
  return (
    // No focus trap: choosing a person takes the whole frame away, and a trap torn down with it leaves the page hidden from screen readers.
    <Popover open={open} onOpenChange={(_, data) => onOpenChange(data.open)} positioning="after-bottom">
      <PopoverTrigger disableButtonEnhancement>
        <Tooltip relationship="description" positioning="after" content={texts.title}>
          <Button appearance="outline" className={styles.trigger} aria-label={texts.control}>
            <BeakerRegular fontSize={20} aria-hidden />
            <Text size={200} className={styles.label}>{texts.control}</Text>
          </Button>
        </Tooltip>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={texts.title}>
        <Text as="h2" size={400} weight="semibold" className={styles.title}>{texts.title}</Text>
        <Text size={200} className={styles.quiet}>{texts.current(employee.name)}. {texts.body}</Text>
        <DemoList people={people} busy={null} current={employee.id} autoFocus onChoose={(person) => { setOpen(false); onChoose(person); }} />
      </PopoverSurface>
    </Popover>
  );
}
