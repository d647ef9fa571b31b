import { describe, expect, it } from 'vitest';
import { textOf } from '../../shared/act/block.ts';
import { toAkomaNtoso } from '../../shared/formats/akoma-ntoso/index.ts';
import { toDocx } from '../../shared/formats/docx/index.ts';
import { parsePlainText } from '../../shared/formats/plain-text/index.ts';
import { readActFile } from './act-file.ts';

const file = (content: BlobPart, name = 'akt.txt') => new File([content], name);
const huge = (name: string) => ({ name, size: 100 * 1024 * 1024, arrayBuffer: () => Promise.reject(new Error('read')) }) as unknown as File;
const text = 'Sənədlərin saxlanması haqqında\n\n1. Birinci bənd.\n2. İkinci bənd.\n';

describe('a file', () => {
  it.each<[string, File, string, string]>([
    ['of nothing', file(''), 'text', 'empty'],
    ['of white space', file(' \n\n'), 'text', 'empty'],
    ['of a picture', file(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 3, 0])), 'text', 'binary'],
    ['of 100 MB', huge('akt.txt'), 'text', 'tooLarge'],
    ['that is gone', { name: 'akt.docx', size: 10, arrayBuffer: () => Promise.reject(new Error('gone')) } as unknown as File, 'text', 'unreadable'],
    ['of 100 MB of Word', huge('AKT.DOCX'), 'docx', 'tooLarge'],
    ['of an old Word', file(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'akt.doc'), 'docx', 'passwordOrOld'],
    ['of text that is called Word', file('1. Su', 'akt.docx'), 'docx', 'notZip'],
    ['of 100 MB of XML', huge('akt.akn'), 'xml', 'tooLarge'],
    ['of a web page', file('<html/>', 'akt.xml'), 'xml', 'notAkomaNtoso'],
    ['with a document type', file('<!DOCTYPE x><x/>', 'akt.xml'), 'xml', 'doctype'],
  ])('%s is refused', async (_, given, format, code) => {
    expect(await readActFile(given)).toEqual({ ok: false, name: given.name, refusal: { format, code } });
  });

  const { act } = parsePlainText(text);
  it.each<[string, BlobPart]>([['akt.txt', text], ['akt.docx', toDocx(act) as BlobPart], ['akt.xml', toAkomaNtoso(act, { date: '2031-03-05' })], ['AKT.AKN', toAkomaNtoso(act, { date: '2031-03-05' })]])('%s becomes an act', async (name, content) => {
    const read = await readActFile(file(content, name));
    expect(read.ok && read.act.blocks.map((block) => [block.kind, textOf(block)])).toEqual(act.blocks.map((block) => [block.kind, textOf(block)]));
  });
});
