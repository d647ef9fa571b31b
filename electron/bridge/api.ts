/** The HTTP client to the central API. */
import type { BridgeResult } from '../../shared/protocol/bridge.ts';
import { Refused } from '../../shared/protocol/api.ts';
import { BridgeFailure } from './failure.ts';

export interface ApiRequest { method: 'GET' | 'POST' | 'PUT'; path: string; json?: unknown; bytes?: string }
export type ApiAnswer = BridgeResult<'api.request'>;

export interface ApiOptions {
  serverUrl: string;
  token(): string | null;
  /** The server does not take this token any more. */
  onUnauthorised(token: string, reason: 'expired' | 'revoked'): void;
  /** Whether the server was just heard or not: the connection need not wait for its own next look. */
  onContact(answered: boolean): void;
  timeoutMs?: number;
  maxAnswerBytes?: number;
}

export interface ApiClient {
  request(request: ApiRequest, options?: { anonymous?: boolean }): Promise<ApiAnswer>;
  /** Breaks off everything under way. */
  close(): void;
}

/** A text's whole state as base64 in JSON is the largest answer there is. */
const defaultAnswerBytes = 34 * 1024 * 1024;

async function readAtMost(response: Response, limit: number): Promise<Buffer> {
  const tooLarge = () => new BridgeFailure('answerTooLarge', 'the answer of the server is too large');
  if (Number(response.headers.get('content-length') ?? 0) > limit) {
    await response.body?.cancel().catch(() => undefined);
    throw tooLarge();
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) break;
    size += part.value.length;
    if (size > limit) {
      await reader?.cancel().catch(() => undefined);
      throw tooLarge();
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}

export const offline = () => new BridgeFailure('offline', 'the server does not answer');

/** A client for one server. `offline` means that no whole answer came; what came, with any status, is handed on. */
export function createApiClient(options: ApiOptions): ApiClient {
  const { serverUrl, timeoutMs = 60_000, maxAnswerBytes = defaultAnswerBytes } = options;
  const closing = new AbortController();

  return {
    async request({ method, path, json, bytes }, { anonymous = false } = {}) {
      if (json !== undefined && bytes !== undefined) throw new BridgeFailure('badRequest', 'either json or bytes');
      if (method === 'GET' && (json !== undefined || bytes !== undefined)) throw new BridgeFailure('badRequest', 'a GET has no body');
      const token = anonymous ? null : options.token();
      const headers: Record<string, string> = { accept: 'application/json, application/octet-stream' };
      if (token) headers.authorization = `Bearer ${token}`;
      let body: BodyInit | undefined;
      if (json !== undefined) {
        headers['content-type'] = 'application/json';
        body = JSON.stringify(json);
      } else if (bytes !== undefined) {
        headers['content-type'] = 'application/octet-stream';
        body = Buffer.from(bytes, 'base64');
      }
      const limit = new AbortController();
      const stop = () => limit.abort();
      const timer = setTimeout(stop, timeoutMs);
      closing.signal.addEventListener('abort', stop);
      if (closing.signal.aborted) stop();
      let status: number;
      let type: string;
      let content: Buffer;
      try {
        // A redirect would carry what is sent to somebody else; a hotel's sign-in page is no answer.
        const asked: RequestInit = { method, headers, body, redirect: 'error', signal: limit.signal };
        const response = await fetch(`${serverUrl}${path}`, asked);
        status = response.status;
        type = response.headers.get('content-type') ?? '';
        content = await readAtMost(response, maxAnswerBytes);
      } catch (error) {
        if (error instanceof BridgeFailure) throw error;
        options.onContact(false);
        throw offline();
      } finally {
        clearTimeout(timer);
        closing.signal.removeEventListener('abort', stop);
      }
      const answer: ApiAnswer = { status };
      if (/^application\/([a-z.+-]+\+)?json\b/i.test(type)) {
        if (content.length > 0) {
          try {
            answer.json = JSON.parse(content.toString('utf8'));
          } catch {
            throw new BridgeFailure('badAnswer', 'the server answered something unreadable');
          }
        }
      } else if (content.length > 0 && /^text\/html\b/i.test(type)) {
        // Our server never speaks HTML: this is some box between here and there.
        options.onContact(false);
        throw offline();
      } else if (content.length > 0) answer.bytes = content.toString('base64');
      options.onContact(true);
      if (status === 401 && token) {
        const refused = Refused.safeParse(answer.json);
        options.onUnauthorised(token, refused.success && /revoked/i.test(refused.data.code) ? 'revoked' : 'expired');
      }
      return answer;
    },
    close: () => closing.abort(),
  };
}
