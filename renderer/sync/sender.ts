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
  for (let record = outbox.firstWaiting(); record; record = outbox.firstWaiting()) {
    const answer = await send(record);
    if (answer.kind === 'unreachable' || answer.kind === 'signedOut') return answer.kind;
    if (answer.kind === 'refused' && answer.refusal.code === 'numberGap') {
      await outbox.renumber(Number(answer.refusal.params?.['expected'] ?? 1));
      continue;
    }
    const refusal = answer.kind === 'refused' ? answer.refusal : answer.value;
    if (refusal) {
      await onRefused(record, refusal);
      await outbox.remove([record.id]);
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

