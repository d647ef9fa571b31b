import type { Severity } from '../../shared/act/checks/index.ts';
import type { Messages } from '../ui/language.tsx';

interface Texts {
  checking: string;
  textMissing: string;
  clean: string;
  cleanHint: string;
  intro: string;
  severities: Record<Severity, string>;
  group: (severity: Severity, count: number) => string;
  severityHints: Record<Severity, string>;
  fix: string;
  fixNamed: (place: string, rule: string) => string;
  fixAll: (count: number) => string;
  fixAllNamed: (rule: string, count: number) => string;
  fixed: (count: number) => string;
  undo: string;
  notFixed: string;
  more: (count: number) => string;
  less: string;
  goTo: (place: string, words: string) => string;
  wholeAct: string;
}

export const checksMessages: Messages<Texts> = {
  az: {
    checking: 'Mətn yoxlanılır…',
    textMissing: 'Mətn açılanda yoxlanılacaq.',
    clean: 'Tərtib qaydalarına zidd yer tapılmadı',
    cleanHint: 'Nömrələr, istinadlar, terminlər və yazılış yazdıqca yoxlanılır. Məzmunu yoxlamaq sizə qalır.',
    intro: 'Maddələr “Normativ hüquqi aktlar haqqında” Konstitusiya Qanunundandır.',
    severities: { error: 'Xətalar', warning: 'Xəbərdarlıqlar', hint: 'Qeydlər' },
    group: (severity, count) => `${checksMessages.az.severities[severity]}: ${count}`,
    severityHints: {
      error: 'Akt özü ilə ziddiyyət təşkil edir, olmayan yerə istinad edir və ya tamamlanmayıb.',
      warning: 'Forma qaydası pozulub.',
      hint: 'Baxmağa dəyər.',
    },
    fix: 'Düzəlt',
    fixNamed: (place, rule) => `${place}, ${rule}: düzəlt`,
    fixAll: (count) => `Hamısını düzəlt (${count})`,
    fixAllNamed: (rule, count) => `${rule}: hamısını düzəlt (${count})`,
    fixed: (count) => `Düzəldildi: ${count}`,
    undo: 'Geri al',
    notFixed: 'Mətn yoxlamadan sonra dəyişib. Yenidən yoxlanılır.',
    more: (count) => `Daha ${count}`,
    less: 'Az göstər',
    goTo: (place, words) => `${place}: ${words} Mətndə göstər`,
    wholeAct: 'Bütün akt',
    },
  en: {
    checking: 'Checking the text…',
    textMissing: 'The text will be checked when it is open.',
    clean: 'Nothing breaks the drafting rules',
    cleanHint: 'Numbers, references, terms and spelling are checked as you write. The substance is for you to check.',
    intro: 'Articles are of the Constitutional Law on Normative Legal Acts.',
    severities: { error: 'Errors', warning: 'Warnings', hint: 'Hints' },
    group: (severity, count) => `${checksMessages.en.severities[severity]}: ${count}`,
    severityHints: {
      error: 'The act contradicts itself, points to nothing or is not finished.',
      warning: 'A rule of form is broken.',
      hint: 'Worth a look.',
    },
    fix: 'Fix',
    fixNamed: (place, rule) => `${place}, ${rule}: fix`,
    fixAll: (count) => `Fix all (${count})`,
    fixAllNamed: (rule, count) => `${rule}: fix all (${count})`,
    fixed: (count) => `Fixed: ${count}`,
    undo: 'Undo',
    notFixed: 'The text has changed since it was checked. It is being checked again.',
    more: (count) => `${count} more`,
    less: 'Show less',
    goTo: (place, words) => `${place}: ${words} Show in the text`,
    wholeAct: 'The whole act',
    },
};
