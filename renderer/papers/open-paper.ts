import type { Paper } from '../../shared/protocol/primitives.ts';
import type { Client } from '../sync/client-types.ts';
import { saveFile } from '../ui/save-file.ts';

/** Hands the paper to the computer as a file under its own name. False when its bytes cannot be had now. */
export async function downloadPaper(client: Client, paper: Paper): Promise<boolean> {
  const bytes = await client.readBlob(paper.sha256);
  if (!bytes) return false;
  saveFile({ name: paper.name, type: paper.mediaType, bytes });
  return true;
}

export type Preview = { kind: 'text'; text: string } | { kind: 'image'; url: string };

/** What can be shown here without another program: plain text and images that cannot run anything. Null for the rest. */
export function previewOf(paper: Paper, bytes: Uint8Array): Preview | null {
  if (paper.mediaType.startsWith('text/plain')) return { kind: 'text', text: new TextDecoder().decode(bytes) };
  if (['image/png', 'image/jpeg', 'image/webp', 'image/gif'].includes(paper.mediaType)) {
    return { kind: 'image', url: URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: paper.mediaType })) };
  }
  return null;
}
