import type { ReviewChoice } from '../../shared/act/review.ts';
import type { Messages } from '../ui/language.tsx';

interface Texts {
  open: (count: number) => string;
  look: string;
  title: string;
  intro: string;
  none: string;
  returned: (name: string, at: string) => string;
  before: string;
  offline: (name: string) => string;
  others: string;
  now: string;
  merged: string;
  isGone: string;
  wasNot: string;
  cut: string;
  readOnly: string;
  choose: Record<ReviewChoice, string>;
  goTo: string;
  failed: string;
  settled: (count: number) => string;
  chosen: Record<ReviewChoice, string>;
  settledBy: (how: string, name: string, at: string) => string;
  sending: (count: number) => string;
  history: (open: number, settled: number) => string;
}

export const reviewMessages: Messages<Texts> = {
  az: {
    open: (count) => `${count} bənd hər iki tərəfdən dəyişdirilib`,
    look: 'Bax',
    title: 'Hər iki tərəfdən dəyişdirilmiş bəndlər',
    intro: 'Bu bəndlər şəbəkədən kənarda və eyni müddətdə başqaları tərəfindən də dəyişdirilib. Heç nə itməyib: dəyişikliklər mətndə birləşdirilib. Mənanın düzgünlüyünü yoxlayın.',
    none: 'Baxılmalı bənd yoxdur.',
    returned: (name, at) => `${name} şəbəkəyə ${at} tarixində qayıdıb`,
    before: 'Əvvəlki redaksiya',
    offline: (name) => `Şəbəkədən kənarda yazılan (${name})`,
    others: 'Bu müddətdə başqalarının yazdığı',
    now: 'İndi mətndə',
    merged: 'Birləşmiş mətn',
    isGone: 'Bənd silinib.',
    wasNot: 'Bənd yox idi.',
    cut: 'Bənd bölünüb və ya başqa bəndlə birləşdirilib, ona görə redaksiyanı burada əvəz etmək olmaz. Bəndə keçib mətni yerində düzəldin.',
    readOnly: 'Mətn yalnız oxunur.',
    choose: { merged: 'İndiki mətni saxla', returned: 'Şəbəkədən kənarda yazılanı götür', others: 'Başqalarının yazdığını götür' },
    goTo: 'Bəndə keç',
    failed: 'Redaksiya mətnə salınmadı: bənd artıq yoxdur və ya başqa bəndlə birləşdirilib. Mətn dəyişməyib. Bəndi mətndə düzəldib indiki mətni saxlayın.',
    settled: (count) => `Həll edilib (${count})`,
    chosen: { merged: 'Birləşmiş mətn saxlanılıb', returned: 'Şəbəkədən kənarda yazılan götürülüb', others: 'Başqalarının yazdığı götürülüb' },
    settledBy: (how, name, at) => `${how}: ${name}, ${at}`,
    sending: (count) => `${count} bənd hər iki tərəfdən dəyişdirilib və hələ yoxlanılmayıb. Mətn indiki kimi dondurulub göndəriləcək.`,
    history: (open, settled) => `Hər iki tərəfdən dəyişdirilmiş bəndlər: ${open} açıq, ${settled} həll edilmiş`,
  },
  en: {
    open: (count) => (count === 1 ? '1 clause was changed on both sides' : `${count} clauses were changed on both sides`),
    look: 'Look',
    title: 'Clauses changed on both sides',
    intro: 'These clauses were changed offline and, in the same time, by others too. Nothing is lost: the changes are merged in the text. Check that it still says what it should.',
    none: 'There is no clause to look at.',
    returned: (name, at) => `${name} came back online on ${at}`,
    before: 'Before',
    offline: (name) => `Written offline (${name})`,
    others: 'Written by others meanwhile',
    now: 'In the text now',
    merged: 'Merged',
    isGone: 'The clause was removed.',
    wasNot: 'There was no such clause.',
    cut: 'The clause was split, or joined to another, so no wording can be put in its place from here. Go to the clause and put the text right there.',
    readOnly: 'The text can only be read.',
    choose: { merged: 'Keep the text as it is now', returned: 'Take what was written offline', others: 'Take what others wrote' },
    goTo: 'Go to the clause',
    failed: 'The wording was not put in: the clause is gone, or joined to another. The text is unchanged. Put the clause right in the text and keep it as it is then.',
    settled: (count) => `Settled (${count})`,
    chosen: { merged: 'The merged text was kept', returned: 'What was written offline was taken', others: 'What others wrote was taken' },
    settledBy: (how, name, at) => `${how}: ${name}, ${at}`,
    sending: (count) => `${count === 1 ? '1 clause was' : `${count} clauses were`} changed on both sides and not looked at yet. The text is frozen and sent as it is now.`,
    history: (open, settled) => `Clauses changed on both sides: ${open} open, ${settled} settled`,
  },
};
