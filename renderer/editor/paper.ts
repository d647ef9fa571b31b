import './paper.css';
import './table-paper.css';

/** The classes of the paper and what it lies on. */
export const paper = { whole: 'act-whole', desk: 'act-desk', page: 'act-page', hidden: 'act-hidden' } as const;
