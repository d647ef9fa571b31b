import { lazy, Suspense } from 'react';
import { useFocusBack } from '../ui/use-focus-back.ts';
import type { Paper } from './paper.ts';

// What makes and shows pages is large, and most days nobody prints.
const PrintPreview = lazy(() => import('./print-preview.tsx'));
const SavePdfDialog = lazy(() => import('./save-pdf-dialog.tsx'));

export type PrintAction = 'preview' | 'savePdf';

/** What is asked of a paper: to see its pages as they are printed, or to save them. */
export function PrintingDialogs({ paper, action, onClose }: { paper: Paper; action: PrintAction; onClose: () => void }) {
  useFocusBack();
  return (
    <Suspense fallback={null}>
      {action === 'preview' ? <PrintPreview paper={paper} onClose={onClose} /> : <SavePdfDialog paper={paper} onClose={onClose} />}
    </Suspense>
  );
}
