import type { z } from 'zod';
import {
  CommandOutcome, Directory, FEED_PAGE, FeedPage, Health, Refused, TextAnswer, type CommandRequest, type TextRequest,
} from '../../shared/protocol/api.ts';
import { fromBase64, toBase64 } from '../../shared/protocol/base64.ts';
import type { Bridge } from '../../shared/protocol/bridge.ts';

/**
 * `unreachable`: no answer, or a failure that another try may mend. `signedOut`: the session has ended.
 * `refused`: the server said no, and would say it again.
 */
export type ApiAnswer<T> =
  | { kind: 'ok'; value: T }
  | { kind: 'refused'; status: number; refusal: Refused }
  | { kind: 'unreachable'; reason: string }
  | { kind: 'signedOut' };

type Request = { method: 'GET' | 'POST' | 'PUT'; path: string; json?: unknown; bytes?: string };

/** The central API through the bridge, each answer checked against its schema. */
export class CentralApi {
  readonly #bridge: Bridge;

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
  }

  health = () => this.#json(Health, { method: 'GET', path: '/v1/health' });
  directory = () => this.#json(Directory, { method: 'GET', path: '/v1/directory' });
  command = (request: CommandRequest) => this.#json(CommandOutcome, { method: 'POST', path: '/v1/commands', json: request });
  feed = (after: number, limit = FEED_PAGE) => this.#feed(after, limit);
  text = (draftId: string, request: TextRequest) => this.#json(TextAnswer, { method: 'POST', path: `/v1/texts/${draftId}`, json: request });

  async #feed(after: number, limit: number): Promise<ApiAnswer<FeedPage>> {
    const page = await this.#json(FeedPage, { method: 'GET', path: `/v1/feed?after=${after}&limit=${limit}` });
    if (page.kind !== 'ok') return page;
    // The feed is gap-free; a page that is not would make this computer believe it has seen what it has not.
    const isWhole = page.value.entries.every(({ seq }, index) => seq === after + index + 1)
      && (page.value.entries.length > 0 || page.value.head <= after);
    return isWhole ? page : { kind: 'unreachable', reason: 'a feed with gaps' };
  }

  async putBlob(sha256: string, bytes: Uint8Array): Promise<ApiAnswer<null>> {
    const answer = await this.#request({ method: 'PUT', path: `/v1/blobs/${sha256}`, bytes: toBase64(bytes) });
    return answer.kind === 'ok' ? { kind: 'ok', value: null } : answer;
  }

  async getBlob(sha256: string): Promise<ApiAnswer<Uint8Array>> {
    const answer = await this.#request({ method: 'GET', path: `/v1/blobs/${sha256}` });
    if (answer.kind !== 'ok') return answer;
    return { kind: 'ok', value: fromBase64(answer.value.bytes ?? '') };
  }

  async #json<S extends z.ZodType>(schema: S, request: Request): Promise<ApiAnswer<z.output<S>>> {
    const answer = await this.#request(request);
    if (answer.kind !== 'ok') return answer;
    const parsed = schema.safeParse(answer.value.json);
    // A server newer than this program may answer what it does not know; nothing is thrown away for that.
    return parsed.success ? { kind: 'ok', value: parsed.data } : { kind: 'unreachable', reason: 'unreadable answer' };
  }

  async #request(request: Request): Promise<ApiAnswer<{ json?: unknown; bytes?: string }>> {
    const answer = await this.#bridge.request('api.request', request);
    if (!answer.ok) {
      if (answer.error.code === 'signedOut') return { kind: 'signedOut' };
      return { kind: 'unreachable', reason: answer.error.code };
    }
    const { status, json, bytes } = answer.value;
    if (status >= 200 && status < 300) return { kind: 'ok', value: { json, bytes } };
    if (status === 401) return { kind: 'signedOut' };
    if (status >= 500 || status === 429 || status === 408) return { kind: 'unreachable', reason: `status ${status}` };
    const refused = Refused.safeParse(json);
    // Our server refuses in words. Anything else comes from a box between, and no work is set aside on its say.
    return refused.success ? { kind: 'refused', status, refusal: refused.data } : { kind: 'unreachable', reason: `status ${status}` };
  }
}
