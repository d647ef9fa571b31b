import { newBlockId, type Act, type ActKind, type BlockKind } from '../../shared/act/block.ts';
import { firstKeys } from '../../shared/act/order.ts';
import { maxTextBytes, decodeText, parsePlainText, type Decoded, type ParsedText } from '../../shared/formats/plain-text/index.ts';

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

export type TextFile =
  | { ok: true; name: string; decoded: Extract<Decoded, { ok: true }>; parsed: ParsedText }
  | { ok: false; name: string; code: Extract<Decoded, { ok: false }>['code'] | 'overLimits' | 'unreadable' };

/** Reads a text file into an act, or says why it cannot be one. What is too large is not even read. */
export async function readTextFile(file: File): Promise<TextFile> {
  const { name } = file;
  if (file.size > maxTextBytes) return { ok: false, name, code: 'tooLarge' };
  try {
    const decoded = decodeText(new Uint8Array(await file.arrayBuffer()));
    if (!decoded.ok) return { ok: false, name, code: decoded.code };
    const parsed = parsePlainText(decoded.text);
    return parsed.stats.overLimits ? { ok: false, name, code: 'overLimits' } : { ok: true, name, decoded, parsed };
  } catch {
    // The file was moved, or its disk taken away, while it was being read.
    return { ok: false, name, code: 'unreadable' };
  }
}
