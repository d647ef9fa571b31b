import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { wordDiff } from '../../shared/act/diff.ts';
import { useTexts } from '../ui/language.tsx';
import { versionsMessages } from './messages.ts';

const useStyles = makeStyles({
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', lineHeight: '24px', fontSize: tokens.fontSizeBase300 },
  added: {
    backgroundColor: tokens.colorPaletteGreenBackground2, color: tokens.colorPaletteGreenForeground2, textDecorationLine: 'underline',
    textDecorationThickness: '1px', textUnderlineOffset: '3px', borderRadius: '2px',
  },
  removed: { backgroundColor: tokens.colorPaletteRedBackground2, color: tokens.colorPaletteRedForeground2, textDecorationLine: 'line-through', borderRadius: '2px' },
  heard: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

/**
 * Two texts as one, with what went and what came. `side` leaves out the other side's words, for reading two columns.
 */
export function WordDifference({ before, after, side = 'both', className, label }: {
  before: string;
  after: string;
  side?: 'both' | 'before' | 'after';
  className?: string | undefined;
  label?: string;
}) {
  const parts = useMemo(() => wordDiff(before, after), [before, after]);
  return <DifferentWords parts={parts} side={side} className={className} {...(label ? { label } : {})} />;
}

/** Words that stay, came and went, in their order. */
export function DifferentWords({ parts, side = 'both', className, label }: {
  parts: readonly { op: 'same' | 'added' | 'removed'; text: string }[];
  side?: 'both' | 'before' | 'after';
  className?: string | undefined;
  label?: string;
}) {
  const styles = useStyles();
  const texts = useTexts(versionsMessages);
  return (
    <div className={mergeClasses(styles.text, className)} role={label ? 'group' : undefined} aria-label={label}>
      {parts.map((part, index) => {
        if (part.op === 'same') return <span key={index}>{part.text}</span>;
        if (part.op === 'added') {
          return side === 'before' ? null
            : <ins key={index} className={styles.added}><span className={styles.heard}>{texts.addedWords} </span>{part.text}</ins>;
        }
        return side === 'after' ? null
          : <del key={index} className={styles.removed}><span className={styles.heard}>{texts.removedWords} </span>{part.text}</del>;
      })}
    </div>
  );
}
