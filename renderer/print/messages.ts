import type { Messages } from '../ui/language.tsx';

interface Texts {
  preview: string;
  previewAndPrint: string;
  previewOf: (title: string) => string;
  save: string;
  saveTitle: string;
  making: (percent: number) => string;
  opening: string;
  failed: string;
  failedHint: string;
  again: string;
  missing: (named: string, more: number) => string;
  times: (count: number) => string;
  saved: string;
  cancel: string;
  close: string;
  print: string;
  preparing: (page: number, pages: number) => string;
  notPrinted: string;
  notPrintedHint: string;
  page: string;
  ofPages: (pages: number) => string;
  pageOf: (page: number, pages: number) => string;
  pages: string;
  zoom: string;
  zoomIn: string;
  zoomOut: string;
  pageWidth: string;
  wholePage: string;
  percent: (percent: number) => string;
}

export const printMessages: Messages<Texts> = {
  az: {
    preview: 'Çapa baxış',
    previewAndPrint: 'Çapa baxış və çap…',
    previewOf: (title) => `Çapa baxış: ${title}`,
    save: 'PDF kimi saxla (.pdf)',
    saveTitle: 'PDF kimi saxlama',
    making: (percent) => `Səhifələr hazırlanır: ${percent}%`,
    opening: 'Səhifələr açılır…',
    failed: 'Səhifələr hazırlanmadı',
    failedHint: 'Mətn yerindədir, onda heç nə dəyişməyib. Yenidən cəhd edin; alınmasa, proqramı bağlayıb açın.',
    again: 'Yenidən cəhd et',
    missing: (named, more) => `Bu simvollar şriftdə yoxdur və çapda boş kvadrat kimi görünür: ${named}${more > 0 ? ` və daha ${more}` : ''}. Onları sözlə yazın və ya başqa simvolla əvəz edin.`,
    times: (count) => `${count} dəfə`,
    saved: 'PDF saxlanıb.',
    cancel: 'Ləğv et',
    close: 'Bağla',
    print: 'Çap et',
    preparing: (page, pages) => `Çapa hazırlanır: ${page}/${pages}`,
    notPrinted: 'Səhifələr çapa hazırlanmadı',
    notPrintedHint: 'Mətn yerindədir. Yenidən cəhd edin və ya PDF kimi saxlayıb başqa proqramdan çap edin.',
    page: 'Səhifənin nömrəsi',
    ofPages: (pages) => `/ ${pages}`,
    pageOf: (page, pages) => `Səhifə ${page}, cəmi ${pages}`,
    pages: 'Çap səhifələri',
    zoom: 'Miqyas',
    zoomIn: 'Böyüt',
    zoomOut: 'Kiçilt',
    pageWidth: 'Pəncərənin eni',
    wholePage: 'Bütöv səhifə',
    percent: (percent) => `${percent}%`,
  },
  en: {
    preview: 'Print preview',
    previewAndPrint: 'Print preview and printing…',
    previewOf: (title) => `Print preview: ${title}`,
    save: 'Save as PDF (.pdf)',
    saveTitle: 'Saving as PDF',
    making: (percent) => `Laying out the pages: ${percent}%`,
    opening: 'Opening the pages…',
    failed: 'The pages could not be made',
    failedHint: 'The text is in its place and has not changed. Try again; if it fails once more, close the app and open it.',
    again: 'Try again',
    missing: (named, more) => `The font does not have these characters, and they are printed as empty boxes: ${named}${more > 0 ? ` and ${more} more` : ''}. Write them in words or use other characters.`,
    times: (count) => `${count} times`,
    saved: 'The PDF is saved.',
    cancel: 'Cancel',
    close: 'Close',
    print: 'Print',
    preparing: (page, pages) => `Getting ready to print: ${page}/${pages}`,
    notPrinted: 'The pages could not be made ready to print',
    notPrintedHint: 'The text is in its place. Try again, or save it as PDF and print it from another program.',
    page: 'Page number',
    ofPages: (pages) => `/ ${pages}`,
    pageOf: (page, pages) => `Page ${page} of ${pages}`,
    pages: 'Pages as printed',
    zoom: 'Zoom',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    pageWidth: 'Width of the window',
    wholePage: 'Whole page',
    percent: (percent) => `${percent}%`,
  },
};
