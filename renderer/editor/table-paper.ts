import { type GriffelStyle, tokens } from '@fluentui/react-components';

/** The look of tables on paper. Borders of neighbours lie on each other, so that a line is one pixel wherever it runs. */
export const tablePaper: GriffelStyle = {
  '& [data-table]': { display: 'grid', gridTemplateColumns: 'repeat(var(--columns), minmax(0, 1fr))' },
  '& [data-table][data-section]:not([data-rest])': { paddingTop: '8px' },
  '& [data-table][data-section]:not([data-more])': { paddingBottom: '9px' },
  '& table[data-table]': { display: 'table', width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse', marginTop: '8px', marginBottom: '9px' },
  '& table[data-table] td, & table[data-table] th': { height: '29px' },
  '& [data-kind="cell"], & [data-hole]': {
    border: `1px solid ${tokens.colorNeutralStroke1Hover}`,
    minWidth: '0',
    boxSizing: 'border-box',
    padding: '2px 6px',
    verticalAlign: 'top',
    textAlign: 'start',
  },
  '& [data-section] > [role="row"] > *': { margin: '0 -1px -1px 0' },
  '& [data-kind="cell"][data-header]': { fontWeight: '700', textAlign: 'center', backgroundColor: tokens.colorNeutralBackground3 },
  '& [data-kind="cell"][data-mark]::after': { insetInlineStart: '0', top: '0', bottom: '0', borderRadius: '0' },
  '& [data-kind="cell"][data-picked]': { backgroundColor: tokens.colorBrandBackground2, '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' } },
  '& [data-picking] ::selection': { backgroundColor: 'transparent' },
  '& [data-hole]': { backgroundImage: `repeating-linear-gradient(135deg, transparent 0 6px, ${tokens.colorNeutralStroke2} 6px 7px)`, textAlign: 'center', userSelect: 'none' },
};
