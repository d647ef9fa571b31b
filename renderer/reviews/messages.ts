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
    open: (count) => `${count} struktur element hər iki tərəfdən dəyişdirilib`,
    look: 'Bax',
    title: 'Hər iki tərəfdən dəyişdirilmiş struktur elementlər',
    intro: 'Bu struktur elementlər şəbəkədən kənarda və eyni müddətdə başqaları tərəfindən də dəyişdirilib. Heç nə itməyib: dəyişikliklər mətndə birləşdirilib. Mənanın düzgünlüyünü yoxlayın.',
    none: 'Baxılmalı struktur element yoxdur.',
    returned: (name, at) => `${name} şəbəkəyə ${at} tarixində qayıdıb`,
    before: 'Əvvəlki redaksiya',
    offline: (name) => `Şəbəkədən kənarda yazılan (${name})`,
    others: 'Bu müddətdə başqalarının yazdığı',
    now: 'İndi mətndə',
    merged: 'Birləşmiş mətn',
    isGone: 'Element silinib.',
    wasNot: 'Element yox idi.',
    cut: 'Element bölünüb və ya başqa elementlə birləşdirilib, ona görə redaksiyanı burada əvəz etmək olmaz. Elementə keçib mətni yerində düzəldin.',
    readOnly: 'Mətn yalnız oxunur.',
    choose: { merged: 'İndiki mətni saxla', returned: 'Şəbəkədən kənarda yazılanı götür', others: 'Başqalarının yazdığını götür' },
    goTo: 'Elementə keç',
    failed: 'Redaksiya mətnə salınmadı: element artıq yoxdur və ya başqa elementlə birləşdirilib. Mətn dəyişməyib. Elementi mətndə düzəldib indiki mətni saxlayın.',
    settled: (count) => `Həll edilib (${count})`,
    chosen: { merged: 'Birləşmiş mətn saxlanılıb', returned: 'Şəbəkədən kənarda yazılan götürülüb', others: 'Başqalarının yazdığı götürülüb' },
    settledBy: (how, name, at) => `${how}: ${name}, ${at}`,
    sending: (count) => `${count} struktur element hər iki tərəfdən dəyişdirilib və hələ yoxlanılmayıb. Mətn indiki kimi dondurulub göndəriləcək.`,
    history: (open, settled) => `Hər iki tərəfdən dəyişdirilmiş struktur elementlər: ${open} açıq, ${settled} həll edilmiş`,
  },
  en: {
    open: (count) => (count === 1 ? '1 element was changed on both sides' : `${count} elements were changed on both sides`),
    look: 'Look',
    title: 'Elements changed on both sides',
    intro: 'These elements were changed offline and, in the same time, by others too. Nothing is lost: the changes are merged in the text. Check that it still says what it should.',
    none: 'There is no element to look at.',
    returned: (name, at) => `${name} came back online on ${at}`,
    before: 'Before',
    offline: (name) => `Written offline (${name})`,
    others: 'Written by others meanwhile',
    now: 'In the text now',
    merged: 'Merged',
    isGone: 'The element was removed.',
    wasNot: 'There was no such element.',
    cut: 'The element was split, or joined to another, so no wording can be put in its place from here. Go to the element and put the text right there.',
    readOnly: 'The text can only be read.',
    choose: { merged: 'Keep the text as it is now', returned: 'Take what was written offline', others: 'Take what others wrote' },
    goTo: 'Go to the element',
    failed: 'The wording was not put in: the element is gone, or joined to another. The text is unchanged. Put the element right in the text and keep it as it is then.',
    settled: (count) => `Settled (${count})`,
    chosen: { merged: 'The merged text was kept', returned: 'What was written offline was taken', others: 'What others wrote was taken' },
    settledBy: (how, name, at) => `${how}: ${name}, ${at}`,
    sending: (count) => `${count === 1 ? '1 element was' : `${count} elements were`} changed on both sides and not looked at yet. The text is frozen and sent as it is now.`,
    history: (open, settled) => `Elements changed on both sides: ${open} open, ${settled} settled`,
  },
};
