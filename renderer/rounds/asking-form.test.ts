import { expect, test } from 'vitest';
import { DAY, dayFrom, dueAtOf, emptyForm, problemOf, timeFrom } from './asking-form.ts';

const parameters = { agreementLimitDays: 60, visaLimitDays: 5 };

test.each(['2026-11-22T03:00:00.000Z', '2026-11-22T13:59:59.999Z', '2026-11-22T14:00:00.000Z', '2026-11-22T21:30:00.000Z'])(
  'the deadline offered is within the limit at %s', (instant) => {
    const now = new Date(instant);
    for (const kind of ['agreement', 'visa'] as const) {
      const form = { ...emptyForm(kind, parameters, now, []), agencyIds: ['a'] };
      expect(problemOf(form, kind === 'visa' ? 5 : 60, now)).toBeNull();
    }
  });

test('the fields are read as Baku time', () => {
  const form = { ...emptyForm('visa', parameters, new Date(), []), date: '21.11.2026', time: '18:00' };
  expect(dueAtOf(form, new Date())).toBe('2026-11-21T14:00:00.000Z');
  expect(dueAtOf({ ...form, time: '' }, new Date())).toBeNull();
});

test('a deadline in minutes runs from now', () => {
  const now = new Date('2026-11-22T03:00:00.000Z');
  const form = { ...emptyForm('visa', parameters, now, []), byMinutes: true, minutes: '1,5' };
  expect(dueAtOf(form, now)).toBe('2026-11-22T03:01:30.000Z');
  expect(dueAtOf({ ...form, minutes: ' ' }, now)).toBeNull();
});

test('what is missing is said before sending', () => {
  const now = new Date('2026-11-22T03:00:00.000Z');
  const form = { ...emptyForm('visa', parameters, now, []), agencyIds: ['a'] };
  expect(problemOf({ ...form, agencyIds: [] }, 5, now)).toEqual({ code: 'agenciesMissing' });
  expect(problemOf({ ...form, date: '' }, 5, now)).toBe('dateMissing');
  expect(problemOf({ ...form, date: '2026-11-21' }, 5, now)).toEqual({ code: 'deadlinePassed' });
  expect(problemOf({ ...form, date: new Date(now.getTime() + 6 * DAY).toISOString().slice(0, 10) }, 5, now))
    .toEqual({ code: 'deadlineTooFar', days: 5 });
});

test.each([
  ['21.11.2026', '2026-11-21'], [' 1.2.2027 ', '2027-02-01'], ['21/11/2026', '2026-11-21'], ['2026-11-21', '2026-11-21'],
  ['31.02.2027', null], ['21.11', null], ['', null], ['sabah', null],
])('the day “%s” is %s', (typed, day) => {
  expect(dayFrom(typed)).toBe(day);
});

test.each([['18:00', '18:00'], ['9.30', '09:30'], ['18', '18:00'], ['24:00', null], ['12:60', null], ['', null]])('the time “%s” is %s', (typed, time) => {
  expect(timeFrom(typed)).toBe(time);
});
