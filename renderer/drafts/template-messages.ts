import type { Messages } from '../ui/language.tsx';

interface TemplateTexts {
  fromTemplate: string;
  nameHint: string;
  search: string;
  list: string;
  none: string;
  preview: string;
  toFill: (count: number) => string;
}

export const templateMessages: Messages<TemplateTexts> = {
  az: {
    fromTemplate: 'Şablon',
    nameHint: 'Bu ad mətnin əvvəlində də yazılacaq.',
    search: 'Şablon axtar',
    list: 'Şablonlar',
    none: 'Belə şablon tapılmadı.',
    preview: 'Şablonun mətni',
    toFill: (count) => `Doldurulacaq yerlər: ${count}. Onlar mətndə kvadrat mötərizədə göstərilib, “Yoxlama” bölməsi qalanları sadalayır.`,
  },
  en: {
    fromTemplate: 'Template',
    nameHint: 'The text will begin with this title too.',
    search: 'Search templates',
    list: 'Templates',
    none: 'There is no such template.',
    preview: 'Text of the template',
    toFill: (count) => `Places to fill in: ${count}. They stand in square brackets; the checks list those that are left.`,
  },
};
