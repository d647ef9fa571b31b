import { describe, expect, it } from 'vitest';
import { dateTime, dayOf, deadlineTone, distance, longDate, shortDate } from './dates.ts';

describe('dates in Baku', () => {
  it.each([
    ['2026-11-21T08:00:00.000Z', '21.11.2026', '21 noyabr 2026', '21 November 2026', '21.11.2026, 12:00'],
    ['2026-11-20T20:00:00.000Z', '21.11.2026', '21 noyabr 2026', '21 November 2026', '21.11.2026, 00:00'],
    ['2026-02-05T19:59:00.000Z', '05.02.2026', '5 fevral 2026', '5 February 2026', '05.02.2026, 23:59'],
    ['2026-12-31T20:00:00.000Z', '01.01.2027', '1 yanvar 2027', '1 January 2027', '01.01.2027, 00:00'],
  ])('%s', (moment, short, az, en, full) => {
    expect([shortDate(moment), longDate(moment, 'az'), longDate(moment, 'en'), dateTime(moment)]).toEqual([short, az, en, full]);
  });

  it('compares days by the calendar of Baku', () => {
    expect(dayOf('2026-11-20T19:59:59.999Z')).toBe('2026-11-20');
    expect(dayOf('2026-11-20T20:00:00.000Z')).toBe('2026-11-21');
  });
});

describe('distance to a deadline', () => {
  const now = new Date('2026-11-21T08:00:00.000Z');
  const after = (seconds: number) => new Date(now.getTime() + seconds * 1000).toISOString();
  it.each([
    [2 * 86_400 + 3 * 3_600 + 59 * 60, '2 gün 3 saat qalıb', '2 days 3 hours left'],
    [86_400, '1 gün qalıb', '1 day left'],
    [86_400 - 60, '23 saat 59 dəqiqə qalıb', '23 hours 59 minutes left'],
    [3_600, '1 saat qalıb', '1 hour left'],
    [3_599, '59 dəqiqə qalıb', '59 minutes left'],
    [60, '1 dəqiqə qalıb', '1 minute left'],
    [59.2, '1 dəqiqə qalıb', '1 minute left'],
    [42, '42 saniyə qalıb', '42 seconds left'],
    [0.001, '1 saniyə qalıb', '1 second left'],
    [0, 'müddət bitib', 'the deadline has passed'],
    [-5, 'müddət bitib', 'the deadline has passed'],
  ])('%d s', (seconds, az, en) => {
    expect(distance(after(seconds), now, 'az')).toBe(az);
    expect(distance(after(seconds), now, 'en')).toBe(en);
  });
});

describe('tone of a deadline', () => {
  const started = '2026-11-01T00:00:00.000Z';
  const due = '2026-11-11T00:00:00.000Z';
  it.each([
    ['2026-11-08T23:59:59.999Z', 'calm'],
    ['2026-11-09T00:00:00.000Z', 'soon'],
    ['2026-11-10T22:59:59.999Z', 'soon'],
    ['2026-11-10T23:00:00.000Z', 'urgent'],
    ['2026-11-10T23:59:59.999Z', 'urgent'],
    ['2026-11-11T00:00:00.000Z', 'over'],
  ])('%s → %s', (now, tone) => {
    expect(deadlineTone(started, due, new Date(now))).toBe(tone);
  });
});
