import { describe, expect, it } from 'vitest';
import type { ActKind } from '../block.ts';
import { findingsOf } from './examples.ts';
import type { RuleName } from './messages.ts';

/** Rule, kind of act, lines, and the lines at fault with the text after the fix where there is one. */
const examples: [RuleName, ActKind, string[], string[]][] = [
  // L 30.7–30.10
  ['endMark', 'rules', ['part|Ümumi müddəalar', 'clause|Bağ hasarlanır.', 'clause|Ağaclar:', 'subclause|alma;', 'subclause|armud.'], []],
  ['endMark', 'rules', ['part|Ümumi müddəalar', 'clause|Bağ hasarlanır'], ['1 Bağ hasarlanır.']],
  ['endMark', 'rules', ['part|Ağaclar', 'clause|Ağaclar bunlardır:', 'subclause|alma', 'subclause|armud,', 'subclause|heyva'], ['2 alma;', '3 armud;', '4 heyva.']],
  ['endMark', 'law', ['article|Bağlar', 'part|Bağ hasarlanır;', 'part|Bağ suvarılır.'], ['1 Bağ hasarlanır.']],
  ['endMark', 'rules', ['part|Ağaclar', 'clause|Ağaclar bunlardır', 'subclause|alma;', 'subclause|armud.'], ['1 Ağaclar bunlardır:']],
  ['endMark', 'rules', ['part|Ağaclar', 'clause|Bağ “Alma bağı” adlanır. [12]', 'clause|Bağ kiçikdir (bir hektar).', 'clause|Bağ “yaşıl zona”dır.'], []],
  ['endMark', 'law', ['article|Bağlar', 'part|Ləğv edilmişdir', 'part|Bağ suvarılır.'], []],
  ['endMark', 'law', ['title|“Bağlar haqqında” Qanunda dəyişiklik edilməsi haqqında', 'article|', 'part|1-ci maddə aşağıdakı redaksiyada verilsin:', 'paragraph|“Maddə 1. Bağlar', 'part|Bağ hasarlanır', 'part|Bağ suvarılır”.'], []],
  ['endMark', 'rules', ['part|Bağlar', 'clause|Bağ hasarlanır.', 'annex|', 'part|Alma', 'part|Armud', 'part|Heyva'], []],
  ['endMark', 'code', ['article|Bağı korlama', 'part|Ağaclar:', 'clause|kəsildikdə;', 'clause|yandırıldıqda —', 'article|Qeyd', 'paragraph|Qeyd. Bu maddədə aşağıdakılar ağac sayılır:', 'part=1.|alma;', 'part=2.|armud;', 'part=3.|heyva.'], []],
  ['listEnd', 'rules', ['part|Ağaclar', 'clause|Ağaclar:', 'subclause|alma;', 'subclause|armud;'], ['3 armud.']],
  ['listEnd', 'rules', ['part|Ağaclar', 'clause|Ağaclar:', 'subclause|alma;', 'subclause|armud;', 'paragraph|yetişdirilir.'], []],
  ['listEnd', 'rules', ['part|Ağaclar', 'clause|Ağaclar:', 'subclause|alma;', 'clause|Kollar:', 'subclause|itburnu.'], []],
  // L 30.4–30.7
  ['headingSmall', 'law', ['section|Ümumi müddəalar', 'chapter|BAĞLAR [3]', 'article|Bağ işləri'], ['0 ÜMUMİ MÜDDƏALAR']],
  ['headingCapitals', 'law', ['article|BAĞ İŞLƏRİ', 'part|Bağ hasarlanır.'], ['0']],
  ['headingCapitals', 'law', ['article|Bağ işləri və BMT', 'part|Bağ hasarlanır.'], []],
  ['headingStop', 'law', ['article|Bağ işləri.', 'part|Bağ hasarlanır.'], ['0 Bağ işləri']],
  ['headingStop', 'law', ['article|Bu Qanun dərc edildiyi gündən qüvvəyə minir.'], []],
  ['nameMissing', 'law', ['section|', 'article|', 'part|Bağ hasarlanır.'], ['1']],
  ['nameMissing', 'law', ['title|Bağlar haqqında', 'article|'], []],
  ['nameMissing', 'law', ['title|“Bağlar haqqında” Qanunda dəyişiklik edilməsi haqqında', 'article|', 'part|1-ci maddə ləğv edilsin.'], []],
  ['nameNeedless', 'law', ['title|“Bağlar haqqında” Qanunda dəyişiklik edilməsi haqqında', 'article|Dəyişikliklər', 'part|1-ci maddə ləğv edilsin.'], ['1']],
  ['partName', 'rules', ['part|Bu Qaydalar bağlara aiddir.', 'part|Bağ hasarlanır.'], ['0']],
  ['partName', 'rules', ['part|Ümumi müddəalar', 'clause|Bu Qaydalar bağlara aiddir.'], []],
  ['partName', 'cabinetDecision', ['part|“Bağ Qaydaları” təsdiq edilsin.'], []],
  // L 30.2
  ['articlesMissing', 'law', ['title|Bağlar haqqında', 'part|Bağ hasarlanır.'], ['1']],
  ['articlesMissing', 'statute', ['approval|Azərbaycan Respublikasının Qanunu ilə təsdiq edilmişdir', 'part|Bağ hasarlanır.'], ['1']],
  ['articlesMissing', 'rules', ['part|Ümumi müddəalar'], []],
  ['articlesMisplaced', 'decree', ['article|Bağlar'], ['0']],
  ['articlesMisplaced', 'law', ['article|Bağlar'], []],
  // L 35.2
  ['table', 'rules', ['part|Qiymətlər', 'paragraph|Ağac\tQiymət', 'paragraph|Alma\t10', 'clause|Qiymət sabitdir.'], ['1']],
  ['table', 'rules', ['part|Qiymətlər', 'paragraph|| Alma | 10 |', 'clause|Qiymət sabitdir.'], ['1']],
  ['table', 'rules', ['title|BAĞ\tQAYDALARI', 'part|Qiymətlər', 'paragraph|•\tağac qiymətləri;', 'paragraph|–\tkol qiymətləri.'], []],
  ['table', 'rules', ['part|Qiymətlər', 'annex|', 'paragraph|Alma\t10'], []],
  ['table', 'rules', ['part|Qiymətlər', 'cell|Alma', 'cell|10', 'clause|Qiymət sabitdir.'], ['1']],
  ['table', 'rules', ['part|Qiymətlər', 'annex|', 'cell|Alma', 'cell|10'], []],
  ['endMark', 'rules', ['part|Qiymətlər', 'clause|Qiymətlər belədir', 'cell|Alma', 'cell|10 manat'], []],
  ['annexUnused', 'rules', ['part|Qiymətlər', 'clause|Qiymətlər bu Qaydaların 1 nömrəli əlavəsində göstərilir.', 'annex|Qiymətlər', 'annex|Ağaclar'], ['3']],
  ['annexUnused', 'rules', ['part|Qiymətlər', 'annex|Qiymətlər'], ['1']],
  // L 29, 75.3
  ['titleMissing', 'rules', ['part|Qiymətlər'], ['']],
  ['titleNamesNothing', 'law', ['title|Bəzi qanunlarda dəyişikliklər edilməsi haqqında', 'article|'], ['0']],
  ['titleNamesNothing', 'law', ['title|“Bağlar haqqında” Azərbaycan Respublikasının Qanununda dəyişiklik edilməsi barədə', 'article|'], []],
  ['titleNamesNothing', 'law', ['title|Azərbaycan Respublikasının Bağ Məcəlləsində dəyişiklik edilməsi haqqında', 'article|'], []],
  ['amendmentSource', 'law', ['title|“Bağlar haqqında” Qanunda dəyişiklik edilməsi barədə', 'article|“Bağlar haqqında” Azərbaycan Respublikasının Qanununda aşağıdakı dəyişiklik edilsin:'], ['1']],
  ['amendmentSource', 'law', ['title|“Bağlar haqqında” Qanunda dəyişiklik edilməsi barədə', 'article|“Bağlar haqqında” Azərbaycan Respublikasının Qanununda (Qanunvericilik Toplusu, 2020, № 5, maddə 300) aşağıdakı dəyişiklik edilsin:'], []],
];

describe('structure (L 29–31, 35, 75)', () => {
  it.each(examples)('%s, %s %j', (rule, kind, lines, said) => {
    const found = findingsOf(rule, kind, lines).map(({ blockId, fix }) => {
      const at = blockId.slice(1);
      if (!fix || !('edits' in fix)) return at;
      const text = lines[Number(at)]!.slice(lines[Number(at)]!.indexOf('|') + 1);
      return `${at} ${fix.edits.reduceRight((rest, edit) => rest.slice(0, edit.from) + edit.text + rest.slice(edit.to), text).replace(/\s*\[\d+\]$/, '')}`;
    });
    expect(found).toEqual(said);
  });
});
