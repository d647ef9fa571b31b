import { Tooltip, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTexts } from '../ui/language.tsx';
import { versionsMessages } from './messages.ts';

const useStyles = makeStyles({
  whole: {
    display: 'grid', gridTemplateColumns: 'repeat(8, max-content)', columnGap: '8px', rowGap: '4px',
    fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300,
  },
  short: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
});

/** The hash in groups of four, as two people would read it to each other. */
export const groupsOfFour = (sha256: string): string[] => sha256.match(/.{1,4}/g) ?? [];

/** The fingerprint of a version or certificate. Short: its first four groups, the whole on hover and focus. */
export function Fingerprint({ sha256, short = false, className }: { sha256: string; short?: boolean; className?: string }) {
  const styles = useStyles();
  const texts = useTexts(versionsMessages);
  const groups = groupsOfFour(sha256);
  if (short) {
    return (
      <Tooltip content={`${texts.fingerprint}: ${groups.join(' ')}`} relationship="description">
        <span className={mergeClasses(styles.short, className)} tabIndex={0}>{groups.slice(0, 4).join(' ')} …</span>
      </Tooltip>
    );
  }
  return (
    <span className={mergeClasses(styles.whole, className)} role="img" aria-label={`${texts.fingerprint}: ${groups.join(' ')}`}>
      {groups.map((group, index) => <span key={index} aria-hidden>{group}</span>)}
    </span>
  );
}
