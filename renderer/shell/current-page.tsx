import { Button } from '@fluentui/react-components';
import { DocumentSearchRegular } from '@fluentui/react-icons';
import { DraftPage } from '../drafts/draft-page.tsx';
import { DraftsPage } from '../drafts/drafts-page.tsx';
import { InboxPage } from '../inbox/inbox-page.tsx';
import { OutboxPage } from '../outbox/outbox-page.tsx';
import { AnswerPage } from '../rounds/answer-page.tsx';
import { RoundsPage } from '../rounds/rounds-page.tsx';
import { SubmissionPage } from '../submissions/submission-page.tsx';
import { SubmissionsPage } from '../submissions/submissions-page.tsx';
import { useSnapshot } from '../sync/react.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useTexts } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { VisaPage } from '../visas/visa-page.tsx';
import { shellMessages } from './messages.ts';
import { useNavigation, type Place } from './navigation.ts';

/** The page for where one is. A draft that this computer does not have is said so, once for all pages. */
export function CurrentPage({ place }: { place: Place }) {
  const { drafts } = useSnapshot();
  if ('draftId' in place && !drafts.has(place.draftId)) return <MissingDraft />;
  switch (place.page) {
    case 'inbox': return <InboxPage />;
    case 'drafts': return <DraftsPage />;
    case 'rounds': return <RoundsPage />;
    case 'submissions': return <SubmissionsPage />;
    case 'outbox': return <OutboxPage />;
    case 'draft': return <DraftPage key={place.draftId} place={place} />;
    case 'answer': return <AnswerPage key={place.roundId} place={place} />;
    case 'visa': return <VisaPage key={place.visaRoundId} place={place} />;
    case 'submission': return <SubmissionPage key={place.submissionId} place={place} />;
  }
}

function MissingDraft() {
  const texts = useTexts(shellMessages).missing;
  const { go } = useNavigation();
  return (
    <Page title="">
      <EmptyState
        icon={DocumentSearchRegular} title={texts.title} body={texts.body}
        action={<Button onClick={() => go({ page: 'inbox' })}>{texts.back}</Button>}
      />
    </Page>
  );
}
