import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkedDriverPath } from './driver-path.ts';

const asRoot = process.getuid?.() === 0;
let base: string;

function file(folder: string, folderMode: number, fileMode: number): string {
  mkdirSync(join(base, folder));
  const path = join(base, folder, 'driver.so');
  writeFileSync(path, '');
  chmodSync(path, fileMode);
  chmodSync(join(base, folder), folderMode);
  return path;
}

// In the root folder: everything under the folder for temporary files is below one that all may write.
beforeAll(() => { base = mkdtempSync(asRoot ? '/normativ-driver-' : join(tmpdir(), 'normativ-driver-')); });
afterAll(() => rmSync(base, { recursive: true }));

describe('driver path', () => {
  it('takes a file of the administrator', () => {
    expect(checkedDriverPath('/bin/sh')).toMatch(/^\/.*sh$/);
  });

  it.each<[string, string, () => string]>([
    ['driverFailed', 'a relative path', () => 'usr/lib/driver.so'],
    ['driverFailed', 'a bare name, which the loader would search for', () => 'driver.so'],
    ['noDriver', 'a file that is not there', () => '/usr/lib/no-such-driver.so'],
    ['driverFailed', 'a folder', () => '/usr/lib'],
    ['driverFailed', 'a folder that the group may write', () => file('a', 0o775, 0o644)],
    ['driverFailed', 'a folder that all may write, sticky or not', () => file('b', 0o1777, 0o644)],
    ['driverFailed', 'a file that others may write', () => file('c', 0o755, 0o646)],
    ['driverFailed', 'a link in a writable folder', () => {
      mkdirSync(join(base, 'd'));
      chmodSync(join(base, 'd'), 0o777);
      symlinkSync('/bin/sh', join(base, 'd', 'driver.so'));
      return join(base, 'd', 'driver.so');
    }],
    ['driverFailed', 'a link to a writable file', () => {
      const target = file('e', 0o755, 0o666);
      mkdirSync(join(base, 'f'));
      symlinkSync(target, join(base, 'f', 'driver.so'));
      return join(base, 'f', 'driver.so');
    }],
    ['driverFailed', 'a file of somebody else', () => {
      const path = file('g', 0o755, 0o644);
      if (asRoot) chownSync(path, 65534, 65534);
      return path;
    }],
  ])('refuses with %s: %s', (code, _what, make) => {
    expect(() => checkedDriverPath(make())).toThrow(expect.objectContaining({ code }));
  });
});
