import { Badge, Button, Caption1, Field, Input, MessageBar, MessageBarBody, ProgressBar, Radio, RadioGroup, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular, SignatureRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { Refused } from '../../shared/protocol/api.ts';
import type { BridgeError, Card } from '../../shared/protocol/bridge.ts';
import type { VisaStatement } from '../../shared/signature/statement.ts';
import type { VisaRound } from '../../shared/workflow/state.ts';
import { useCards } from '../sign-in/use-cards.ts';
import { useClient, useServerNow, useSnapshot } from '../sync/react.tsx';
import { shortDate } from '../ui/dates.ts';
import { useTexts } from '../ui/language.tsx';
import { Problem } from '../ui/problem.tsx';
import { Fingerprint } from '../versions/fingerprint.tsx';
import { signVisa } from './actions.ts';
import { visasMessages } from './messages.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '16px' },
  card: { display: 'flex', flexDirection: 'column', gap: '4px' },
  line: { display: 'flex', gap: '8px', alignItems: 'center', flexWrap: 'wrap', color: tokens.colorNeutralForeground2 },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  pin: { maxWidth: '280px' },
  actions: { display: 'flex', gap: '8px', justifyContent: 'flex-end' },
});

/** Card, PIN, progress; a failure is said with what is safe and what to do, and the PIN field has the focus again. */
export function SigningForm({ draftId, round, bytes, statement, onBusy, onSigned, onCancel }: {
  draftId: string;
  round: VisaRound;
  bytes: Uint8Array;
  statement: VisaStatement;
  onBusy: (busy: boolean) => void;
  onSigned: () => void;
  onCancel: () => void;
}) {
  const texts = useTexts(visasMessages);
  const styles = useStyles();
  const client = useClient();
  const { connection } = useSnapshot();
  const now = useServerNow();
  const { cards, error: readError, reading, refresh } = useCards(client.bridge);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [pin, setPin] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<BridgeError | null>(null);
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const pinField = useRef<HTMLInputElement>(null);
  const usable = cards?.filter((card) => isOwn(card, statement)) ?? [];
  const chosen = usable.find(({ id }) => id === chosenId) ?? usable[0];
  // Cards of other people are named only when one's own is missing: nothing else is on the screen.
  const shown = usable.length > 0 ? usable : cards ?? [];
  const ready = chosen !== undefined;
  useEffect(() => { if (ready) pinField.current?.focus(); }, [ready]);

  const sign = async (event: FormEvent) => {
    event.preventDefault();
    if (!chosen || !pin || busy) return;
    setBusy(true);
    onBusy(true);
    setError(null);
    setRefusal(null);
    const result = await signVisa(client, draftId, round.visaRoundId, bytes, chosen, pin);
    setPin('');
    setBusy(false);
    if (result.ok) return onSigned();
    onBusy(false);
    if ('card' in result) setError(result.card);
    else setRefusal(result.refusal);
    if ('card' in result && ['noCard', 'cardRemoved', 'cardSwapped'].includes(result.card.code)) void refresh();
    pinField.current?.focus();
  };

  return (
    <form className={styles.form} onSubmit={(event) => void sign(event)}>
      <div className={styles.head}>
        <Text size={300} weight="semibold">{texts.card}</Text>
        <Button
          size="small" appearance="subtle" disabledFocusable={reading || busy} onClick={() => void refresh()}
          icon={reading ? <Spinner size="extra-tiny" /> : <ArrowClockwiseRegular />}
        >
          {reading ? texts.cardReading : texts.refresh}
        </Button>
      </div>
      <Problem error={readError?.code === 'noCard' ? null : readError} />
      {cards?.length === 0 && <MessageBar intent="info"><MessageBarBody>{texts.noCard}</MessageBarBody></MessageBar>}
      {shown.length > 0 && (
        <RadioGroup aria-label={texts.card} value={chosen?.id ?? ''} onChange={(_, { value }) => setChosenId(value)}>
          {shown.map((card) => (
            <Radio key={card.id} value={card.id} disabled={busy || !isOwn(card, statement)} label={<CardLabel card={card} statement={statement} />} />
          ))}
        </RadioGroup>
      )}
      {ready && (
        <Field label={texts.pin} hint={texts.pinHint} className={styles.pin}>
          <Input
            input={{ ref: pinField, maxLength: 64 }} type="password" autoComplete="off" readOnly={busy} value={pin}
            onChange={(_, { value }) => setPin(value)}
          />
        </Field>
      )}
      {connection === 'offline' && <MessageBar intent="info" layout="multiline"><MessageBarBody>{texts.offline}</MessageBarBody></MessageBar>}
      {now.getTime() >= Date.parse(round.dueAt) && <MessageBar intent="warning" layout="multiline"><MessageBarBody>{texts.lateSigning}</MessageBarBody></MessageBar>}
      <Problem error={error} />
      <Problem refusal={refusal} />
      {busy && <div role="status"><Caption1>{texts.signingWait}</Caption1><ProgressBar /></div>}
      <div className={styles.actions}>
        <Button disabled={busy} onClick={onCancel}>{texts.cancel}</Button>
        <Button type="submit" appearance="primary" icon={<SignatureRegular />} disabledFocusable={!ready || !pin || busy}>
          {busy ? texts.signing : texts.signNow}
        </Button>
      </div>
    </form>
  );
}

const isOwn = (card: Card, statement: VisaStatement): boolean => card.signing !== null && card.holder?.fin === statement.signer.fin;

function CardLabel({ card, statement }: { card: Card; statement: VisaStatement }) {
  const texts = useTexts(visasMessages);
  const styles = useStyles();
  const { holder, signing } = card;
  const other = holder !== null && holder.fin !== statement.signer.fin;
  return (
    <span className={styles.card}>
      <span className={styles.line}>
        <Text size={300} weight="semibold">{holder?.name ?? card.label}</Text>
        {holder && <Text size={300}>{texts.fin} {holder.fin}</Text>}
        {card.kind === 'test-pkcs12' && <Badge shape="rounded" appearance="outline" color="warning" size="small">{texts.testCard}</Badge>}
      </span>
      {other && <Caption1 className={styles.line}>{texts.otherPerson(holder.name)}</Caption1>}
      {!signing && <Caption1 className={styles.line}>{texts.noSigningCertificate}</Caption1>}
      {signing && !other && (
        <span className={styles.line}>
          <Caption1>{texts.certificate}: </Caption1><Fingerprint sha256={signing.sha256} short />
          <Caption1>{texts.certificateUntil(shortDate(signing.notAfter))}</Caption1>
        </span>
      )}
    </span>
  );
}
