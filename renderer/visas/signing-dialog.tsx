import { Button, Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle, MessageBar, MessageBarBody, Text, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { statementFromBytes, statementToBytes, type VisaStatement } from '../../shared/signature/statement.ts';
import type { VisaRound } from '../../shared/workflow/state.ts';
import type { Client, DraftView } from '../sync/client-types.ts';
import { useClient, useDraft, useSnapshot } from '../sync/react.tsx';
import { useTexts } from '../ui/language.tsx';
import { StandingBadge } from '../ui/standing.tsx';
import { prepareStatement } from './actions.ts';
import { visasMessages } from './messages.ts';
import { SigningForm } from './signing-form.tsx';
import { StatementView } from './statement-view.tsx';
import { standingOfVisa } from './visa-panel.tsx';

const useStyles = makeStyles({
  // Nothing else is on the screen while something is signed.
  surface: {
    width: '100vw', maxWidth: '100vw', height: '100vh', maxHeight: '100vh', margin: 0, borderRadius: 0, border: 'none', padding: '32px 24px',
    boxSizing: 'border-box', overflowY: 'auto',
  },
  body: { maxWidth: '1080px', width: '100%', marginInline: 'auto', maxHeight: 'none' },
  // What is signed and what signs it stand side by side, so that nothing has to be scrolled.
  columns: {
    display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 376px', columnGap: '32px', alignItems: 'start',
    '@media (max-width: 1100px)': { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '20px' },
  },
  content: { display: 'flex', flexDirection: 'column', gap: '20px', overflow: 'visible' },
  hint: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', gap: '8px', justifyContent: 'flex-end' },
  result: { display: 'flex', flexDirection: 'column', gap: '24px' },
  done: { display: 'flex', alignItems: 'center', gap: '12px' },
  doneIcon: { fontSize: '32px', color: tokens.colorStatusSuccessForeground1 },
});

type Prepared = { bytes: Uint8Array; statement: VisaStatement } | null;

/** The bytes are written once; everything shown is read back from them, and they are what the card signs. */
function prepare(client: Client, draft: DraftView, round: VisaRound, reservations: string | null): Prepared {
  try {
    const statement = prepareStatement(client, draft.state, round, reservations);
    if (!statement) return null;
    const bytes = statementToBytes(statement);
    const read = statementFromBytes(bytes);
    return read.ok ? { bytes, statement: read.statement } : null;
  } catch (error) {
    // A name that cannot be shown without misleading is never signed.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Signing a visa: what is signed, the card, the PIN, the result. */
export function SigningDialog({ draft, round, reservations, onClose }: {
  draft: DraftView; round: VisaRound; reservations: string | null; onClose: () => void;
}) {
  const texts = useTexts(visasMessages);
  const styles = useStyles();
  const client = useClient();
  const [prepared] = useState(() => prepare(client, draft, round, reservations));
  const [state, setState] = useState<'open' | 'busy' | 'done'>('open');
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => { if (!open && state !== 'busy') onClose(); }}>
      <DialogSurface className={styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle>{state === 'done' ? texts.signedTitle : texts.signingTitle}</DialogTitle>
          <DialogContent className={styles.content}>
            {!prepared ? (
              <>
                <MessageBar intent="error" layout="multiline"><MessageBarBody>{texts.unreadable}</MessageBarBody></MessageBar>
                <div className={styles.actions}><Button onClick={onClose}>{texts.close}</Button></div>
              </>
            ) : (
              <>
                <Text size={300} className={styles.hint}>{state === 'done' ? texts.signedHint : texts.signingHint}</Text>
                <div className={styles.columns}>
                  <StatementView statement={prepared.statement} />
                  {state === 'done'
                    ? <Result draftId={draft.draftId} round={round} onClose={onClose} />
                    : (
                      <SigningForm
                        draftId={draft.draftId} round={round} bytes={prepared.bytes} statement={prepared.statement}
                        onBusy={(busy) => setState(busy ? 'busy' : 'open')} onSigned={() => setState('done')} onCancel={onClose}
                      />
                    )}
                </div>
              </>
            )}
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Result({ draftId, round, onClose }: { draftId: string; round: VisaRound; onClose: () => void }) {
  const texts = useTexts(visasMessages);
  const styles = useStyles();
  const { session } = useSnapshot();
  const closeRef = useRef<HTMLButtonElement>(null);
  // The form that had the focus is gone.
  useEffect(() => { closeRef.current?.focus(); }, []);
  const draft = useDraft(draftId);
  const standing = draft ? standingOfVisa(draft, round, session.agency.id) : 'waiting';
  const signer = draft?.state.visaRounds.find(({ visaRoundId }) => visaRoundId === round.visaRoundId)
    ?.signers.find(({ agencyId }) => agencyId === session.agency.id);
  return (
    <div className={styles.result}>
      <div className={styles.done} role="status">
        <CheckmarkCircleRegular className={styles.doneIcon} aria-hidden />
        <div>
          <Text size={400} weight="semibold" block>{texts.done}</Text>
          {standing === 'waiting' ? <Text size={200} block>{texts.doneWaiting}</Text> : null}
          <StandingBadge standing={standing} />
          {signer && signer.late.length > 0 && <StandingBadge standing="late" />}
        </div>
      </div>
      <div className={styles.actions}><Button ref={closeRef} appearance="primary" onClick={onClose}>{texts.close}</Button></div>
    </div>
  );
}
