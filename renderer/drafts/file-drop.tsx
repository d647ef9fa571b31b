import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { DocumentArrowUpRegular } from '@fluentui/react-icons';
import { useTexts } from '../ui/language.tsx';
import { draftsMessages } from './messages.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex', alignItems: 'center', gap: '16px', padding: '16px', border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { backgroundColor: tokens.colorBrandBackground2, outline: `2px solid ${tokens.colorBrandStroke1}` },
  icon: { fontSize: '32px', color: tokens.colorNeutralForeground3, flexShrink: 0 },
  words: { flexGrow: 1, color: tokens.colorNeutralForeground2 },
});

/** The files that an act may be read from, as a file chooser wants them named. */
const actFileEndings = '.txt,.docx,.xml,.akn';

/** The first file of a drop, if there is one. */
export const droppedFile = (event: DragEvent): File | null => event.dataTransfer.files[0] ?? null;
/** Whether something dragged holds files. */
export const holdsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

/** Takes the file of an act: dragged here or chosen. */
export function FileDrop({ onFile, again, children }: { onFile: (file: File) => void; again: boolean; children?: ReactNode }) {
  const styles = useStyles();
  const texts = useTexts(draftsMessages).dialog;
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    <div
      className={mergeClasses(styles.root, over && styles.over)}
      onDragOver={(event) => { if (holdsFiles(event)) { event.preventDefault(); setOver(true); } }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        const file = droppedFile(event);
        if (file) onFile(file);
      }}
    >
      <DocumentArrowUpRegular className={styles.icon} aria-hidden />
      <Text size={200} className={styles.words}>{children ?? texts.drop}</Text>
      <Button onClick={() => input.current?.click()}>{again ? texts.another : texts.choose}</Button>
      <input
        ref={input} type="file" accept={actFileEndings} hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </div>
  );
}
