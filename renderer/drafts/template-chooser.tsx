import { Caption1, Radio, RadioGroup, SearchBox, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { checkAct } from '../../shared/act/checks/index.ts';
import { actFrom, type Template, templates } from '../../shared/act/templates/index.ts';
import { versionOf } from '../../shared/act/version.ts';
import { VersionView, editorMessages } from '../editor/index.ts';
import { useLanguage, useTexts } from '../ui/language.tsx';
import { actKindMessages } from './act-kinds.ts';
import { filterByWords } from './draft-list.ts';
import { templateMessages } from './template-messages.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: '296px minmax(0, 1fr)', columnGap: '16px', height: 'min(400px, calc(100vh - 440px))', minHeight: '220px' },
  side: { display: 'flex', flexDirection: 'column', gap: '8px', minHeight: 0 },
  list: { flex: 1, minHeight: 0, overflowY: 'auto', border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  none: { padding: '12px' },
  preview: { flex: 1, minHeight: 0, zoom: 0.7, border: `1px solid ${tokens.colorNeutralStroke2}`, overflow: 'hidden' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The templates by name, with the text of the chosen one as the draft will begin. */
export function TemplateChooser({ template, title, onTemplate }: { template: Template; title: string; onTemplate: (template: Template) => void }) {
  const texts = useTexts(templateMessages);
  const kinds = useTexts(actKindMessages);
  const labels = useTexts(editorMessages);
  const styles = useStyles();
  const { language } = useLanguage();
  const [query, setQuery] = useState('');
  const found = filterByWords(templates, query, ({ name, use, kind }) => `${name[language]} ${use[language]} ${kinds[kind]}`);
  const act = useMemo(() => actFrom(template, title), [template, title]);
  const toFill = useMemo(() => checkAct(act).filter(({ rule }) => rule === 'unfilled').length, [act]);
  return (
    <div className={styles.root}>
      <div className={styles.side}>
        <SearchBox value={query} placeholder={texts.search} aria-label={texts.search} onChange={(_, { value }) => setQuery(value)} />
        <div className={styles.list}>
          {found.length === 0 && <Text className={styles.none} block>{texts.none}</Text>}
          <RadioGroup aria-label={texts.list} value={template.id} onChange={(_, { value }) => onTemplate(templates.find(({ id }) => id === value)!)}>
            {found.map((one) => <Radio key={one.id} value={one.id} label={one.name[language]} />)}
          </RadioGroup>
        </div>
      </div>
      <div className={styles.side}>
        <Caption1 className={styles.quiet}>{template.use[language]}</Caption1>
        <div className={styles.preview} role="group" aria-label={texts.preview} tabIndex={0}><VersionView version={versionOf(act)} labels={labels} /></div>
        <Caption1 className={styles.quiet}>{texts.toFill(toFill)}</Caption1>
      </div>
    </div>
  );
}
