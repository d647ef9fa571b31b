import { useLayoutEffect, useRef } from 'react';
import type { Peers } from './peers.ts';
import './peers.css';

/** The layer over the page in which `Peers` draws; the draft says to everybody, also in words, who is here. */
export function PeersLayer({ peers }: { peers: Peers }) {
  const layer = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => peers.attach(layer.current!), [peers]);
  return <div ref={layer} className="act-peers" aria-hidden />;
}
