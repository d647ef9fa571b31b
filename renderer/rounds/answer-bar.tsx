import { Caption1 } from '@fluentui/react-components';
import type { AgreementRound, DraftState, VisaRound } from '../../shared/workflow/state.ts';
import { Deadline } from '../ui/deadline.tsx';
import { DocumentBar } from '../ui/document-bar.tsx';
import { useTexts } from '../ui/language.tsx';
import { useAgencyName } from '../ui/use-agency-name.ts';
import { Fingerprint } from '../versions/fingerprint.tsx';
import { answerMessages } from './answer-messages.ts';

/** The head of a page on which a frozen version is read: whose, which, until when. */
export function AnswerBar({ draft, round, showDeadline }: {
  draft: DraftState;
  round: AgreementRound | VisaRound;
  showDeadline: boolean;
}) {
  const texts = useTexts(answerMessages);
  const agencyName = useAgencyName();
  const meta = (
    <>
      <Caption1>{texts.from(agencyName(draft.leadAgencyId))}</Caption1>
      <Caption1>{texts.version(round.version.number)}</Caption1>
      <Fingerprint sha256={round.version.textSha256} short />
    </>
  );
  return (
    <DocumentBar title={draft.title} meta={meta}>
      {showDeadline && <Deadline dueAt={round.dueAt} startedAt={round.startedAt} />}
    </DocumentBar>
  );
}
