/** For tests only: the headers and text of a one-part mail, decoded. */
export function simpleDecoder(raw: string): string {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const headers = head.replace(/\r\n[ \t]+/g, ' ').replace(/\?= =\?/g, '?==?');
  const body = rest.join('\r\n\r\n');
  const decoded = headers.replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
    kind.toUpperCase() === 'B' ? `\u0001${text}\u0002` : `\u0001${Buffer.from(unquote(text.replace(/_/g, ' '))).toString('base64')}\u0002`)
    .replace(/((?:\u0001[^\u0002]*\u0002)+)/g, (all) =>
      Buffer.concat([...all.matchAll(/\u0001([^\u0002]*)\u0002/g)].map((one) => Buffer.from(one[1]!, 'base64'))).toString());
  const text = /base64/i.test(/^Content-Transfer-Encoding: (.*)$/im.exec(headers)?.[1] ?? '')
    ? Buffer.from(body, 'base64').toString()
    : unquote(body.replace(/=\r\n/g, '')).toString();
  return `${decoded}\n\n${text}`;
}

function unquote(text: string): Buffer {
  return Buffer.from(text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1');
}
