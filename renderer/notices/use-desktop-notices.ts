import { useEffect } from 'react';
import { useClient } from '../sync/react.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useAgencyName } from '../ui/use-agency-name.ts';
import { eventText } from './event-text.ts';

/** Shows each notice that arrives on the desktop too (S 4.9). */
export function useDesktopNotices(): void {
  const client = useClient();
  const { language } = useLanguage();
  const agencyName = useAgencyName();
  useEffect(() => client.onNotice(({ event }) => {
    const title = client.snapshot().drafts.get(event.draftId)?.state.title ?? '';
    void client.bridge.request('notify.show', {
      title: title.slice(0, 200) || 'Normativ',
      body: eventText(event, language, agencyName).slice(0, 1000),
      tag: `${event.draftId}-${event.seq}`,
    });
  }), [client, language, agencyName]);
}
