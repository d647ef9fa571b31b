/** A display for tests, where nobody sits in front of one. */
import { spawn } from 'node:child_process';
import { findProgram } from './find.ts';

export interface Display { name: string; close(): void }

/** The display that is there, or an Xvfb of our own; undefined where neither can be had. */
export async function openDisplay(): Promise<Display | undefined> {
  if (process.env.DISPLAY) return { name: process.env.DISPLAY, close: () => undefined };
  const xvfb = findProgram(['Xvfb']);
  if (!xvfb) return undefined;
  // It picks a free number itself and tells it, so that test files do not fight over one.
  const server = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1366x768x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const told = server.stdio[3] as NodeJS.ReadableStream;
  const number = await new Promise<string | undefined>((resolve) => {
    const timer = setTimeout(() => resolve(undefined), 15_000);
    told.once('data', (chunk: Buffer) => {
      clearTimeout(timer);
      resolve(chunk.toString().trim());
    });
    server.once('exit', () => resolve(undefined));
  });
  if (number === undefined) {
    server.kill('SIGKILL');
    return undefined;
  }
  return { name: `:${number}`, close: () => { server.kill('SIGTERM'); } };
}
