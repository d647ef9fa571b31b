import { Caption1, Field, Input, Switch, makeStyles, tokens } from '@fluentui/react-components';
import { useServerNow } from '../sync/react.tsx';
import { distance, longDate, timeOfDay } from '../ui/dates.ts';
import { useLanguage } from '../ui/language.tsx';
import { DAY, bakuDay, dueAtOf, type AskingForm } from './asking-form.ts';

const useStyles = makeStyles({
  fields: { display: 'flex', gap: '12px', alignItems: 'flex-end', flexWrap: 'wrap' },
  date: { width: '160px' },
  time: { width: '112px' },
  hint: { display: 'block', marginTop: '4px', color: tokens.colorNeutralForeground3 },
  problem: { display: 'block', marginTop: '4px', color: tokens.colorPaletteRedForeground1 },
  words: { display: 'block', marginTop: '4px' },
});

/** Date and time of a deadline with the limit that the law sets; in the test environment also in minutes. */
export function DeadlineFields({ form, onChange, limit, test, firstRef, problem, texts }: {
  form: AskingForm;
  onChange: (change: Partial<AskingForm>) => void;
  limit: number;
  test: boolean;
  firstRef: React.Ref<HTMLInputElement>;
  problem: string | null;
  texts: {
    date: string; time: string; byMinutes: string; minutes: string;
    limit: (days: number, until: string) => string; inWords: (date: string, distance: string) => string;
  };
}) {
  const styles = useStyles();
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
            <Input ref={firstRef} className={styles.time} type="number" min={1} value={form.minutes} onChange={(_, { value }) => onChange({ minutes: value })} />
          </Field>
        ) : (
          <>
            <Field label={texts.date} {...state}>
              <Input
                ref={firstRef} className={styles.date} type="date" value={form.date} min={bakuDay(now.getTime())} max={bakuDay(latest.getTime())}
                onChange={(_, { value }) => onChange({ date: value })}
              />
            </Field>
            <Field label={texts.time}>
              <Input className={styles.time} type="time" value={form.time} onChange={(_, { value }) => onChange({ time: value })} />
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
