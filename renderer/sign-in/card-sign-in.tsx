import { useRef, useState, type FormEvent } from 'react';
import {
  Badge, Button, Field, Input, makeStyles, Radio, RadioGroup, Spinner, Text, tokens,
} from '@fluentui/react-components';
import { ArrowClockwiseRegular, ContactCardRegular } from '@fluentui/react-icons';
import type { Bridge, BridgeError, Card, Session } from '../../shared/protocol/bridge.ts';
import { useTexts } from '../ui/language.tsx';
import { Problem } from '../ui/problem.tsx';
import { signInMessages } from './messages.ts';
import { useCards } from './use-cards.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '16px' },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px', minHeight: '32px' },
  title: { margin: 0 },
  cards: { display: 'flex', flexDirection: 'column', maxHeight: '232px', overflowY: 'auto', border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  card: { display: 'flex', flexDirection: 'column', gap: '2px' },
  meta: { display: 'flex', gap: '8px', alignItems: 'center', flexWrap: 'wrap', color: tokens.colorNeutralForeground2 },
  missing: { display: 'flex', gap: '16px', padding: '16px', backgroundColor: tokens.colorNeutralBackground2, borderRadius: tokens.borderRadiusMedium },
  icon: { fontSize: '32px', color: tokens.colorNeutralForeground3, flexShrink: 0 },
  steps: { margin: '4px 0 0', paddingLeft: '20px', color: tokens.colorNeutralForeground2, '& li': { marginTop: '4px' } },
});

export interface CardSignInProps {
  bridge: Bridge;
  /** Whose card to begin with, when it is there. */
  fin?: string;
  onSignedIn: (session: Session) => void;
}

/** Chooses a card, takes its PIN, signs in. */
export function CardSignIn({ bridge, fin, onSignedIn }: CardSignInProps) {
  const styles = useStyles();
  const texts = useTexts(signInMessages);
  const { cards, error: readError, reading, refresh } = useCards(bridge);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [pin, setPin] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<BridgeError | null>(null);
  const pinField = useRef<HTMLInputElement>(null);
  const usable = cards?.filter((card) => card.authentication) ?? [];
  const chosen = usable.find((card) => card.id === chosenId) ?? usable.find((card) => card.holder?.fin === fin)
    ?? (usable.length === 1 ? usable[0] : undefined);

  const signIn = async (event: FormEvent) => {
    event.preventDefault();
    if (!chosen || !pin || busy) return;
    setBusy(true);
    setError(null);
    const answer = await bridge.request('session.signIn', { cardId: chosen.id, pin });
    setBusy(false);
    setPin('');
    if (answer.ok) return onSignedIn(answer.value);
    setError(answer.error);
    pinField.current?.focus();
    if (['noCard', 'cardRemoved', 'cardSwapped'].includes(answer.error.code)) void refresh();
  };

  return (
    <form className={styles.form} onSubmit={(event) => void signIn(event)}>
      <div className={styles.head}>
        <Text as="h1" size={400} weight="semibold" className={styles.title}>{texts.title}</Text>
        <Button
          appearance="subtle" size="small" disabledFocusable={reading} onClick={() => void refresh()}
          icon={reading ? <Spinner size="extra-tiny" /> : <ArrowClockwiseRegular />}
        >
          {reading ? texts.reading : texts.refresh}
        </Button>
      </div>
      <Problem error={readError?.code === 'noCard' ? null : readError} />
      {cards?.length === 0 && !readError && <NoCard />}
      {cards && cards.length > 0 && (
        <RadioGroup
          aria-label={texts.cards} className={styles.cards} value={chosen?.id ?? ''}
          onChange={(_, data) => { setChosenId(data.value); setError(null); pinField.current?.focus(); }}
        >
          {cards.map((card) => (
            <Radio key={card.id} value={card.id} disabled={!card.authentication} label={<CardLabel card={card} />} />
          ))}
        </RadioGroup>
      )}
      {usable.length > 0 && (
        <>
          <Field label={texts.pin} hint={texts.pinHint}>
            <Input
              input={{ ref: pinField, maxLength: 64 }} type="password" autoComplete="off" disabled={!chosen || busy}
              value={pin} onChange={(_, data) => { setPin(data.value); setError(null); }}
            />
          </Field>
          <Problem error={error} />
          <Button type="submit" appearance="primary" disabledFocusable={!chosen || !pin || busy}>
            {busy ? texts.signingIn : texts.signIn}
          </Button>
        </>
      )}
    </form>
  );
}

function CardLabel({ card }: { card: Card }) {
  const styles = useStyles();
  const texts = useTexts(signInMessages);
  return (
    <span className={styles.card}>
      <Text size={300} weight="semibold">{card.holder?.name ?? texts.unknownHolder}</Text>
      <span className={styles.meta}>
        <Text size={200}>{card.holder ? texts.fin(card.holder.fin) : card.label}</Text>
        {card.kind === 'test-pkcs12' && <Badge appearance="outline" color="warning" size="small">{texts.testCard}</Badge>}
        {!card.authentication && <Text size={200}>{texts.noSignInCertificate}</Text>}
      </span>
    </span>
  );
}

function NoCard() {
  const styles = useStyles();
  const { noCard } = useTexts(signInMessages);
  return (
    <div className={styles.missing} role="status">
      <ContactCardRegular className={styles.icon} aria-hidden />
      <div>
        <Text size={300} weight="semibold">{noCard.title}</Text>
        <ol className={styles.steps}>
          {noCard.steps.map((step) => <li key={step}><Text size={200}>{step}</Text></li>)}
        </ol>
      </div>
    </div>
  );
}
