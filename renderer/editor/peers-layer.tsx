import { useLayoutEffect, useRef } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { peerInks } from './peer-colours.ts';
import type { Peers } from './peers.ts';

const useStyles = makeStyles({
  layer: {
    position: 'absolute', insetInlineStart: 0, top: 0, width: 0, height: 0, zIndex: 1,
    '& [data-peer]': { position: 'absolute', left: '-1px', top: 0, width: '2px', pointerEvents: 'none' },
    '& [data-peer]::after': { content: '""', position: 'absolute', left: '-2px', top: '-3px', width: '6px', height: '6px', backgroundColor: 'inherit', pointerEvents: 'auto' },
    '& [data-peer] > span': {
      position: 'absolute', left: '-2px', bottom: '100%', maxWidth: '180px', padding: '0 6px', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap',
      borderRadius: tokens.borderRadiusSmall, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, visibility: 'hidden',
    },
    '& [data-peer][data-at-end] > span': { left: 'auto', right: '-2px' },
    '& [data-peer][data-moved] > span, & [data-peer]:hover > span': { visibility: 'visible' },
    ...Object.fromEntries(Object.entries(peerInks).flatMap(([name, { line, ground, ink }]) => [
      [`& [data-peer="${name}"]`, { backgroundColor: line }],
      [`& [data-peer="${name}"] > span`, { backgroundColor: ground, color: ink, border: `1px solid ${line}` }],
    ])),
  },
});

/** The layer over the page in which `Peers` draws; the draft says to everybody, also in words, who is here. */
export function PeersLayer({ peers }: { peers: Peers }) {
  const styles = useStyles();
  const layer = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => peers.attach(layer.current!), [peers]);
  return <div ref={layer} className={styles.layer} aria-hidden />;
}
