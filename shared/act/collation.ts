const collator = new Intl.Collator('az', { numeric: true, sensitivity: 'variant' });

/** Compares two texts in the order of the Azerbaijani alphabet (… d e ə f g ğ h x ı i j k q …), digits by value. */
export function compareAz(a: string, b: string): number {
  return collator.compare(a, b);
}

/** Capitals by Azerbaijani rules: i → İ, ı → I. */
export function upperAz(text: string): string {
  return text.toLocaleUpperCase('az');
}

/** Small letters by Azerbaijani rules: İ → i, I → ı. */
export function lowerAz(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('az');
}

/** The form in which texts are compared in a search: NFC, small letters, spaces as one. */
export function foldAz(text: string): string {
  return lowerAz(text).replace(/\s+/g, ' ').trim();
}
