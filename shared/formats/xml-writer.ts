// eslint-disable-next-line no-control-regex -- they are named here because XML cannot hold them
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;
const special: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' };

/** Text for the inside of an element. What XML cannot hold (no act that can be frozen has it) is shown as lost. */
export function escapeText(text: string): string {
  return text.replace(notXml, '\ufffd').replace(/[&<>\r]/g, (char) => special[char]!);
}

/** Attributes as they stand in a tag; those without a value are left out. */
export function attributes(values: Record<string, string | undefined>): string {
  let text = '';
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) text += ` ${name}="${value.replace(notXml, '\ufffd').replace(/[&<>"\t\n\r]/g, (char) => special[char]!)}"`;
  }
  return text;
}

/** An element with its content written already. */
export function element(name: string, values: Record<string, string | undefined>, content: string): string {
  return content === '' ? `<${name}${attributes(values)}/>` : `<${name}${attributes(values)}>${content}</${name}>`;
}
