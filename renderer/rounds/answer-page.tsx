import { makeStyles, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useState } from 'react';
import { textOf } from '../../shared/act/block.ts';
import type { Remark } from '../../shared/protocol/commands.ts';
import type { AgreementRound, Participant } from '../../shared/workflow/state.ts';
import { standingOf } from '../history/standing-of.ts';
import type { Place } from '../shell/navigation.ts';
import type { DraftView } from '../sync/client-types.ts';
import { useDraft, useSnapshot } from '../sync/react.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useLanguage, useTexts } from '../ui/language.tsx';
import { placesInVersion } from '../versions/places.ts';
import { ReadingView, type Passage } from '../versions/reading-view.tsx';
import { useVersion } from '../versions/use-version.ts';
import { VersionProblem } from '../versions/version-dialogs.tsx';
import { AnswerBar } from './answer-bar.tsx';
import { AnswerDone } from './answer-done.tsx';
import { useKeptAnswer } from './answer-kept.ts';
import { answerMessages } from './answer-messages.ts';
import { AnswerSide } from './answer-side.tsx';
import { SelectionBar } from './selection-bar.tsx';

export const useReadingStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 },
  panes: { flex: 1, minHeight: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 400px' },
  reading: { position: 'relative', minHeight: 0, display: 'flex', flexDirection: 'column', backgroundColor: tokens.colorNeutralBackground3 },
  scroll: { flex: 1, minHeight: 0 },
  problem: { padding: '24px' },
  side: {
    minHeight: 0, overflowY: 'auto', padding: '16px 20px 24px', backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Another agency's version that this one is asked about: reading with a pencil. */
export function AnswerPage({ place }: { place: Extract<Place, { page: 'answer' }> }) {
  const texts = useTexts(answerMessages);
  const { session } = useSnapshot();
  const draft = useDraft(place.draftId);
  const round = draft?.state.rounds.find(({ roundId }) => roundId === place.roundId);
  const participant = round?.participants.find(({ agencyId }) => agencyId === session.agency.id);
  if (!draft || !round || !participant) {
    return <main><EmptyState icon={SearchRegular} title={texts.missingRound} /></main>;
  }
  return <Answer key={round.roundId} draft={draft} round={round} participant={participant} />;
}

function Answer({ draft, round, participant }: {
  draft: DraftView; round: AgreementRound; participant: Participant;
}) {
  const styles = useReadingStyles();
  const { language } = useLanguage();
  const { session } = useSnapshot();
  const reading = useVersion(round.version.textSha256);
  const { answer, change, forget } = useKeptAnswer(round.roundId, session.employee.id);
  const [passage, setPassage] = useState<Passage | null>(null);
  const places = useMemo(() => (reading.version ? placesInVersion(reading.version) : null), [reading.version]);
  const originals = useMemo(
    () => new Map(reading.version?.blocks.map((block) => [block.id, textOf(block)]) ?? []), [reading.version]);
  const done = participant.response ?? participant.late[0] ?? null;
  const standing = standingOf(draft, (entry) => (entry.type === 'ResponseGiven' || entry.type === 'LateResponseKept')
    && entry.data.roundId === round.roundId && entry.data.agencyId === participant.agencyId);
  const confirmed = done !== null && standing === 'confirmed';
  // Until the server has it for good, what was written stays here: a refusal must not cost a sentence.
  useEffect(() => { if (confirmed) forget(); }, [confirmed, forget]);

  const remarks = done?.remarks ?? answer.remarks;
  const raise = () => {
    if (!passage) return;
    const remark: Remark = {
      remarkId: crypto.randomUUID(), kind: 'objection', blockId: passage.blockId,
      place: places?.of(passage.blockId, 'az') ?? passage.blockId, quote: passage.quote,
      reasons: '', proposedWording: originals.get(passage.blockId) ?? '',
    };
    change({ open: remark });
    document.getSelection()?.removeAllRanges();
    setPassage(null);
  };
  const selectable = !done && !answer.open;

  return (
    <main className={styles.root}>
      <AnswerBar draft={draft.state} round={round} showDeadline={participant.status === 'pending'} />
      <div className={styles.panes}>
        <div className={styles.reading}>
          <div className={styles.scroll}>
            {reading.version
              ? <ReadingView version={reading.version} remarks={remarks} onSelect={selectable ? setPassage : undefined} />
              : <div className={styles.problem}><VersionProblem reading={reading} /></div>}
          </div>
          {selectable && reading.version && (
            <SelectionBar place={passage && (places?.of(passage.blockId, language) ?? null)} onRaise={raise} />
          )}
        </div>
        <aside className={styles.side}>
          {done
            ? <AnswerDone draft={draft.state} response={done} late={participant.response === null} standing={standing} originals={originals} round={round} />
            : (
              <AnswerSide
                draft={draft} round={round} participant={participant} answer={answer} change={change} originals={originals}
              />
            )}
        </aside>
      </div>
    </main>
  );
}
