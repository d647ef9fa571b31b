import { makeStyles, shorthands, tokens } from '@fluentui/react-components';
import { peerInks } from './peer-colours.ts';
import { tablePaper } from './table-paper.ts';

/**
 * The look of paper, shared by the editor and the version view: a page of 210 mm, serif type, numbers hanging in the
 * margin. Numbers are drawn from `data-number` by CSS, so they are never part of the text that is edited or selected.
 */
export const usePaper = makeStyles({
  whole: { height: '100%', minHeight: 0, display: 'flex', flexDirection: 'column' },
  desk: {
    boxSizing: 'border-box',
    flex: 1,
    minHeight: 0,
    height: '100%',
    position: 'relative',
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground4,
    padding: '24px 16px 48px',
    containerType: 'inline-size',
  },
  page: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '210mm',
    minHeight: 'min(297mm, 90vh)',
    margin: '0 auto',
    padding: '20mm 15mm 24mm 24mm',
    '@container (max-width: 640px)': { padding: '24px 16px 40px 24px' },
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow4,
    fontFamily: '"Times New Roman", "Liberation Serif", Tinos, serif',
    fontSize: '16px',
    lineHeight: '24px',
    outlineStyle: 'none',
    caretColor: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
    // A section clips what stands outside it (paint containment), so it reaches into the margin, where the marks are.
    '& [data-section]': { contentVisibility: 'auto', containIntrinsicSize: 'auto 4800px', boxSizing: 'border-box', margin: '0 -8px 0 -20px', padding: '0 8px 0 20px' },
    // Words for what is not in the page: a screen reader that reads on does not pass it by, and brings it by coming there.
    '& [data-section="away"]': { contentVisibility: 'visible', '::before': { content: 'attr(data-away)', color: tokens.colorNeutralForeground3, fontSize: '14px' } },
    '& [data-block]': {
      position: 'relative',
      margin: '0',
      padding: '2px 0',
      whiteSpace: 'pre-wrap',
      textAlign: 'start',
      scrollMarginBlock: '96px',
      ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px', borderRadius: tokens.borderRadiusMedium },
      // The mark beside a block with a remark or a finding stands in the margin.
      '&[data-mark]::after': { content: '""', position: 'absolute', insetInlineStart: '-16px', top: '4px', bottom: '4px', width: '4px', borderRadius: '2px' },
      '&[data-mark="remark"]::after': { backgroundColor: tokens.colorPaletteMarigoldBorderActive },
      '&[data-mark="problem"]::after': { backgroundColor: tokens.colorPaletteRedBorderActive },
      // Told apart from an error by its form too.
      '&[data-mark="warning"]::after': { backgroundImage: `repeating-linear-gradient(${tokens.colorStatusWarningForeground1} 0 6px, transparent 6px 10px)`, borderRadius: '0' },
    },
    '& [data-kind="approval"]': { textAlign: 'end', marginInlineStart: '45%', fontSize: '14px', lineHeight: '20px', paddingBottom: '12px' },
    '& [data-kind="title"]': { textAlign: 'center', fontWeight: '700', textWrap: 'balance' },
    '& [data-kind="preamble"]': { textIndent: '32px', paddingTop: '12px' },
    '& [data-kind="section"], & [data-kind="chapter"]': {
      textAlign: 'center', fontWeight: '700', paddingTop: '20px', paddingBottom: '4px',
      '&::before': { content: 'attr(data-number)', display: 'block', fontWeight: '400' },
    },
    '& [data-kind="annex"]': {
      textAlign: 'end', paddingTop: '32px',
      '&::before': { content: 'attr(data-number)', display: 'block', fontWeight: '700' },
    },
    '& [data-kind="article"]': {
      fontWeight: '700', paddingTop: '12px',
      '&::before': { content: 'attr(data-number)', marginInlineEnd: '8px' },
    },
    // A number hangs in the indent of its block; one too long for it (`164.10-1.`) pushes the first line on.
    '& [data-kind="part"], & [data-kind="clause"], & [data-kind="subclause"], & [data-kind="indent"]': {
      '&::before': { content: 'attr(data-number)', display: 'inline-block', boxSizing: 'border-box', paddingInlineEnd: '8px', textIndent: '0', fontVariantNumeric: 'tabular-nums' },
    },
    '& [data-kind="part"], & [data-kind="clause"]': { paddingInlineStart: '44px', '&::before': { minWidth: '44px', marginInlineStart: '-44px' } },
    '& [data-kind="subclause"]': { paddingInlineStart: '92px', '&::before': { minWidth: '56px', marginInlineStart: '-56px' } },
    '& [data-kind="indent"]': { paddingInlineStart: '124px', '&::before': { minWidth: '72px', marginInlineStart: '-72px' } },
    // A part over clauses is a heading where it has a name (L 30.7) and not the beginning of a sentence.
    '& [data-kind="part"][data-heading]:has(+ [data-kind="clause"])': { fontWeight: '700', paddingTop: '12px' },
    '& [data-kind="paragraph"]': { textIndent: '32px' },
    ...tablePaper,
    '& [data-kind="signature"]': { fontWeight: '700', paddingTop: '8px' },
    '& sub, & sup': { lineHeight: '0' },
    '& [data-note]': { fontSize: '11px', fontWeight: '400', color: tokens.colorBrandForegroundLink, cursor: 'pointer', borderRadius: tokens.borderRadiusSmall, ':hover': { textDecorationLine: 'underline' } },
    '& [data-commented]': { backgroundColor: tokens.colorPaletteYellowBackground1, borderBottom: `2px solid ${tokens.colorPaletteYellowBorderActive}` },
    // A linked reference: its words are drawn before its character, which is not seen.
    '& [data-link]': {
      whiteSpace: 'nowrap', borderBottom: `1px dotted ${tokens.colorNeutralStroke1}`, cursor: 'text',
      '&::before': { content: 'attr(data-says)' },
      ':hover': { borderBottomColor: tokens.colorBrandStroke1, color: tokens.colorBrandForeground1 },
      '&[data-selected]': { backgroundColor: 'Highlight', color: 'HighlightText' },
      '&[data-lost]': { color: tokens.colorStatusDangerForeground1, borderBottom: `2px dotted ${tokens.colorStatusDangerForeground1}` },
    },
    '& mark': { color: 'inherit', backgroundColor: tokens.colorPaletteMarigoldBackground2, ...shorthands.borderBottom('2px', 'solid', tokens.colorPaletteMarigoldBorderActive) },
    '& mark[data-mark="problem"]': { backgroundColor: tokens.colorPaletteRedBackground2, borderBottomColor: tokens.colorPaletteRedBorderActive },
    // Only on what holds characters: each of these rules is one more style to work out for every element that it could match.
    ...Object.fromEntries(Object.entries(peerInks).map(([name, { ground, ink }]) => [`& [data-slate-string]::highlight(act-peer-${name})`, { backgroundColor: ground, color: ink }])),
    '& [data-slate-string]::highlight(act-match)': { backgroundColor: tokens.colorPaletteYellowBackground2 },
    '& [data-slate-string]::highlight(act-match-current)': { backgroundColor: tokens.colorPaletteMarigoldBorderActive, color: 'black' },
    '@media (forced-colors: active)': { '& [data-mark]::after': { backgroundColor: 'Highlight' } },
  },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});
