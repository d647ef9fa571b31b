import type { SaxesTagNS } from 'saxes';
import { readXml } from '../xml-reader.ts';

/** An element of a small part, names without prefixes. */
export interface Tree {
  name: string;
  attributes: Record<string, string>;
  children: Tree[];
  text: string;
}

/** For parts such as the styles: the largest templates have some ten thousand elements. */
const limits = { bytes: 32 * 1024 * 1024, characters: 32 * 1024 * 1024, elements: 300_000 };

/** @throws Refusal */
export function readTree(bytes: Uint8Array): Tree {
  const top: Tree = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  readXml(bytes, {
    open: (tag) => {
      const tree: Tree = { name: tag.local, attributes: attributesOf(tag), children: [], text: '' };
      open.at(-1)!.children.push(tree);
      open.push(tree);
    },
    close: () => void open.pop(),
    text: (text) => {
      open.at(-1)!.text += text;
    },
  }, limits);
  return top.children[0]!;
}

/** The attributes of a tag by their names without prefixes. */
export function attributesOf(tag: SaxesTagNS): Record<string, string> {
  const attributes: Record<string, string> = Object.create(null);
  for (const { local, value } of Object.values(tag.attributes)) attributes[local] = value;
  return attributes;
}

export function child(tree: Tree | undefined, name: string): Tree | undefined {
  return tree?.children.find((one) => one.name === name);
}

/** The `val` of a child, undefined where there is none. */
export function valueOf(tree: Tree | undefined, name: string): string | undefined {
  return child(tree, name)?.attributes['val'];
}

/** A property that is on where it stands, unless its `val` says otherwise; undefined where it does not stand. */
export function isOn(tree: Tree | undefined, name: string): boolean | undefined {
  const found = child(tree, name);
  return found && isOnValue(found.attributes['val']);
}

export function isOnValue(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off|none)$/.test(value);
}

/** A whole number of an attribute, or undefined. */
export function whole(value: string | undefined): number | undefined {
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined;
}
