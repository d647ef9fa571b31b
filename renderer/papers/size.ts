import type { Language } from '../ui/language.tsx';

/** A size as people say it: “840 bayt”, “1 234,5 KB”, “3,2 MB”. */
export function sizeText(bytes: number, language: Language): string {
  if (bytes < 1000) return `${bytes} ${language === 'az' ? 'bayt' : 'bytes'}`;
  const [value, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB'];
  const [whole, fraction] = value.toFixed(1).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  const mark = language === 'az' ? ',' : '.';
  return `${grouped}${fraction === '0' ? '' : mark + fraction} ${unit}`;
}
