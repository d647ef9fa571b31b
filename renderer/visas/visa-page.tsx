import { Button, Caption1, Field, MessageBar, MessageBarBody, Subtitle2, Text, Textarea, makeStyles, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import { SearchRegular, SignatureRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { VisaRound, VisaSigner } from '../../shared/workflow/state.ts';
import { PaperList } from '../papers/paper-list.tsx';
import { AnswerBar } from '../rounds/answer-bar.tsx';
import { useReadingStyles } from '../rounds/answer-page.tsx';
import type { Place } from '../shell/navigation.ts';
import type { DraftView } from '../sync/client-types.ts';
import { useDraft, useServerNow, useSnapshot } from '../sync/react.tsx';
import { dateTime } from '../ui/dates.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useTexts } from '../ui/language.tsx';
import { Problem } from '../ui/problem.tsx';
import { StandingBadge } from '../ui/standing.tsx';
import { ReadingView } from '../versions/reading-view.tsx';
import { useVersion } from '../versions/use-version.ts';
import { VersionProblem } from '../versions/version-dialogs.tsx';
import { visasMessages } from './messages.ts';
import { RefuseForm } from './refuse-form.tsx';
import { SigningDialog } from './signing-dialog.tsx';
import { EvidenceList, VisaRefusalView } from './visa-evidence.tsx';
import { standingOfVisa } from './visa-panel.tsx';

const useStyles = makeStyles({
  side: { display: 'flex', flexDirection: 'column', gap: '20px' },
  part: { display: 'flex', flexDirection: 'column', gap: '8px' },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  prose: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

/** A version that this agency's head is asked to sign: the text, its papers, and the way to sign or refuse. */
export function VisaPage({ place }: { place: Extract<Place, { page: 'visa' }> }) {
  const texts = useTexts(visasMessages);
  const { session } = useSnapshot();
  const draft = useDraft(place.draftId);
  const round = draft?.state.visaRounds.find(({ visaRoundId }) => visaRoundId === place.visaRoundId);
  const signer = round?.signers.find(({ agencyId }) => agencyId === session.agency.id);
  if (!draft || !round || !signer) return <main><EmptyState icon={SearchRegular} title={texts.missingRound} /></main>;
  return <Visa key={round.visaRoundId} draft={draft} round={round} signer={signer} />;
}

function Visa({ draft, round, signer }: { draft: DraftView; round: VisaRound; signer: VisaSigner }) {
  const panes = useReadingStyles();
  const reading = useVersion(round.version.textSha256);
  // The result of signing stays on the screen until it is closed, so the dialog outlives the pending state.
  const [signing, setSigning] = useState<{ reservations: string | null } | null>(null);
  const done = signer.status === 'signed' || signer.status === 'refused' || signer.late.length > 0;
  return (
    <main className={panes.root}>
      <AnswerBar draft={draft.state} round={round} showDeadline={signer.status === 'pending'} />
      <div className={panes.panes}>
        <div className={panes.reading}>
          <div className={panes.scroll}>
            {reading.version
              ? <ReadingView version={reading.version} />
              : <div className={panes.problem}><VersionProblem reading={reading} /></div>}
          </div>
        </div>
        <aside className={panes.side}>
          {done
            ? <Done draft={draft} round={round} signer={signer} />
            : <Asked draft={draft} round={round} signer={signer} textRead={reading.status === 'ready'} onSign={(reservations) => setSigning({ reservations })} />}
        </aside>
      </div>
      {signing && <SigningDialog draft={draft} round={round} reservations={signing.reservations} onClose={() => setSigning(null)} />}
    </main>
  );
}

function Asked({ draft, round, signer, textRead, onSign }: {
  draft: DraftView; round: VisaRound; signer: VisaSigner; textRead: boolean; onSign: (reservations: string | null) => void;
}) {
  const texts = useTexts(visasMessages);
  const styles = useStyles();
  const { session, refused } = useSnapshot();
  const restore = useRestoreFocusTarget();
  const refuseRef = useRef<HTMLButtonElement>(null);
  const wasRefusing = useRef(false);
  const now = useServerNow();
  const [reservations, setReservations] = useState('');
  const [refusing, setRefusing] = useState(false);
  useEffect(() => {
    if (wasRefusing.current && !refusing) refuseRef.current?.focus();
    wasRefusing.current = refusing;
  }, [refusing]);
  const head = session.employee.role === 'head';
  const deemed = signer.status === 'deemed';
  const late = deemed || now.getTime() >= Date.parse(round.dueAt);
  const returned = refused.findLast(({ command }) =>
    (command?.type === 'visa.sign' || command?.type === 'visa.refuse') && command.visaRoundId === round.visaRoundId)?.refusal ?? null;

  if (refusing) return <RefuseForm draftId={draft.draftId} visaRoundId={round.visaRoundId} onClose={() => setRefusing(false)} />;
  return (
    <div className={styles.side}>
      <Problem refusal={returned} />
      {late ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{deemed && `${texts.deemedMine(dateTime(signer.at ?? round.dueAt))} `}{texts.lateMine}</MessageBarBody>
        </MessageBar>
      ) : <Text size={300}>{texts.silenceMine}</Text>}
      {round.note && (
        <section className={styles.part} aria-label={texts.note}>
          <Subtitle2 as="h2" block className={styles.heading}>{texts.note}</Subtitle2>
          <Text size={300} className={styles.prose}>{round.note}</Text>
        </section>
      )}
      <section className={styles.part} aria-label={texts.papers}>
        <Subtitle2 as="h2" block className={styles.heading}>{texts.papers}</Subtitle2>
        <PaperList papers={round.papers} />
      </section>
      {head ? (
        <section className={styles.part}>
          <Field label={texts.reservationsLabel} hint={texts.reservationsHint}>
            <Textarea rows={3} resize="vertical" maxLength={10_000} value={reservations} onChange={(_, { value }) => setReservations(value)} />
          </Field>
          {!textRead && <Caption1 className={styles.quiet}>{texts.textFirst}</Caption1>}
          <Button
            appearance="primary" size="large" icon={<SignatureRegular />} disabled={!textRead}
            onClick={() => onSign(cleanReservations(reservations))} {...restore}
          >
            {texts.sign}
          </Button>
          <Button ref={refuseRef} onClick={() => setRefusing(true)}>{texts.refuse}</Button>
        </section>
      ) : <MessageBar intent="info" layout="multiline"><MessageBarBody>{texts.headsOnly}</MessageBarBody></MessageBar>}
    </div>
  );
}

function Done({ draft, round, signer }: { draft: DraftView; round: VisaRound; signer: VisaSigner }) {
  const texts = useTexts(visasMessages);
  const styles = useStyles();
  const { session } = useSnapshot();
  const late = signer.late[0] ?? null;
  const evidence = signer.evidence ?? late?.evidence ?? null;
  const refusal = signer.refusal ?? late?.refusal ?? null;
  const at = signer.status === 'signed' || signer.status === 'refused' ? signer.at : late?.at;
  return (
    <div className={styles.side}>
      <div className={styles.part}>
        <Subtitle2 as="h2" block className={styles.heading}>
          {signer.status === 'signed' ? texts.mySigned : signer.status === 'refused' ? texts.myRefused : texts.myLate}
        </Subtitle2>
        {at && <Caption1 className={styles.quiet}>{dateTime(at)}</Caption1>}
        <StandingBadge standing={standingOfVisa(draft, round, session.agency.id)} />
        {late && <StandingBadge standing="late" />}
        {signer.status === 'deemed' && <StandingBadge standing="deemedEndorsed" />}
      </div>
      {evidence && <EvidenceList evidence={evidence} />}
      {refusal && <VisaRefusalView refusal={refusal} />}
      <PaperList papers={round.papers} />
    </div>
  );
}

/** As the signed statement may hold it: no invisible characters, lines kept; null when nothing is left. */
function cleanReservations(text: string): string | null {
  return text.replaceAll('\r\n', '\n').replaceAll('\t', ' ').replace(/(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/gu, '').trim().normalize('NFC') || null;
}
