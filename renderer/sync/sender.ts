import { fromBase64 } from '../../shared/protocol/base64.ts';
import type { Refused } from '../../shared/protocol/api.ts';
import type { ApiAnswer, CentralApi } from './central-api.ts';
import type { OutboxRecord } from './outbox-entry.ts';
import type { Outbox } from './outbox.ts';
import type { Texts } from './texts.ts';

/** Why sending stopped: nothing is left, or the server cannot be reached, or the session has ended. */
export type SendingEnd = 'empty' | 'unreachable' | 'signedOut';

export interface SenderNeeds {
  outbox: Outbox;
  api: CentralApi;
  texts: Texts;
  deviceId: string;
  onRefused: (record: OutboxRecord, refusal: Refused) => Promise<void>;
}

/**
 * Sends what waits, one by one, in order. A refused entry is set aside with its reason and never holds up those behind
 * it; what could not be delivered stays first in line, however often it was tried.
 */
export async function sendAll({ outbox, api, texts, deviceId, onRefused }: SenderNeeds): Promise<SendingEnd> {
  let renumbered = '';
  for (let record = outbox.firstWaiting(); record; record = outbox.firstWaiting()) {
    const answer = await send(record);
    if (answer.kind === 'unreachable' || answer.kind === 'signedOut') return answer.kind;
    const refusal = answer.kind === 'refused' ? answer.refusal : answer.value;
    const expected = refusal && record.entry.kind === 'command' ? expectedNumber(refusal) : null;
    if (expected !== null) {
      // Once for each command: a server that is never content must not be asked without pause.
      if (renumbered === record.id) return 'unreachable';
      renumbered = record.id;
      await outbox.renumber(expected);
      continue;
    }
    // A gap that does not say where to go on refuses nothing.
    if (refusal?.code === 'numberGap') return 'unreachable';
    if (refusal) {
      await onRefused(record, refusal);
      await outbox.setAside(record.id);
    } else if (record.entry.kind === 'command') {
      await outbox.markSent(record);
    } else {
      await outbox.remove([record.id]);
    }
  }
  return 'empty';

  /** The value of a delivered entry is null, or the refusal of a command that was processed and refused. */
  async function send({ entry, id }: OutboxRecord): Promise<ApiAnswer<Refused | null>> {
    switch (entry.kind) {
      case 'command': {
        const answer = await api.command({ deviceId, n: entry.n, commandId: id, command: entry.command });
        if (answer.kind !== 'ok') return answer;
        return { kind: 'ok', value: answer.value.status === 'refused' ? answer.value.refusal : null };
      }
      case 'text': {
        const answer = await texts.exchange({ draftId: entry.draftId, updateId: id, update: entry.update });
        return answer.kind === 'ok' ? { kind: 'ok', value: null } : answer;
      }
      case 'blob':
        return api.putBlob(entry.sha256, fromBase64(entry.bytes));
    }
  }
}

/**
 * The number from which the queue goes on, where the server says so: this computer or the server was put back to an
 * earlier day, and they count differently. Nothing has been done with the command then.
 */
function expectedNumber({ code, params }: Refused): number | null {
  if (code !== 'numberGap' && code !== 'numberReused') return null;
  const expected = params?.['expected'];
  return Number.isSafeInteger(expected) && Number(expected) >= 1 ? Number(expected) : null;
}
