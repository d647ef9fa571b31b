import type { Messages } from '../ui/language.tsx';

export interface ShellTexts {
  nav: { label: string; inbox: string; drafts: string; rounds: string; submissions: string };
  back: string;
  search: { label: string; none: string; shortcut: string };
  sync: {
    allSent: string;
    waiting: (count: number) => string;
    offline: string;
    offlineWaiting: (count: number) => string;
    refused: (count: number) => string;
    offlineRefused: (count: number) => string;
    signedOut: string;
    catchingUp: string;
    hint: string;
  };
  person: {
    menu: string; language: string; theme: string; system: string; light: string; dark: string; shortcuts: string; signOut: string;
    signOutTitle: string; signOutBody: (count: number) => string; signingOut: string;
  };
  test: { control: string; title: string; body: string; current: (name: string) => string };
  signedOut: { bar: string; action: string; title: string; close: string };
  missing: { title: string; body: string; back: string };
  shortcuts: { title: string; close: string; keys: readonly (readonly [keys: string, what: string])[] };
}

export const shellMessages: Messages<ShellTexts> = {
  az: {
    nav: { label: 'Bölmələr', inbox: 'Gələnlər', drafts: 'Layihələr', rounds: 'Razılaşdırma və viza', submissions: 'Təqdimatlar' },
    back: 'Geri',
    search: { label: 'Layihələrin adında axtar', none: 'Belə layihə tapılmadı', shortcut: 'Ctrl+K' },
    sync: {
      allSent: 'Hamısı göndərilib',
      waiting: (count) => `Bu kompüterdə saxlanıb: ${count} göndərilməyib`,
      offline: 'Şəbəkə yoxdur, hamısı göndərilib',
      offlineWaiting: (count) => `Şəbəkə yoxdur. Bu kompüterdə saxlanıb: ${count} göndərilməyib`,
      refused: (count) => `Qəbul edilməyib: ${count}`,
      offlineRefused: (count) => `Şəbəkə yoxdur. Qəbul edilməyib: ${count}`,
      signedOut: 'Sessiya başa çatıb',
      catchingUp: 'Məlumatlar yenilənir',
      hint: 'Göndərmənin vəziyyətini aç',
    },
    person: {
      menu: 'Şəxs, dil və görünüş', language: 'Dil', theme: 'Görünüş', system: 'Sistemdəki kimi', light: 'Açıq', dark: 'Tünd',
      shortcuts: 'Klaviatura qısayolları', signOut: 'Çıxış', signOutTitle: 'Göndərilməmiş dəyişikliklər var',
      signOutBody: (count) =>
        `Bu kompüterdə saxlanılan ${count} dəyişiklik hələ göndərilməyib. Onlar itmir: bu kompüterdə kartla yenidən daxil olduqda göndəriləcək.`,
      signingOut: 'Çıxılır…',
    },
    test: {
      control: 'Test mühiti', title: 'Test mühiti: başqa şəxs',
      body: 'Seçilən şəxsin sınaq kartı ilə daxil olunur.', current: (name) => `İndi: ${name}`,
    },
    signedOut: {
      bar: 'Sessiya başa çatıb. Yazdıqlarınız bu kompüterdə saxlanılır; göndərmək üçün kartla yenidən daxil olun.',
      action: 'Yenidən daxil ol', title: 'Yenidən daxil olun', close: 'Bağla',
    },
    missing: {
      title: 'Bu layihə bu kompüterdə yoxdur', body: 'Layihə hələ yüklənməyib və ya onu görmək səlahiyyətiniz yoxdur.', back: 'Gələnlərə qayıt',
    },
    shortcuts: {
      title: 'Klaviatura qısayolları', close: 'Bağla',
      keys: [
        ['Ctrl+K', 'Layihə axtarışı'],
        ['Alt+1 … Alt+4', 'Sol paneldəki bölmələr'],
        ['Alt+←', 'Geri'],
        ['↑ ↓', 'Siyahıda sətirdən sətrə keçid'],
        ['Enter', 'Seçilmiş sətrin əməliyyatı'],
        ['Esc', 'Pəncərəni və ya siyahını bağlamaq'],
        ['Ctrl+Z, Ctrl+Y', 'Mətndə: geri almaq, təkrar etmək'],
        ['Ctrl+F, Ctrl+H', 'Mətndə: tapmaq, əvəz etmək'],
        ['Ctrl+B, Ctrl+I', 'Mətndə: qalın, kursiv'],
        ['Ctrl+Shift+K', 'Mətndə: istinad daxil etmək'],
        ['Tab, Shift+Tab', 'Mətndə: struktur elementin səviyyəsi; cədvəldə: növbəti və ya əvvəlki xana'],
        ['Ctrl+Enter', 'Cədvəldə: cədvəldən sonra yeni sətirdən davam etmək'],
        ['Ctrl+Alt+M', 'Mətndə: seçilmiş yerə şərh yazmaq'],
        ['Ctrl+Shift+E', 'Mətndə: təkliflərlə və ya birbaşa yazmaq'],
        ['Alt+Enter', 'Mətndə: kursorun yerindəki təklifə baxmaq'],
        ['Alt+Shift+↑, Alt+Shift+↓', 'Mətndə: struktur elementi köçürmək'],
        ['Ctrl+Shift+S', 'Layihədə: versiyanı adla saxlamaq'],
        ['Ctrl+P', 'Layihədə: çapa baxış'],
        ['Ctrl++, Ctrl+−, Ctrl+0', 'Səhifənin miqyası'],
        ['F1', 'Bu siyahı'],
      ],
    },
  },
  en: {
    nav: { label: 'Sections', inbox: 'Inbox', drafts: 'Drafts', rounds: 'Agreement and visas', submissions: 'Submissions' },
    back: 'Back',
    search: { label: 'Search the titles of drafts', none: 'There is no such draft', shortcut: 'Ctrl+K' },
    sync: {
      allSent: 'Everything sent',
      waiting: (count) => `Saved on this computer: ${count} not sent`,
      offline: 'No network, everything sent',
      offlineWaiting: (count) => `No network. Saved on this computer: ${count} not sent`,
      refused: (count) => `Not accepted: ${count}`,
      offlineRefused: (count) => `No network. Not accepted: ${count}`,
      signedOut: 'The session has ended',
      catchingUp: 'Being brought up to date',
      hint: 'Open the state of sending',
    },
    person: {
      menu: 'Person, language and look', language: 'Language', theme: 'Look', system: 'As the system', light: 'Light', dark: 'Dark',
      shortcuts: 'Keyboard shortcuts', signOut: 'Sign out', signOutTitle: 'Some changes have not been sent',
      signOutBody: (count) =>
        `Changes saved on this computer and not sent yet: ${count}. They are not lost: they are sent when you sign in on this computer again.`,
      signingOut: 'Signing out…',
    },
    test: {
      control: 'Test environment', title: 'Test environment: another person',
      body: 'Signs in with the test card of the person you choose.', current: (name) => `Now: ${name}`,
    },
    signedOut: {
      bar: 'Your session has ended. What you write is saved on this computer; sign in with your card again to send it.',
      action: 'Sign in again', title: 'Sign in again', close: 'Close',
    },
    missing: {
      title: 'This draft is not on this computer', body: 'It has not been loaded yet, or you may not see it.', back: 'Back to the inbox',
    },
    shortcuts: {
      title: 'Keyboard shortcuts', close: 'Close',
      keys: [
        ['Ctrl+K', 'Search drafts'],
        ['Alt+1 … Alt+4', 'Sections of the left rail'],
        ['Alt+←', 'Back'],
        ['↑ ↓', 'From row to row of a list'],
        ['Enter', 'The action of the row'],
        ['Esc', 'Close a dialog or list'],
        ['Ctrl+Z, Ctrl+Y', 'In the text: undo, redo'],
        ['Ctrl+F, Ctrl+H', 'In the text: find, replace'],
        ['Ctrl+B, Ctrl+I', 'In the text: bold, italic'],
        ['Ctrl+Shift+K', 'In the text: insert a reference'],
        ['Tab, Shift+Tab', 'In the text: the level of an element; in a table: the next or previous cell'],
        ['Ctrl+Enter', 'In a table: go on in a new line behind it'],
        ['Ctrl+Alt+M', 'In the text: comment the selected passage'],
        ['Ctrl+Shift+E', 'In the text: write as suggestions, or directly'],
        ['Alt+Enter', 'In the text: the suggestion at the caret'],
        ['Alt+Shift+↑, Alt+Shift+↓', 'In the text: move an element'],
        ['Ctrl+Shift+S', 'In a draft: save a version with a name'],
        ['Ctrl+P', 'In a draft: print preview'],
        ['Ctrl++, Ctrl+−, Ctrl+0', 'Zoom of the page'],
        ['F1', 'This sheet'],
      ],
    },
  },
};
