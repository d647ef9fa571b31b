import { useEffect, useState } from 'react';
import type * as Y from 'yjs';
import { type Act, textOf } from '../../shared/act/block.ts';
import { type Places, placesOf } from '../../shared/act/ordinal.ts';
import { type FoundLink, linksOf } from '../../shared/act/references/index.ts';
import { observeText, readAct } from '../../shared/act/text.ts';
import { PANEL_ORIGIN } from '../../shared/act/undo.ts';

/** The references of one state of a text. */
export interface ActLinks {
  links: readonly FoundLink[];
  places: Places;
  textOf: (blockId: string) => string | undefined;
}

const pause = 600;

/** The references of an open text, read anew after each pause; null until the first are there. */
export function useLinks(doc: Y.Doc | null): ActLinks | null {
  const [read, setRead] = useState<{ doc: Y.Doc; links: ActLinks } | null>(null);
  useEffect(() => {
    if (!doc) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = (wait: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => setRead({ doc, links: linksIn(readAct(doc)) }), wait);
    };
    later(0);
    const stop = observeText(doc, ({ origin }) => later(origin === PANEL_ORIGIN ? 0 : pause));
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [doc]);
  return read && read.doc === doc ? read.links : null;
}

function linksIn(act: Act): ActLinks {
  const texts = new Map(act.blocks.map((block) => [block.id, block]));
  return {
    links: linksOf(act),
    places: placesOf(act.blocks),
    textOf: (id) => {
      const block = texts.get(id);
      return block && textOf(block);
    },
  };
}
