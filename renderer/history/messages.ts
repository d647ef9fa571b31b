import type { Messages } from '../ui/language.tsx';

export const historyMessages: Messages<{ empty: string; system: string; today: string; yesterday: string; timeline: string }> = {
  az: { empty: 'Hələ heç nə baş verməyib.', system: 'Sistem', today: 'Bu gün', yesterday: 'Dünən', timeline: 'Layihənin tarixçəsi' },
  en: { empty: 'Nothing has happened yet.', system: 'The system', today: 'Today', yesterday: 'Yesterday', timeline: 'History of the draft' },
};
