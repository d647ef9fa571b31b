import type { Parameters } from '../../shared/protocol/api.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import { shortDate } from '../ui/dates.ts';

export type RoundKind = 'agreement' | 'visa';

/** What the person has filled in so far. */
export interface AskingForm {
  agencyIds: string[];
  /** As they are typed: 21.11.2026 and 18:00, in Baku. */
  date: string;
  time: string;
  byMinutes: boolean;
  minutes: string;
  paperIds: string[];
  note: string;
}

export const DAY = 24 * 60 * 60 * 1000;
// Baku keeps one time all year.
const OFFSET = 4 * 60 * 60 * 1000;

/** How many days the deadline may be away (L 46.4). */
export const limitDays = (kind: RoundKind, parameters: Parameters): number =>
  kind === 'agreement' ? parameters.agreementLimitDays : parameters.visaLimitDays;

/** An empty form whose deadline is an evening within the limit. */
export function emptyForm(kind: RoundKind, parameters: Parameters, now: Date, paperIds: string[]): AskingForm {
  const limit = limitDays(kind, parameters);
  const latest = now.getTime() + limit * DAY;
  let day = now.getTime() + Math.min(limit, 15) * DAY;
  if (Date.parse(`${bakuDay(day)}T18:00:00.000+04:00`) > latest) day -= DAY;
  return { agencyIds: [], date: shortDate(new Date(day)), time: '18:00', byMinutes: false, minutes: '2', paperIds, note: '' };
}

/** The deadline as an instant; null when it is not filled in. */
export function dueAtOf(form: AskingForm, now: Date): string | null {
  const time = form.byMinutes
    ? now.getTime() + Number(form.minutes.replace(',', '.')) * 60_000
    : Date.parse(`${dayFrom(form.date)}T${timeFrom(form.time)}:00.000+04:00`);
  return Number.isFinite(time) && (!form.byMinutes || form.minutes.trim() !== '') ? new Date(time).toISOString() : null;
}

/** A day as 2026-11-21 from what people type: 21.11.2026, 1/2/2026, 2026-11-21; null when there is no such day. */
export function dayFrom(text: string): string | null {
  const typed = /^\s*(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})\s*$/.exec(text);
  const iso = typed ? `${typed[3]}-${typed[2]!.padStart(2, '0')}-${typed[1]!.padStart(2, '0')}` : text.trim();
  if (!/^\d{4}-\d\d-\d\d$/.test(iso)) return null;
  const time = Date.parse(`${iso}T00:00:00.000Z`);
  // The 31st of a short month would otherwise become the 1st of the next.
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(iso) ? iso : null;
}

/** A time as 18:00 from 18:00, 9.30, 18; null when there is none such. */
export function timeFrom(text: string): string | null {
  const typed = /^\s*(\d{1,2})(?:[:.](\d{2}))?\s*$/.exec(text);
  if (!typed || Number(typed[1]) > 23 || Number(typed[2] ?? 0) > 59) return null;
  return `${typed[1]!.padStart(2, '0')}:${typed[2] ?? '00'}`;
}

/** Which part of the form a refusal is about; null when it is about the draft as a whole. */
export function partOf(code: string): 'agencies' | 'deadline' | 'papers' | null {
  const parts: Partial<Record<RefusalCode, 'agencies' | 'deadline' | 'papers'>> = {
    agenciesMissing: 'agencies', agencyTwice: 'agencies', agencyUnknown: 'agencies', ownAgencyAsked: 'agencies', recipientAsked: 'agencies',
    deadlinePassed: 'deadline', deadlineTooFar: 'deadline', paperUnknown: 'papers',
  };
  return parts[code as RefusalCode] ?? null;
}

/** What is to be mended before the preview, as the server would say it. */
export function problemOf(form: AskingForm, limit: number, now: Date): { code: RefusalCode; days?: number } | 'dateMissing' | null {
  if (form.agencyIds.length === 0) return { code: 'agenciesMissing' };
  const dueAt = dueAtOf(form, now);
  if (!dueAt) return 'dateMissing';
  if (Date.parse(dueAt) <= now.getTime()) return { code: 'deadlinePassed' };
  if (Date.parse(dueAt) > now.getTime() + limit * DAY) return { code: 'deadlineTooFar', days: limit };
  return null;
}

/** The day in Baku as a date field holds it. */
export const bakuDay = (time: number): string => new Date(time + OFFSET).toISOString().slice(0, 10);

const lastUsedKey = (employeeId: string) => `normativ.lastAgencies.${employeeId}`;

/** Agencies this person asked most recently. */
export function lastUsedAgencies(employeeId: string): string[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(lastUsedKey(employeeId)) ?? '[]');
    return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

export function rememberAgencies(employeeId: string, agencyIds: string[]): void {
  const all = [...new Set([...agencyIds, ...lastUsedAgencies(employeeId)])].slice(0, 8);
  localStorage.setItem(lastUsedKey(employeeId), JSON.stringify(all));
}
