import { useEffect, useMemo, useState } from 'react';
import type * as Y from 'yjs';
import { readReviews, type Review, reviewsOf } from '../../shared/act/review.ts';

export interface Reviews {
  open: Review[];
  settled: Review[];
}

/** The review list of an open text, as it changes. */
export function useReviews(doc: Y.Doc | null): Reviews {
  const first = useMemo(() => (doc ? readReviews(doc) : []), [doc]);
  const [later, setLater] = useState<{ doc: Y.Doc; reviews: Review[] } | null>(null);
  useEffect(() => {
    if (!doc) return;
    const map = reviewsOf(doc);
    const read = () => setLater({ doc, reviews: readReviews(doc) });
    map.observe(read);
    return () => map.unobserve(read);
  }, [doc]);
  const reviews = later && later.doc === doc ? later.reviews : first;
  return useMemo(() => ({ open: reviews.filter(({ settled }) => !settled), settled: reviews.filter(({ settled }) => settled) }), [reviews]);
}
