import { execFile } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** Runs a tool of the project's own; resolves to what it complained about, empty when nothing. */
function complaints(tool: string, args: string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(`node_modules/.bin/${tool}`, args, { maxBuffer: 10_000_000 }, (error, stdout, stderr) => {
      resolve(error ? `${stdout}${stderr}` || String(error) : '');
    });
  });
}

describe('the house', () => {
  it('type-checks', async () => expect(await complaints('tsc', ['--noEmit'])).toBe(''));
  it('keeps its walls and its lint rules', async () => expect(await complaints('oxlint', ['--deny-warnings'])).toBe(''));
});
