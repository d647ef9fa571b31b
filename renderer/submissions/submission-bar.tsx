import { Caption1 } from '@fluentui/react-components';
import type { DraftState, Submission } from '../../shared/workflow/state.ts';
import { actKindMessages } from '../drafts/act-kinds.ts';
import { DocumentBar } from '../ui/document-bar.tsx';
import { useTexts } from '../ui/language.tsx';
import { useAgencyName } from '../ui/use-agency-name.ts';
import { submissionsMessages } from './messages.ts';

/** The head of a package: what it is and whose. */
export function SubmissionBar({ draft, submission }: { draft: DraftState; submission: Submission }) {
  const texts = useTexts(submissionsMessages);
  const kinds = useTexts(actKindMessages);
  const agencyName = useAgencyName();
  const meta = (
    <>
      <Caption1>{kinds[draft.actKind]}</Caption1>
      <Caption1>{texts.from(agencyName(draft.leadAgencyId))}</Caption1>
      {submission.number && <Caption1>№ {submission.number}</Caption1>}
    </>
  );
  return <DocumentBar title={draft.title} meta={meta} />;
}
