const formats = [0, 1].map((digits) => new Intl.NumberFormat('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: true }));

/** 1 234 and, with a decimal, 1 234,5. The space does not break. */
export function number(value: number, decimals: 0 | 1 = 0): string {
  return formats[decimals]!.format(value).replace(/[,.]/g, (mark) => (mark === ',' ? '\u00a0' : ','));
}
