/** Child processes that are started, waited for and stopped in order. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, readFileSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';

export interface Running {
  name: string;
  process: ChildProcess;
  /** Resolves with the exit code, or null after a signal. */
  ended: Promise<number | null>;
  logFile: string;
}

export interface RunOptions { name: string; command: string; args: string[]; env: NodeJS.ProcessEnv; logFile: string; cwd: string }

const largeLog = 5 * 1024 * 1024;

/** In a process group of its own: Ctrl+C reaches the start script alone, which stops the others in order. */
export function run({ name, command, args, env, logFile, cwd }: RunOptions): Running {
  // Another start with the same directory may be writing too: it is only cut when it has grown large.
  const large = (statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > largeLog;
  const log = createWriteStream(logFile, { flags: large ? 'w' : 'a', mode: 0o600 });
  const child = spawn(command, args, { cwd, env, stdio: ['pipe', 'pipe', 'pipe'], detached: process.platform !== 'win32' });
  child.stderr.pipe(log, { end: false });
  child.stdin.on('error', () => undefined);
  const ended = new Promise<number | null>((resolve) => {
    child.once('error', (error) => {
      log.write(`${String(error)}\n`);
      resolve(1);
    });
    child.once('close', (code) => resolve(code));
  });
  return { name, process: child, ended, logFile };
}

/** The last lines that a process said before it failed. */
export function lastWords(logFile: string, lines = 8): string {
  try {
    return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-lines).map((line) => `  ${line.slice(0, 400)}`).join('\n');
  } catch {
    return '';
  }
}

/**
 * Waits for a line of JSON with the key on standard output.
 * @throws Error with the last words when the process ends or says nothing in time
 */
export async function whenItSays(running: Running, key: string, limitMs: number): Promise<string> {
  const lines = createInterface({ input: running.process.stdout! });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<string>((resolve, reject) => {
      const fail = (what: string) => reject(new Error(`${running.name} ${what} (${running.logFile}):\n${lastWords(running.logFile)}`));
      timer = setTimeout(() => fail(`was not ready after ${limitMs / 1000} s`), limitMs);
      void running.ended.then((code) => fail(`ended with code ${code}`));
      lines.on('line', (line) => {
        try {
          const value = (JSON.parse(line) as Record<string, unknown>)[key];
          if (typeof value === 'string') resolve(value);
        } catch {
          // Something else was printed.
        }
      });
    });
  } finally {
    clearTimeout(timer);
    lines.close();
    running.process.stdout?.resume();
  }
}

/** Asks it to end, and insists when it does not. */
export async function stop({ process: child, ended }: Running, patienceMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  await ended;
  clearTimeout(timer);
}
