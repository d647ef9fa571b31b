import type { Messages } from './language.tsx';

interface Words { what: string; safe: string; todo: string }
type Code =
  | 'offline' | 'noDriver' | 'driverFailed' | 'noCard' | 'wrongPin' | 'wrongPinLow' | 'wrongPinFinal' | 'wrongPinCounted' | 'pinLocked'
  | 'cardRemoved' | 'cardSwapped' | 'noCertificate' | 'wrongPerson' | 'timeout' | 'crashed' | 'diskFull' | 'journalInUse' | 'newerFormat'
  | 'journalFailed' | 'journalClosed' | 'badRequest' | 'bridgeLost' | 'answerTooLarge' | 'badAnswer' | 'internal' | 'unknown';

export const bridgeErrorMessages: Messages<Record<Code, Words>> = {
  az: {
    offline: {
      what: 'Serverlə əlaqə yoxdur.', safe: 'Yazdıqlarınız bu kompüterdə saxlanıb.',
      todo: 'Şəbəkəni yoxlayın. Əlaqə bərpa olunduqda göndərmə özü davam edəcək.',
    },
    noDriver: {
      what: 'Kart oxuyucunun sürücüsü tapılmadı.', safe: '',
      todo: 'Qurumunuzun texniki xidmətindən imza kartının proqramını quraşdırmağı xahiş edin, sonra siyahını yeniləyin.',
    },
    driverFailed: {
      what: 'Kartın proqramı cavab vermədi.', safe: 'Heç nə imzalanmadı.',
      todo: 'Kartı çıxarıb yenidən taxın. Təkrarlanarsa, kart oxuyucunu ayırıb yenidən qoşun.',
    },
    noCard: { what: 'Kart tapılmadı.', safe: 'Heç nə imzalanmadı.', todo: 'Kartı oxuyucuya taxın və siyahını yeniləyin.' },
    wrongPin: { what: 'PIN kod düzgün deyil.', safe: 'Heç nə imzalanmadı.', todo: 'PIN kodu yenidən daxil edin.' },
    wrongPinLow: {
      what: 'PIN kod düzgün deyil.', safe: 'Heç nə imzalanmadı.',
      todo: 'Az cəhd qalıb: PIN kodu dəqiqləşdirib yenidən daxil edin.',
    },
    wrongPinFinal: {
      what: 'PIN kod düzgün deyil. Son cəhd qalıb.', safe: 'Heç nə imzalanmadı.',
      todo: 'Növbəti səhvdən sonra kart bloklanacaq. PIN koda əmin deyilsinizsə, sertifikat xidməti mərkəzinə müraciət edin.',
    },
    wrongPinCounted: { what: 'PIN kod düzgün deyil.', safe: 'Heç nə imzalanmadı.', todo: 'Qalan cəhdlərin sayı: {left}.' },
    pinLocked: {
      what: 'Kartın PIN kodu bloklanıb.', safe: 'Yazdıqlarınız bu kompüterdə saxlanıb.',
      todo: 'PIN kodu yalnız sertifikat xidməti mərkəzi aça bilər (PUK kodla).',
    },
    cardRemoved: { what: 'Kart çıxarılıb.', safe: 'Heç nə imzalanmadı.', todo: 'Kartı taxın və yenidən cəhd edin.' },
    cardSwapped: {
      what: 'Oxuyucuda başqa kart var.', safe: 'Heç nə imzalanmadı.', todo: 'Öz kartınızı taxın və siyahını yeniləyin.',
    },
    noCertificate: {
      what: 'Kartda lazım olan sertifikat yoxdur.', safe: 'Heç nə imzalanmadı.',
      todo: 'Başqa kart seçin və ya sertifikat xidməti mərkəzinə müraciət edin.',
    },
    wrongPerson: {
      what: 'Kart imzalanan sənəddə göstərilən şəxsə məxsus deyil.', safe: 'Heç nə imzalanmadı.', todo: 'Öz kartınızı taxın və siyahını yeniləyin.',
    },
    timeout: {
      what: 'Cavab vaxtında gəlmədi.', safe: 'Yazdıqlarınız bu kompüterdə saxlanıb.', todo: 'Bir qədər sonra yenidən cəhd edin.',
    },
    crashed: {
      what: 'Kartla işləyən proqram dayandı.', safe: 'Yazdıqlarınız bu kompüterdə saxlanıb.',
      todo: 'O, yenidən başladılıb. Kartı çıxarıb taxın və təkrar cəhd edin.',
    },
    diskFull: {
      what: 'Diskdə yer qalmayıb, son dəyişiklik saxlanılmadı.', safe: 'Əvvəl saxlanılanlar yerindədir.',
      todo: 'Diskdə yer açın; proqramı bağlamayın, saxlama təkrar ediləcək.',
    },
    journalInUse: {
      what: 'Bu kompüterdəki məlumatlar Normativin başqa pəncərəsində açıqdır.', safe: 'Məlumatlar yerindədir.',
      todo: 'Həmin pəncərəyə keçin və ya onu bağlayıb yenidən cəhd edin.',
    },
    newerFormat: {
      what: 'Bu kompüterdəki məlumatları proqramın daha yeni versiyası yazıb.', safe: 'Məlumatlar yerindədir və dəyişdirilmədi.',
      todo: 'Proqramı yeniləyin.',
    },
    journalFailed: {
      what: 'Bu kompüterdəki məlumatlar oxunmadı və ya yazılmadı.', safe: 'Əvvəl saxlanılanlar silinməyib.',
      todo: 'Diski yoxlayın və proqramı yenidən başladın.',
    },
    journalClosed: { what: 'Proqram bağlanır.', safe: 'Əvvəl saxlanılanlar yerindədir.', todo: 'Proqramı yenidən başladın.' },
    badRequest: { what: 'Proqram sorğunu düzgün qurmadı.', safe: 'Heç nə dəyişmədi.', todo: 'Proqramı yeniləyin və yenidən cəhd edin.' },
    bridgeLost: {
      what: 'Pəncərənin proqramla əlaqəsi kəsildi.', safe: '“Saxlanıb” yazılanlar yerindədir.',
      todo: 'Pəncərəni bağlamayın: əlaqə özü bərpa olunur. Bərpa olunmazsa, proqramı yenidən başladın.',
    },
    answerTooLarge: {
      what: 'Serverin cavabı həddindən böyükdür və oxunmadı.', safe: 'Yazdıqlarınız bu kompüterdə saxlanıb.', todo: 'Proqramı yeniləyin; kömək etməsə, operatora bildirin.',
    },
    badAnswer: {
      what: 'Serverin cavabı anlaşılmadı.', safe: 'Yazdıqlarınız bu kompüterdə saxlanıb.', todo: 'Proqramı yeniləyin; kömək etməsə, operatora bildirin.',
    },
    internal: {
      what: 'Gözlənilməz xəta baş verdi.', safe: 'Yazdıqlarınız bu kompüterdə saxlanıb.', todo: 'Yenidən cəhd edin; təkrarlanarsa, proqramı yenidən başladın.',
    },
    unknown: {
      what: 'Gözlənilməz xəta baş verdi ({code}).', safe: 'Bu kompüterdə saxlanılanlar yerindədir.',
      todo: 'Yenidən cəhd edin; təkrarlanarsa, operatora bu kodu bildirin.',
    },
  },
  en: {
    offline: {
      what: 'The server cannot be reached.', safe: 'What you wrote is saved on this computer.',
      todo: 'Check the network. Sending goes on by itself once the connection is back.',
    },
    noDriver: {
      what: 'No driver for the card reader was found.', safe: '',
      todo: 'Ask your agency’s support to install the software of the signature card, then check again.',
    },
    driverFailed: {
      what: 'The card software did not answer.', safe: 'Nothing was signed.',
      todo: 'Take the card out and put it back. If that does not help, unplug the reader and plug it in again.',
    },
    noCard: { what: 'No card was found.', safe: 'Nothing was signed.', todo: 'Put the card into the reader and check again.' },
    wrongPin: { what: 'The PIN is not right.', safe: 'Nothing was signed.', todo: 'Enter the PIN again.' },
    wrongPinLow: { what: 'The PIN is not right.', safe: 'Nothing was signed.', todo: 'Few tries are left: make sure of the PIN before you enter it again.' },
    wrongPinFinal: {
      what: 'The PIN is not right. One try is left.', safe: 'Nothing was signed.',
      todo: 'One more mistake locks the card. If you are not sure of the PIN, ask your certification centre.',
    },
    wrongPinCounted: { what: 'The PIN is not right.', safe: 'Nothing was signed.', todo: 'Tries left: {left}.' },
    pinLocked: {
      what: 'The PIN of the card is locked.', safe: 'What you wrote is saved on this computer.',
      todo: 'Only the certification centre can unlock it, with the PUK.',
    },
    cardRemoved: { what: 'The card has been taken out.', safe: 'Nothing was signed.', todo: 'Put the card in and try again.' },
    cardSwapped: { what: 'There is another card in the reader.', safe: 'Nothing was signed.', todo: 'Put in your own card and check again.' },
    noCertificate: {
      what: 'The card does not hold the certificate needed.', safe: 'Nothing was signed.', todo: 'Choose another card, or ask your certification centre.',
    },
    wrongPerson: {
      what: 'The card belongs to another person than the document names.', safe: 'Nothing was signed.', todo: 'Put in your own card and check again.',
    },
    timeout: { what: 'No answer came in time.', safe: 'What you wrote is saved on this computer.', todo: 'Try again in a little while.' },
    crashed: {
      what: 'The part of the app that works with cards has stopped.', safe: 'What you wrote is saved on this computer.',
      todo: 'It has been started again. Take the card out, put it back and try again.',
    },
    diskFull: {
      what: 'The disk is full; the last change has not been saved.', safe: 'What was saved before is safe.',
      todo: 'Make room on the disk and leave the app open; saving will be tried again.',
    },
    journalInUse: {
      what: 'The data on this computer is open in another window of Normativ.', safe: 'The data is safe.',
      todo: 'Go to that window, or close it and try again.',
    },
    newerFormat: {
      what: 'The data on this computer was written by a newer version of the app.', safe: 'The data is safe and was left as it is.',
      todo: 'Update the app.',
    },
    journalFailed: {
      what: 'The data on this computer could not be read or written.', safe: 'What was saved before has not been deleted.',
      todo: 'Check the disk and start the app again.',
    },
    journalClosed: { what: 'The app is closing.', safe: 'What was saved before is safe.', todo: 'Start the app again.' },
    badRequest: { what: 'The app made a malformed request.', safe: 'Nothing was changed.', todo: 'Update the app and try again.' },
    bridgeLost: {
      what: 'The window has lost its connection to the app.', safe: 'All that is marked as saved is safe.',
      todo: 'Leave the window open: the connection comes back by itself. If it does not, start the app again.',
    },
    answerTooLarge: {
      what: 'The server’s answer is too large and was not read.', safe: 'What you wrote is saved on this computer.', todo: 'Update the app; if that does not help, tell the operator.',
    },
    badAnswer: {
      what: 'The server’s answer was not understood.', safe: 'What you wrote is saved on this computer.', todo: 'Update the app; if that does not help, tell the operator.',
    },
    internal: {
      what: 'Something unexpected went wrong.', safe: 'What you wrote is saved on this computer.', todo: 'Try again; if it happens again, start the app again.',
    },
    unknown: {
      what: 'Something unexpected went wrong ({code}).', safe: 'What is saved on this computer is safe.',
      todo: 'Try again; if it happens again, tell the operator this code.',
    },
  },
};
