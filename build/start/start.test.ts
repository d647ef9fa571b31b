import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { projectDir } from '../bundle.ts';
import { findElectron, findProgram, hasDisplay } from './find.ts';
import { lastWords, run, stop, whenItSays } from './processes.ts';

const directory = mkdtempSync(join(tmpdir(), 'normativ-start-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

test.each([
  [['--help'], 0, '--server URL'],
  [['--nonsense'], 1, 'Unknown option'],
  [['--server', 'http://api.example.az'], 1, 'https://'],
  [['--driver', '/usr/lib/driver.so'], 1, '--server'],
  [['--profile', '../other'], 1, '--profile'],
])('npm start -- %j ends with %i and says what it wants, before anything is made', (args, code, words) => {
  const data = join(directory, 'never');
  const ended = spawnSync(process.execPath, ['--import', 'tsx', join(projectDir, 'build/start/main.ts'), ...args], {
    encoding: 'utf8', cwd: projectDir, env: { ...process.env, NORMATIV_DATA: data }, timeout: 25_000,
  });
  expect(ended.stdout + ended.stderr).toContain(words);
  expect(ended.status).toBe(code);
  expect(existsSync(data)).toBe(false);
});

test('Electron is found where its files are, without starting anything', () => {
  expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: directory })).toBeUndefined();
  writeFileSync(join(directory, 'electron'), '');
  expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: directory })).toBe(join(directory, 'electron'));
  expect(findProgram(['sh'], { PATH: '/nowhere:/bin' })).toBe('/bin/sh');
  expect(findProgram(['sh'], {})).toBeUndefined();
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
});

test('a process is waited for by what it says, and one that fails is told by its last words', async () => {
  const start = (script: string) => run({
    name: 'It', command: process.execPath, args: ['-e', script], env: process.env, cwd: directory, logFile: join(directory, `log-${script.length}`),
  });
  const good = start('console.log("noise"); console.log(JSON.stringify({ url: "here" })); setInterval(() => {}, 1000)');
  expect(await whenItSays(good, 'url', 10_000)).toBe('here');
  await stop(good, 5_000);
  expect(good.process.signalCode).toBe('SIGTERM');
  const bad = start('console.error("the reason"); process.exit(4)');
  await expect(whenItSays(bad, 'url', 10_000)).rejects.toThrow(/code 4[^]*the reason/);
  expect(lastWords(join(directory, 'none'))).toBe('');
});
