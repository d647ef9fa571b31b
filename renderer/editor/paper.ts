import './paper.css';
import './table-paper.css';

/** The classes of the paper and what is around it. */
export const paper = { whole: 'act-whole', desk: 'act-desk', page: 'act-page', hidden: 'act-hidden', status: 'act-status' } as const;
