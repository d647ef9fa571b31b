/** The bridge over loopback: the same app in any Chromium, where Electron's binary cannot be had. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { WebSocketServer } from 'ws';
import type { Desktop } from '../bridge/desktop.ts';
import { MESSAGE_CHARACTERS } from '../bridge/dispatch.ts';
import { readIfThere, replaceFile } from '../bridge/files.ts';
import { securityHeaders, staticFile } from './security.ts';
import { PROTOCOL, TOKEN_PREFIX } from './wire.ts';

export interface HostOptions {
  desktop: Pick<Desktop, 'dispatch' | 'subscribe'>;
  /** The built renderer. */
  rendererDir: string;
  /** Remembers the port: another port is another origin, whose local database is empty. */
  dataDir: string;
  log?(line: string): void;
}

export interface Host {
  /** With this launch's token in the fragment; whoever has it has the app. */
  url: string;
  origin: string;
  close(): Promise<void>;
}

/** Compared by hash, so that neither the time nor the length tells anything. */
function sameSecret(given: string, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return (server.address() as AddressInfo).port;
}

/** Listens on the remembered port, or on a new one when that is taken or there is none yet. */
async function listenOnOwnPort(server: Server, dataDir: string, log: (line: string) => void): Promise<number> {
  const path = join(dataDir, 'host-port');
  const remembered = Number(readIfThere(path) ?? 0);
  if (Number.isInteger(remembered) && remembered >= 1024 && remembered <= 65_535) {
    try {
      return await listen(server, remembered);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      log(`port ${remembered} is taken by another program; the app moves to a new one`);
    }
  }
  const port = await listen(server, 0);
  replaceFile(path, `${port}\n`);
  return port;
}

/** Serves the renderer and the bridge on 127.0.0.1. */
export async function startHost({ desktop, rendererDir, dataDir, log = () => undefined }: HostOptions): Promise<Host> {
  const token = randomBytes(32).toString('base64url');
  let authority = '';
  let origin = '';
  let headers: Record<string, string> = {};

  // A name that resolves to 127.0.0.1 (DNS rebinding) is another host to us.
  const forUs = (request: IncomingMessage) => request.headers.host === authority;

  const server = createServer((request, response) => {
    const refuse = (status: number) => response.writeHead(status, { ...headers, 'content-type': 'text/plain' }).end();
    void (async () => {
      if (!forUs(request)) return refuse(421);
      if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
      const path = (request.url ?? '/').split('?')[0]!;
      const file = await staticFile(rendererDir, path);
      if (!file) return refuse(404);
      response.writeHead(200, {
        ...headers, 'content-type': file.type, 'content-length': file.bytes.length,
        'cache-control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-store',
      });
      return response.end(request.method === 'HEAD' ? undefined : file.bytes);
    })().catch((error: unknown) => {
      log(`host: ${String(error)}`);
      response.destroy();
    });
  });

  const sockets = new WebSocketServer({
    noServer: true,
    // Base64 grows nothing in JSON, and other texts at most double in UTF-8.
    maxPayload: MESSAGE_CHARACTERS * 2,
    handleProtocols: () => PROTOCOL,
  });

  server.on('upgrade', (request, socket, head) => {
    const refuse = (status: string) => socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
    socket.on('error', () => socket.destroy());
    if (!forUs(request)) return refuse('421 Misdirected Request');
    if (request.headers.origin !== origin) return refuse('403 Forbidden');
    if (request.url !== '/bridge') return refuse('404 Not Found');
    const protocols = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((one) => one.trim());
    const given = protocols.find((one) => one.startsWith(TOKEN_PREFIX))?.slice(TOKEN_PREFIX.length) ?? '';
    if (!protocols.includes(PROTOCOL) || !sameSecret(given, token)) return refuse('401 Unauthorized');
    return sockets.handleUpgrade(request, socket, head, (client) => {
      const send = (message: object) => {
        if (client.readyState === client.OPEN) client.send(JSON.stringify(message));
      };
      const unsubscribe = desktop.subscribe((signal) => send({ signal }));
      client.on('close', unsubscribe);
      client.on('error', () => client.terminate());
      client.on('message', (data, isBinary) => {
        void (async () => {
          let message: unknown;
          try {
            message = isBinary ? undefined : JSON.parse(String(data));
          } catch {
            message = undefined;
          }
          const { id, name, args } = (typeof message === 'object' && message !== null ? message : {}) as Record<string, unknown>;
          // Without a number nobody could match the answer; this is no renderer of ours.
          if (!Number.isSafeInteger(id)) return client.close(1008, 'not a request');
          return send({ id, answer: await desktop.dispatch(name, args) });
        })();
      });
    });
  });

  const port = await listenOnOwnPort(server, dataDir, log);
  authority = `127.0.0.1:${port}`;
  origin = `http://${authority}`;
  headers = securityHeaders([`ws://${authority}`]);

  return {
    origin,
    url: `${origin}/#token=${token}`,
    close: () => new Promise((resolve) => {
      for (const client of sockets.clients) client.terminate();
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}
