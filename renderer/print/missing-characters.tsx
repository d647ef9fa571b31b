import { makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { MissingCharacter } from '../../shared/formats/pdf/index.ts';
import { useTexts } from '../ui/language.tsx';
import { printMessages } from './messages.ts';

const most = 8;

const useStyles = makeStyles({ bar: { flex: 'none', marginBottom: '8px' } });

/** Names the characters that are printed as boxes, and where the first of each stands; nothing where there are none. */
export function MissingCharacters({ missing }: { missing: readonly MissingCharacter[] }) {
  const styles = useStyles();
  const texts = useTexts(printMessages);
  if (missing.length === 0) return null;
  const named = missing.slice(0, most).map(({ character, place, count }) => {
    const where = [place, ...(count > 1 ? [texts.times(count)] : [])].filter(Boolean).join(', ');
    return where ? `${character} (${where})` : character;
  });
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>{texts.missing(named.join(' · '), missing.length - named.length)}</MessageBarBody>
    </MessageBar>
  );
}
