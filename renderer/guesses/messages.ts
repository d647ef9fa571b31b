import type { Messages } from '../ui/language.tsx';

interface GuessTexts {
  title: (count: number) => string;
  hint: string;
  other: string;
  goTo: (place: string, guess: string) => string;
  confirm: string;
  confirmNamed: (place: string, guess: string) => string;
  confirmAll: (count: number) => string;
  confirmAllNamed: (guess: string, count: number) => string;
  changeKind: string;
  changeKindNamed: (place: string) => string;
  more: (count: number) => string;
  less: string;
  done: (count: number) => string;
  undo: string;
  allDone: string;
}

export const guessMessages: Messages<GuessTexts> = {
  az: {
    title: (count) => `Təsdiq gözləyir: ${count}`,
    hint: 'Fayl oxunarkən bunlar təxmin edilib. Düzgündürsə, təsdiq edin; düzgün deyilsə, struktur elementi dəyişin və ya mətndə düzəldin.',
    other: 'Faylda birmənalı göstərilməyib',
    goTo: (place, guess) => `${place}: ${guess}, həmin yerə keç`,
    confirm: 'Təsdiqlə',
    confirmNamed: (place, guess) => `${place}: ${guess}, təsdiqlə`,
    confirmAll: (count) => `Hamısını təsdiqlə (${count})`,
    confirmAllNamed: (guess, count) => `${guess}: hamısını təsdiqlə (${count})`,
    changeKind: 'Dəyiş',
    changeKindNamed: (place) => `${place}: struktur elementi dəyiş`,
    more: (count) => `Daha ${count}`,
    less: 'Daha az göstər',
    done: (count) => `Təsdiqləndi: ${count}`,
    undo: 'Geri al',
    allDone: 'Faylda təxmin edilənlərin hamısı təsdiqlənib.',
  },
  en: {
    title: (count) => `To be confirmed: ${count}`,
    hint: 'These were guessed when the file was read. Confirm what is right; else change the structural element or mend the text.',
    other: 'Not clear from the file',
    goTo: (place, guess) => `${place}: ${guess}, go there`,
    confirm: 'Confirm',
    confirmNamed: (place, guess) => `${place}: ${guess}, confirm`,
    confirmAll: (count) => `Confirm all (${count})`,
    confirmAllNamed: (guess, count) => `${guess}: confirm all (${count})`,
    changeKind: 'Change',
    changeKindNamed: (place) => `${place}: change the structural element`,
    more: (count) => `${count} more`,
    less: 'Show fewer',
    done: (count) => `Confirmed: ${count}`,
    undo: 'Undo',
    allDone: 'All that was guessed in the file has been confirmed.',
  },
};
