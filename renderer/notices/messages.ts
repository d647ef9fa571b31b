import type { Messages } from '../ui/language.tsx';

interface NoticeTexts {
  title: string;
  bell: (unread: number) => string;
  markRead: string;
  close: string;
  unread: string;
  empty: { title: string; body: string };
  bySystem: string;
}

export const noticeMessages: Messages<NoticeTexts> = {
  az: {
    title: 'Bildirişlər',
    bell: (unread) => (unread ? `Bildirişlər, oxunmamış: ${unread}` : 'Bildirişlər'),
    markRead: 'Hamısını oxunmuş say',
    close: 'Bağla',
    unread: 'Oxunmayıb',
    empty: { title: 'Bildiriş yoxdur', body: 'Qurumunuzun elektron kabinetinə daxil olanlar burada görünəcək.' },
    bySystem: 'Sistem',
  },
  en: {
    title: 'Notices',
    bell: (unread) => (unread ? `Notices, unread: ${unread}` : 'Notices'),
    markRead: 'Mark all as read',
    close: 'Close',
    unread: 'Unread',
    empty: { title: 'There are no notices', body: 'What enters your agency’s workspace will be shown here.' },
    bySystem: 'The system',
  },
};
