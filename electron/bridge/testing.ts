/** A central API in miniature, for the tests of this folder and of the transports. */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { WebSocketServer } from 'ws';
import type { SignedIn } from '../../shared/protocol/api.ts';
import type { Cards } from './handlers.ts';

export interface MiniServer {
  url: string;
  serverId: string;
  token: string;
  requests: { method: string; path: string; authorization: string | undefined; body: Buffer }[];
  hint(value: unknown): void;
  /** What was said over the live connection. */
  said: unknown[];
  /** The server stops taking the token. */
  revoke(): void;
  /** Goes silent without closing anything, as a network that was cut. */
  freeze(): void;
  stop(): Promise<void>;
}

export const name = (az: string) => ({ az, en: az });

export async function startMiniServer(port = 0, answer?: (request: IncomingMessage, response: ServerResponse) => boolean): Promise<MiniServer> {
  const serverId = randomUUID();
  const token = `token-${randomUUID()}`;
  const requests: MiniServer['requests'] = [];
  const sockets = new Set<Socket>();
  let accepted = token;
  let frozen = false;

  const signedIn: SignedIn = {
    token, serverId, expiresAt: new Date(Date.now() + 3_600_000).toISOString(), environment: 'test', lastN: 4,
    employee: { id: 'e-1', agencyId: 'a-1', fin: '1AB2C3D', name: 'Aysel Məmmədova', position: name('məsləhətçi'), role: 'drafter' },
    agency: { id: 'a-1', kind: 'ministry', name: name('Nazirlik'), shortName: name('N'), voen: '1234567891', email: 'n@example.test' },
  };

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (frozen) return;
      const path = request.url ?? '';
      requests.push({ method: request.method ?? '', path, authorization: request.headers.authorization, body: Buffer.concat(chunks) });
      const json = (status: number, value: unknown) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
      if (answer?.(request, response)) return;
      if (path === '/v1/health') return json(200, { serverId, environment: 'test', now: new Date().toISOString() });
      if (path === '/v1/sign-in/challenge') return json(200, { challengeId: randomUUID(), nonce: Buffer.alloc(32, 7).toString('base64'), serverId, expiresAt: new Date().toISOString() });
      if (path === '/v1/sign-in') {
        accepted = token;
        return json(200, signedIn);
      }
      if (request.headers.authorization !== `Bearer ${accepted}`) return json(401, { code: 'sessionRevoked', message: name('Sessiya bitib') });
      if (path === '/v1/bytes') return response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(Buffer.from([1, 2, 3]));
      return json(path === '/v1/nothing' ? 404 : 200, { path });
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  const wss = new WebSocketServer({ noServer: true, autoPong: false });
  const said: unknown[] = [];
  wss.on('connection', (client) => client.on('message', (data) => said.push(JSON.parse(String(data)))));
  wss.on('connection', (client) => client.on('ping', () => { if (!frozen) client.pong(); }));
  server.on('upgrade', (request, socket, head) => {
    if (request.headers.authorization !== `Bearer ${accepted}`) return socket.end('HTTP/1.1 401 Unauthorized\r\nconnection: close\r\n\r\n');
    wss.handleUpgrade(request, socket, head, (client) => wss.emit('connection', client));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    serverId, token, requests,
    said,
    hint: (value) => wss.clients.forEach((client) => client.send(JSON.stringify(value))),
    revoke: () => { accepted = 'none'; },
    freeze: () => { frozen = true; },
    stop: () => new Promise((resolve) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => resolve());
    }),
  };
}

/** One card with the PIN 1234. */
export function fakeCards(failure: (code: string) => Error): Cards & { signed: Uint8Array[] } {
  const signed: Uint8Array[] = [];
  return {
    signed,
    list: async () => [{ id: 'c', label: 'Kart', kind: 'pkcs11', holder: null, authentication: null, signing: null }],
    async signIn({ pin, bytes }) {
      if (pin !== '1234') throw failure('wrongPin');
      signed.push(bytes);
      return { certificate: 'AAAA', chain: [], algorithm: 'RSA-SHA256', signature: 'AAAA' };
    },
    signVisa: async () => ({ signature: 'AAAA' }),
    close: async () => undefined,
  };
}
