import { describe, expect, it } from 'vitest';
import { exampleAct } from './checks/examples.ts';
import { createText, readAct, replaceText } from './text.ts';
import { nameFollows, setName, titleInText } from './title.ts';

describe('the title in the text', () => {
  it.each<[string, string[], string]>([
    ['one line', ['approval|Təsdiq edilmişdir', 'title|Bağ  Qaydaları ', 'part|Bağ'], 'Bağ Qaydaları'],
    ['several lines', ['title|Bağlar haqqında', 'title|ƏSASNAMƏ', 'part|Bağ'], 'Bağlar haqqında ƏSASNAMƏ'],
    ['not that of an annex', ['part|Bağ', 'annex|', 'title|Ağacların siyahısı'], ''],
    ['not that of what is approved', ['title|Qaydaların təsdiqi haqqında', 'part|Bağ', 'signature|Bağban', 'approval|Təsdiq edilmişdir', 'title|Bağ Qaydaları'], 'Qaydaların təsdiqi haqqında'],
    ['nothing that cannot be seen', ['title|Bağ\u200b\u00a0Qaydaları'], 'Bağ Qaydaları'],
    ['none', ['part|Bağ'], ''],
  ])('%s', (_, lines, title) => {
    expect(titleInText(exampleAct('rules', lines).blocks)).toBe(title);
  });

  it('is without the marks of footnotes', () => {
    expect(titleInText([{ kind: 'title', runs: [{ text: 'Bağ Məcəlləsi' }, { text: ' [1]', note: '1' }] }])).toBe('Bağ Məcəlləsi');
  });
});

describe('the name of a draft', () => {
  it('follows the title until it is another by hand, and again once it is the same', () => {
    const doc = createText(exampleAct('rules', ['title|Bağ Qaydaları', 'part|Bağ']));
    expect(nameFollows(doc)).toBe(null);
    setName(doc, 'Bağ Qaydaları', 'me');
    expect([nameFollows(doc), readAct(doc).title]).toEqual([true, 'Bağ Qaydaları']);
    replaceText(doc, 'b0', 0, 3, 'Meşə', 'me');
    expect(nameFollows(doc)).toBe(true);
    setName(doc, 'Meşə layihəsi', 'me');
    expect([nameFollows(doc), readAct(doc).title]).toEqual([false, 'Meşə layihəsi']);
    setName(doc, 'Meşə Qaydaları', 'me');
    expect(nameFollows(doc)).toBe(true);
  });
});
