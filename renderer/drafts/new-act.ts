import { newBlockId, type Act, type ActKind, type BlockKind } from '../../shared/act/block.ts';
import { firstKeys } from '../../shared/act/order.ts';

const inArticles: readonly ActKind[] = ['constitutionalLaw', 'law', 'code'];

/** An act to begin with: its name and an empty first element of the level that its kind is written in. */
export function emptyAct(kind: ActKind, title: string): Act {
  const first: BlockKind = inArticles.includes(kind) ? 'article' : 'clause';
  const [nameKey, firstKey] = firstKeys(2);
  return {
    kind, title,
    blocks: [
      { id: newBlockId(), kind: 'title', order: nameKey!, runs: title ? [{ text: title }] : [] },
      { id: newBlockId(), kind: first, order: firstKey!, runs: [] },
    ],
  };
}
