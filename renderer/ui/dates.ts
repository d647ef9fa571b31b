import type { Language } from './language.tsx';

const months: Record<Language, readonly string[]> = {
  az: ['yanvar', 'fevral', 'mart', 'aprel', 'may', 'iyun', 'iyul', 'avqust', 'sentyabr', 'oktyabr', 'noyabr', 'dekabr'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

// Whatever the clock of the computer is set to, the law runs on Baku time.
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Baku', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
});

type Moment = string | Date;
const asDate = (moment: Moment): Date => (typeof moment === 'string' ? new Date(moment) : moment);

function parts(moment: Moment): Record<'year' | 'month' | 'day' | 'hour' | 'minute', string> {
  return Object.fromEntries(clock.formatToParts(asDate(moment)).map(({ type, value }) => [type, value])) as ReturnType<typeof parts>;
}

/** 21.11.2026 */
export function shortDate(moment: Moment): string {
  const { day, month, year } = parts(moment);
  return `${day}.${month}.${year}`;
}

/** 21 noyabr 2026 */
export function longDate(moment: Moment, language: Language): string {
  const { day, month, year } = parts(moment);
  return `${Number(day)} ${months[language][Number(month) - 1]} ${year}`;
}

/** 18:00 */
export function timeOfDay(moment: Moment): string {
  const { hour, minute } = parts(moment);
  return `${hour}:${minute}`;
}

/** 21.11.2026, 18:00 */
export function dateTime(moment: Moment): string {
  return `${shortDate(moment)}, ${timeOfDay(moment)}`;
}

/** The day in Baku as 2026-11-21, for comparing days. */
export function dayOf(moment: Moment): string {
  const { day, month, year } = parts(moment);
  return `${year}-${month}-${day}`;
}

const units = {
  az: { day: ['gün', 'gün'], hour: ['saat', 'saat'], minute: ['dəqiqə', 'dəqiqə'], second: ['saniyə', 'saniyə'] },
  en: { day: ['day', 'days'], hour: ['hour', 'hours'], minute: ['minute', 'minutes'], second: ['second', 'seconds'] },
} as const;
const sentence = {
  az: { left: (span: string) => `${span} qalıb`, over: 'müddət bitib' },
  en: { left: (span: string) => `${span} left`, over: 'the deadline has passed' },
} as const;

/** How long until the deadline, in at most two units; seconds only in the last minute. */
export function distance(dueAt: Moment, now: Date, language: Language): string {
  const seconds = Math.ceil((asDate(dueAt).getTime() - now.getTime()) / 1000);
  if (seconds <= 0) return sentence[language].over;
  const amounts = {
    day: Math.floor(seconds / 86_400), hour: Math.floor(seconds / 3_600) % 24, minute: Math.floor(seconds / 60) % 60, second: seconds % 60,
  };
  const say = (unit: keyof typeof amounts) => `${amounts[unit]} ${units[language][unit][amounts[unit] === 1 ? 0 : 1]}`;
  const two = (big: keyof typeof amounts, small: keyof typeof amounts) => (amounts[small] ? `${say(big)} ${say(small)}` : say(big));
  const span = amounts.day ? two('day', 'hour') : amounts.hour ? two('hour', 'minute') : amounts.minute ? say('minute') : say('second');
  return sentence[language].left(span);
}

export type DeadlineTone = 'calm' | 'soon' | 'urgent' | 'over';

/** `soon` in the last fifth of the time given, `urgent` in the last hour. */
export function deadlineTone(startedAt: Moment, dueAt: Moment, now: Date): DeadlineTone {
  const due = asDate(dueAt).getTime();
  const left = due - now.getTime();
  if (left <= 0) return 'over';
  if (left <= 3_600_000) return 'urgent';
  return left <= (due - asDate(startedAt).getTime()) / 5 ? 'soon' : 'calm';
}
