import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** The central API as its users run it: a process of its own, with a PostgreSQL of its own. */
export interface ServerProcess {
  url: string;
  /** SIGTERM, and waits until it has ended. */
  stop(): Promise<void>;
  /** SIGKILL: what a power cut would do to it. */
  kill(): Promise<void>;
}

export async function startServerProcess(environment: Record<string, string>): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log: string[] = [];
  child.stderr!.on('data', (piece: Buffer) => {
    log.push(piece.toString());
    if (log.length > 200) log.shift();
  });
  const url = await Promise.race([listening(child), failed(child, log)]);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  };
  return { url, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

async function listening(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) {
    const ready: unknown = JSON.parse(line);
    if (typeof ready === 'object' && ready !== null && 'listening' in ready) return String(ready.listening);
  }
  return new Promise(() => {});
}

async function failed(child: ChildProcess, log: string[]): Promise<never> {
  await once(child, 'exit');
  throw new Error(`The server ended before it was ready:\n${log.join('')}`);
}
