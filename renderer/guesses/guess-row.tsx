import { Button, Caption1, Link, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, makeStyles, tokens } from '@fluentui/react-components';
import type * as Y from 'yjs';
import { type BlockKind, blockKinds, textOf } from '../../shared/act/block.ts';
import { confirmGuesses, type Guess } from '../../shared/act/guesses.ts';
import type { Places } from '../../shared/act/ordinal.ts';
import { readBlock, setKind } from '../../shared/act/text.ts';
import { PANEL_ORIGIN } from '../../shared/act/undo.ts';
import { editorMessages } from '../editor/index.ts';
import { useLanguage, useTexts } from '../ui/language.tsx';
import { guessMessages } from './messages.ts';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'flex-start', gap: '4px', paddingBlock: '8px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  said: { flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: '4px', overflowWrap: 'anywhere' },
  place: { alignSelf: 'flex-start', textAlign: 'start', fontWeight: tokens.fontWeightSemibold },
  excerpt: { color: tokens.colorNeutralForeground3 },
  button: { flex: 'none', minWidth: 0 },
});

const excerptLength = 120;
const kindsToChoose = blockKinds.filter((kind) => kind !== 'cell');

/** One guess: where, of what, and whether it is right. */
export function GuessRow({ guess: { key, blockId, kind }, title, doc, places, readOnly, onGoTo, onConfirm }: {
  guess: Guess; title: string; doc: Y.Doc; places: Places; readOnly: boolean;
  onGoTo: (blockId: string, offset?: number) => void; onConfirm: () => void;
}) {
  const texts = useTexts(guessMessages);
  const { kinds } = useTexts(editorMessages);
  const { language } = useLanguage();
  const styles = useStyles();
  const block = readBlock(doc, blockId);
  const text = block ? textOf(block) : '';
  const place = places.of(blockId, language) ?? kinds[kind];
  const change = (to: BlockKind) => {
    if (to === kind) return onConfirm();
    doc.transact(() => {
      setKind(doc, blockId, to, PANEL_ORIGIN);
      confirmGuesses(doc, [key], PANEL_ORIGIN);
    }, PANEL_ORIGIN);
  };
  return (
    <li className={styles.row}>
      <div className={styles.said}>
        <Link as="button" className={styles.place} aria-label={texts.goTo(place, title)} onClick={() => onGoTo(blockId)}>{place}</Link>
        <Caption1 lang="az" className={styles.excerpt}>{text.length > excerptLength ? `${text.slice(0, excerptLength)}…` : text}</Caption1>
      </div>
      {!readOnly && (
        <>
          {kind !== 'cell' && (
            <Menu checkedValues={{ kind: [kind] }} onCheckedValueChange={(_, { checkedItems }) => change(checkedItems[0] as BlockKind)}>
              <MenuTrigger disableButtonEnhancement>
                <Button size="small" appearance="subtle" className={styles.button} aria-label={texts.changeKindNamed(place)}>{texts.changeKind}</Button>
              </MenuTrigger>
              <MenuPopover>
                <MenuList>{kindsToChoose.map((one) => <MenuItemRadio key={one} name="kind" value={one}>{kinds[one]}</MenuItemRadio>)}</MenuList>
              </MenuPopover>
            </Menu>
          )}
          <Button size="small" data-confirm="" className={styles.button} aria-label={texts.confirmNamed(place, title)} onClick={onConfirm}>{texts.confirm}</Button>
        </>
      )}
    </li>
  );
}
