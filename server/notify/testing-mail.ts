/** For tests only: the headers and text of a one-part mail, decoded. */
export function simpleDecoder(raw: string): string {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const headers = head.replace(/\r\n[ \t]+/g, ' ');
  const body = rest.join('\r\n\r\n');
  // Words that stand side by side may share a letter, so their bytes are joined before they are read.
  const decoded = headers.replace(/=\?UTF-8\?[BQ]\?[^?]*\?=(?: =\?UTF-8\?[BQ]\?[^?]*\?=)*/gi, (words) =>
    Buffer.concat(words.split(' ').map(bytesOfWord)).toString());
  const isBase64 = /^Content-Transfer-Encoding: base64$/im.test(headers);
  return `${decoded}\n\n${(isBase64 ? Buffer.from(body, 'base64') : unquoted(body.replace(/=\r\n/g, ''))).toString()}`;
}

function bytesOfWord(word: string): Buffer {
  const [, , kind = '', text = ''] = word.split('?');
  return kind.toUpperCase() === 'B' ? Buffer.from(text, 'base64') : unquoted(text.replaceAll('_', ' '));
}

const unquoted = (text: string): Buffer =>
  Buffer.from(text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1');
