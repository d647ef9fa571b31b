import { memo, type ReactNode, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { RenderElementProps, RenderLeafProps } from 'slate-react';
import type { Link } from '../../shared/act/link.ts';
import { readsLikeHeading } from '../../shared/act/outline.ts';
import type { CommentMarks } from './comment-marks.ts';
import type { Links } from './links.ts';
import type { Margins } from './margins.ts';
import type { SuggestionMarks } from './suggestion-marks.ts';
import { MarkedText } from './marked-text.tsx';
import type { BlockElement, SectionElement } from './slate-types.ts';
import { columnsStyle, drawPlaces, tableAttributes, TableRows } from './table-view.tsx';
import type { Viewport } from './viewport.ts';

/** What Slate calls to draw a section or a block. */
export function elementRenderer(margins: Margins, viewport: Viewport) {
  return function renderElement({ attributes, element, children }: RenderElementProps) {
    if (element.type === 'section') return <SectionView attributes={attributes} element={element} viewport={viewport} margins={margins}>{children}</SectionView>;
    return <BlockView attributes={attributes} element={element} margins={margins}>{children}</BlockView>;
  };
}

/** What Slate calls to draw a run of text. */
export function leafRenderer(links: Links, comments: CommentMarks, suggestions: SuggestionMarks) {
  return function renderLeaf({ attributes, leaf, children }: RenderLeafProps) {
    const text = leaf.ref ? <LinkView link={leaf.ref} links={links}>{children}</LinkView> : children;
    const marked = <MarkedText on={leaf}>{text}</MarkedText>;
    const said = leaf.comments ? <CommentView ids={leaf.comments} comments={comments}>{marked}</CommentView> : marked;
    const struck = leaf.del ? <DeletedView ids={leaf.del} suggestions={suggestions}>{said}</DeletedView> : said;
    return <span {...attributes}>{leaf.ins === undefined ? struck : <InsertedView id={leaf.ins} suggestions={suggestions}>{struck}</InsertedView>}</span>;
  };
}

function InsertedView({ id, suggestions, children }: { id: string; suggestions: SuggestionMarks; children: ReactNode }) {
  const element = useRef<HTMLModElement>(null);
  useLayoutEffect(() => suggestions.hold(element.current!, 'inserted', [id]), [suggestions, id]);
  return <ins ref={element}>{children}</ins>;
}

function DeletedView({ ids, suggestions, children }: { ids: readonly string[]; suggestions: SuggestionMarks; children: ReactNode }) {
  const element = useRef<HTMLModElement>(null);
  useLayoutEffect(() => suggestions.hold(element.current!, 'deleted', ids), [suggestions, ids]);
  return <del ref={element}>{children}</del>;
}

function CommentView({ ids, comments, children }: { ids: readonly string[]; comments: CommentMarks; children: ReactNode }) {
  const element = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => comments.hold(element.current!, ids), [comments, ids]);
  return <span ref={element}>{children}</span>;
}

function LinkView({ link, links, children }: { link: Link; links: Links; children: RenderLeafProps['children'] }) {
  const element = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => links.hold(element.current!, link), [links, link]);
  return <span ref={element} role="link" data-link={link.to}>{children}</span>;
}

type Attributes = RenderElementProps['attributes'];

/** The blocks of a section, or a place of their height while it is far from what is seen. */
function SectionView({ attributes, element, viewport, margins, children }: { attributes: Attributes; element: SectionElement; viewport: Viewport; margins: Margins; children: RenderElementProps['children'] }) {
  const [place] = useState(() => viewport.place(element));
  const mounted = useSyncExternalStore(place.subscribe, place.isMounted);
  const node = useRef<HTMLDivElement | null>(null);
  useLayoutEffect(() => (node.current ? viewport.hold(place, node.current) : undefined), [viewport, place]);
  const { table } = element;
  useLayoutEffect(() => {
    if (table && mounted) drawPlaces(table, margins);
  }, [table, mounted, margins]);
  const height = viewport.heightOf(place, element);
  return (
    <div
      {...attributes}
      ref={(held) => {
        node.current = held;
        attributes.ref(held);
      }}
      data-section={mounted ? '' : 'away'}
      data-away={mounted ? undefined : viewport.wordsFor(element)}
      {...(table && tableAttributes(table))}
      style={{ ...(table && columnsStyle(table.columns)), ...(mounted ? { contentVisibility: 'visible' } : { height: `${height}px` }) }}
    >
      {mounted ? (table ? <TableRows table={table}>{children}</TableRows> : children) : null}
    </div>
  );
}

const BlockView = memo(function BlockView({ attributes, element: { id, kind, children: leaves }, margins, children }: { attributes: Attributes; element: BlockElement; margins: Margins; children: RenderElementProps['children'] }) {
  const element = useRef<HTMLDivElement | null>(null);
  useLayoutEffect(() => (element.current ? margins.hold(id, element.current) : undefined), [id, margins]);
  return (
    <div
      {...attributes}
      ref={(node) => {
        element.current = node;
        attributes.ref(node);
      }}
      data-block={id}
      data-kind={kind}
      data-heading={readsLikeHeading(kind, leaves) || undefined}
    >
      {children}
    </div>
  );
});
