/** A name for an act's file that Windows, macOS and Linux take: its title and a date, `YYYY-MM-DD`. @param ending without a dot */
export function fileNameOf(title: string, date: string, ending: string): string {
  const words = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M} .,()-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const short = [...words].slice(0, 80).join('').replace(/[ .,(-]+$/, '');
  return `${short || 'akt'} ${date}.${ending}`.replace(/^[ .]+/, '');
}
