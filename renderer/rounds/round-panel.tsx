import { PeopleCommunityRegular } from '@fluentui/react-icons';
import type { AgreementRound } from '../../shared/workflow/state.ts';
import { standingOf } from '../history/standing-of.ts';
import type { DraftView } from '../sync/client-types.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useTexts } from '../ui/language.tsx';
import { roundsMessages } from './messages.ts';
import { ParticipantLine } from './participant-line.tsx';
import { RoundFrame, RoundStack } from './round-frame.tsx';

/** Agreement rounds of a draft, the one in progress first: version, deadline, each agency's answer. */
export function RoundPanel({ draft }: { draft: DraftView }) {
  const texts = useTexts(roundsMessages);
  const { rounds } = draft.state;
  if (rounds.length === 0) return <EmptyState icon={PeopleCommunityRegular} title={texts.empty} body={texts.emptyHint} />;
  return <RoundStack rounds={rounds} earlier={texts.earlier} show={(round) => <Round key={round.roundId} draft={draft} round={round} />} />;
}

function Round({ draft, round }: { draft: DraftView; round: AgreementRound }) {
  const texts = useTexts(roundsMessages);
  const done = round.participants.filter(({ status }) => status === 'answered').length;
  return (
    <RoundFrame
      round={round} answered={texts.answered(done, round.participants.length)} silence={texts.silence}
      standing={standingOf(draft, (entry) => entry.type === 'RoundStarted' && entry.data.roundId === round.roundId)}
    >
      {round.participants.map((participant) => (
        <ParticipantLine
          key={participant.agencyId} participant={participant}
          standing={standingOf(draft, (entry) => (entry.type === 'ResponseGiven' || entry.type === 'LateResponseKept')
            && entry.data.roundId === round.roundId && entry.data.agencyId === participant.agencyId)}
        />
      ))}
    </RoundFrame>
  );
}
