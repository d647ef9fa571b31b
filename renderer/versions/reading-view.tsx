import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { textOf } from '../../shared/act/block.ts';
import type { Version } from '../../shared/act/version.ts';

const useStyles = makeStyles({
  paper: {
    maxWidth: '760px', marginInline: 'auto', boxSizing: 'border-box', padding: '48px 64px', backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4, fontFamily: '"Times New Roman", "Liberation Serif", serif', fontSize: '16px', lineHeight: '24px',
  },
  block: { margin: '0 0 8px', overflowWrap: 'anywhere', borderRadius: '2px' },
  marked: { boxShadow: `-8px 0 0 -4px ${tokens.colorPaletteMarigoldBorder2}` },
});

export interface Passage {
  blockId: string;
  quote: string;
}

/** A frozen text on paper, to be read; passages can be chosen in it. */
export function ReadingView({ version, onSelect, marks }: {
  version: Version;
  onSelect?: ((passage: Passage | null) => void) | undefined;
  marks?: ReadonlySet<string>;
}) {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!onSelect) return;
    const read = () => {
      const selection = document.getSelection();
      const block = closestBlock(selection?.anchorNode);
      if (!selection || !block || !root.current?.contains(block)) return;
      onSelect({ blockId: block.dataset['block']!, quote: selection.toString().trim() });
    };
    document.addEventListener('selectionchange', read);
    return () => document.removeEventListener('selectionchange', read);
  }, [onSelect]);
  return (
    <div ref={root} className={styles.paper} lang="az">
      {version.blocks.map((block) => (
        <p key={block.id} data-block={block.id} className={mergeClasses(styles.block, marks?.has(block.id) && styles.marked)}>
          {block.number && <b>{block.number} </b>}{textOf(block)}
        </p>
      ))}
    </div>
  );
}

function closestBlock(node: Node | null | undefined): HTMLElement | null {
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest<HTMLElement>('[data-block]') ?? null;
}
