import { element, escapeText } from '../xml-writer.ts';
import { docxType, namespaces } from './names.ts';
import { language } from './style-sheet.ts';
import { value } from './runs.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const packageTypes = 'http://schemas.openxmlformats.org/package/2006';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The parts of a document that do not depend on its text. */
export function partsAround({ title, kindProperty, kind }: { title: string; kindProperty: string; kind: string }): Record<string, string> {
  const override = (name: string, type: string) => element('Override', { PartName: `/${name}`, ContentType: type }, '');
  const relation = (id: string, type: string, target: string) => element('Relationship', { Id: id, Type: type, Target: target }, '');
  const relations = (list: string[]) => element('Relationships', { xmlns: namespaces.relationships }, list.join(''));
  return {
    '[Content_Types].xml': element('Types', { xmlns: namespaces.contentTypes }, [
      element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }, ''),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }, ''),
      override('word/document.xml', `${docxType}.main+xml`),
      ...['styles', 'numbering', 'settings', 'footnotes'].map((name) => override(`word/${name}.xml`, `${word}.${name}+xml`)),
      override('word/footer1.xml', `${word}.footer+xml`),
      override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
      override('docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'),
    ].join('')),
    '_rels/.rels': relations([
      relation('document', `${office}/relationships/officeDocument`, 'word/document.xml'),
      relation('core', `${packageTypes}/relationships/metadata/core-properties`, 'docProps/core.xml'),
      relation('custom', `${office}/relationships/custom-properties`, 'docProps/custom.xml'),
    ]),
    'word/_rels/document.xml.rels': relations([
      ...['styles', 'numbering', 'settings', 'footnotes'].map((name) => relation(name, `${office}/relationships/${name}`, `${name}.xml`)),
      relation('footer', `${office}/relationships/footer`, 'footer1.xml'),
    ]),
    'word/settings.xml': element('w:settings', { 'xmlns:w': namespaces.w }, [
      element('w:zoom', { 'w:percent': '100' }, ''),
      value('defaultTabStop', '709'),
      element('w:footnotePr', {}, ['-1', '0'].map((id) => element('w:footnote', { 'w:id': id }, '')).join('')),
      // Word 2013 and later: no “compatibility mode” in the title bar.
      element('w:compat', {}, element('w:compatSetting', { 'w:name': 'compatibilityMode', 'w:uri': 'http://schemas.microsoft.com/office/word', 'w:val': '15' }, '')),
      element('w:themeFontLang', { 'w:val': language }, ''),
      value('decimalSymbol', ','),
      value('listSeparator', ';'),
    ].join('')),
    'word/footer1.xml': element('w:ftr', { 'xmlns:w': namespaces.w }, element('w:p', {}, element('w:pPr', {}, value('pStyle', 'Footer')) + element('w:fldSimple', { 'w:instr': ' PAGE ' }, element('w:r', {}, element('w:t', {}, '2'))))),
    'docProps/core.xml': element('cp:coreProperties', { 'xmlns:cp': `${packageTypes}/metadata/core-properties`, 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, element('dc:title', {}, escapeText(title)) + element('dc:language', {}, language)),
    'docProps/custom.xml': element('Properties', { xmlns: `${office}/custom-properties`, 'xmlns:vt': `${office}/docPropsVTypes` }, element('property', { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: '2', name: kindProperty }, element('vt:lpwstr', {}, kind))),
  };
}
