import { Button, Caption1, Field, Input, Switch, makeStyles, shorthands, tokens } from '@fluentui/react-components';
import { CalendarRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { useServerNow } from '../sync/react.tsx';
import { distance, longDate, timeOfDay } from '../ui/dates.ts';
import { useLanguage } from '../ui/language.tsx';
import { DAY, bakuDay, dayFrom, dueAtOf, type AskingForm } from './asking-form.ts';

const useStyles = makeStyles({
  fields: { display: 'flex', gap: '12px', alignItems: 'flex-end', flexWrap: 'wrap' },
  date: { width: '168px' },
  // Opens its calendar under the field; what it shows of itself would follow the computer's language, not the product's.
  picker: { width: 0, height: '32px', padding: 0, ...shorthands.borderWidth(0), marginInlineStart: '-12px', opacity: 0, pointerEvents: 'none' },
  time: { width: '96px' },
  hint: { display: 'block', marginTop: '4px', color: tokens.colorNeutralForeground3 },
  problem: { display: 'block', marginTop: '4px', color: tokens.colorPaletteRedForeground1 },
  words: { display: 'block', marginTop: '4px' },
});

/** Date and time of a deadline with the limit that the law sets; in the test environment also in minutes. */
export function DeadlineFields({ form, onChange, limit, test, problem, texts }: {
  form: AskingForm;
  onChange: (change: Partial<AskingForm>) => void;
  limit: number;
  test: boolean;
  problem: string | null;
  texts: {
    date: string; datePattern: string; calendar: string; time: string; byMinutes: string; minutes: string;
    limit: (days: number, until: string) => string; inWords: (date: string, distance: string) => string;
  };
}) {
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  const { language } = useLanguage();
  const now = useServerNow(10_000);
  const say = (moment: string | Date) => `${longDate(moment, language)}, ${timeOfDay(moment)}`;
  const dueAt = dueAtOf(form, now);
  const latest = new Date(now.getTime() + limit * DAY);
  const state = problem ? { validationState: 'error' as const } : {};
  return (
    <div>
      <div className={styles.fields}>
        {form.byMinutes ? (
          <Field label={texts.minutes} {...state}>
            <Input className={styles.time} type="number" min={1} value={form.minutes} onChange={(_, { value }) => onChange({ minutes: value })} />
          </Field>
        ) : (
          <>
            <Field label={texts.date} {...state}>
              <Input
                className={styles.date} placeholder={texts.datePattern} value={form.date} autoComplete="off"
                onChange={(_, { value }) => onChange({ date: value })}
                contentAfter={(
                  <Button appearance="transparent" size="small" icon={<CalendarRegular />} aria-label={texts.calendar} onClick={() => picker.current?.showPicker()} />
                )}
              />
            </Field>
            <input
              ref={picker} type="date" className={styles.picker} tabIndex={-1} aria-hidden value={dayFrom(form.date) ?? ''}
              min={bakuDay(now.getTime())} max={bakuDay(latest.getTime())}
              onChange={({ target }) => { if (target.value) onChange({ date: target.value.split('-').reverse().join('.') }); }}
            />
            <Field label={texts.time} {...state}>
              <Input className={styles.time} placeholder="18:00" autoComplete="off" value={form.time} onChange={(_, { value }) => onChange({ time: value })} />
            </Field>
          </>
        )}
        {test && <Switch label={texts.byMinutes} checked={form.byMinutes} onChange={(_, { checked }) => onChange({ byMinutes: checked })} />}
      </div>
      {problem && <Caption1 className={styles.problem} role="alert">{problem}</Caption1>}
      {dueAt && <Caption1 className={styles.words}>{texts.inWords(say(dueAt), distance(dueAt, now, language))}</Caption1>}
      <Caption1 className={styles.hint}>{texts.limit(limit, say(latest))}</Caption1>
    </div>
  );
}
