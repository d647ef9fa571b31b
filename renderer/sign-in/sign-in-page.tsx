import { useEffect, useState } from 'react';
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { BeakerRegular } from '@fluentui/react-icons';
import type { Bridge, BridgeError, BridgeResult, DemoPerson, Session } from '../../shared/protocol/bridge.ts';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { useTexts } from '../ui/language.tsx';
import { Problem } from '../ui/problem.tsx';
import { CardSignIn } from './card-sign-in.tsx';
import { signInAs } from './demo.ts';
import { DemoList } from './demo-list.tsx';
import { signInMessages } from './messages.ts';

const useStyles = makeStyles({
  root: {
    height: '100%', boxSizing: 'border-box', display: 'flex', flexDirection: 'column', padding: '24px 32px', gap: '24px',
    backgroundColor: tokens.colorNeutralBackground3, overflowY: 'auto',
  },
  top: { display: 'flex', alignItems: 'center', gap: '16px' },
  brand: { display: 'flex', flexDirection: 'column', flexGrow: 1 },
  product: { color: tokens.colorBrandForeground1 },
  system: { color: tokens.colorNeutralForeground2 },
  panels: {
    flex: '1 1 auto', minHeight: 0, display: 'flex', gap: '24px', justifyContent: 'center', alignItems: 'flex-start', alignContent: 'flex-start', flexWrap: 'wrap',
    paddingTop: 'clamp(0px, 6vh, 72px)',
  },
  panel: {
    boxSizing: 'border-box', width: '480px', maxWidth: '100%', padding: '24px', display: 'flex', flexDirection: 'column', gap: '16px',
    backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusLarge, boxShadow: tokens.shadow4,
  },
  test: { height: 'min(560px, 72vh)' },
  testHead: { display: 'flex', alignItems: 'center', gap: '8px' },
  beaker: { fontSize: '20px', color: tokens.colorStatusWarningForeground3 },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export interface SignInPageProps {
  bridge: Bridge;
  info: BridgeResult<'app.info'>;
  /** Why one is here, when it was not of one's own will. */
  error?: BridgeError | null;
  onSignedIn: (session: Session) => void;
}

/** The way in: a card and its PIN; in the test environment also the people to try things as. */
export function SignInPage({ bridge, info, error, onSignedIn }: SignInPageProps) {
  const styles = useStyles();
  const texts = useTexts(signInMessages);
  return (
    <main className={styles.root}>
      <header className={styles.top}>
        <div className={styles.brand}>
          <Text size={600} weight="semibold" className={styles.product}>{texts.product}</Text>
          <Text size={200} className={styles.system}>{texts.system}</Text>
        </div>
        <LanguageSwitch />
      </header>
      <div className={styles.panels}>
        <section className={styles.panel}>
          <Problem error={error} />
          <CardSignIn bridge={bridge} onSignedIn={onSignedIn} />
          <Text size={200} className={styles.quiet}>{texts.offlineNote}</Text>
        </section>
        {info.testEnvironment && <TestPanel bridge={bridge} onSignedIn={onSignedIn} />}
      </div>
    </main>
  );
}

function TestPanel({ bridge, onSignedIn }: Pick<SignInPageProps, 'bridge' | 'onSignedIn'>) {
  const styles = useStyles();
  const texts = useTexts(signInMessages);
  const [people, setPeople] = useState<readonly DemoPerson[] | null>(null);
  const [busy, setBusy] = useState<DemoPerson | null>(null);
  const [error, setError] = useState<BridgeError | null>(null);
  useEffect(() => {
    void bridge.request('demo.people', {}).then((answer) => {
      if (answer.ok) setPeople(answer.value);
      else setError(answer.error);
    });
  }, [bridge]);
  const choose = async (person: DemoPerson) => {
    setBusy(person);
    setError(null);
    const answer = await signInAs(bridge, person);
    setBusy(null);
    if (answer.ok) onSignedIn(answer.value);
    else setError(answer.error);
  };
  if (people?.length === 0) return null;
  return (
    <section className={mergeClasses(styles.panel, styles.test)} aria-labelledby="test-environment">
      <div className={styles.testHead}>
        <BeakerRegular className={styles.beaker} aria-hidden />
        <Text as="h2" size={400} weight="semibold" id="test-environment" className={styles.title}>{texts.test.title}</Text>
      </div>
      <Text size={200} className={styles.quiet}>{texts.test.body}</Text>
      <Problem error={error} />
      {people && <DemoList people={people} busy={busy} onChoose={(person) => void choose(person)} />}
    </section>
  );
}
