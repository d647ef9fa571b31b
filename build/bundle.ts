/**
 * Makes `dist/`: the main process, preload, card process and loopback host as CommonJS (Electron 25 has no ESM main),
 * the server as a module, and the renderer by Vite. Parts whose inputs have not changed are left alone.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build as esbuild, type BuildOptions } from 'esbuild';
import { lockDirectory, type DirectoryLock } from '../electron/journal/lock.ts';

export const projectDir = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(projectDir, 'dist');

interface Part {
  name: string;
  /** Source folders and files whose change makes the part anew, with nothing left out: a wrong bundle costs hours. */
  inputs: string[];
  output: string;
  make(): Promise<void>;
}

/** For Electron and the card process; a native module and Electron itself stay outside. */
const desktop: BuildOptions = {
  bundle: true, platform: 'node', format: 'cjs', target: 'node18', logLevel: 'warning', legalComments: 'none', sourcemap: 'linked',
  external: ['electron', 'pkcs11js', 'bufferutil', 'utf-8-validate'],
  // Sources find themselves by import.meta.dirname; in a bundle it is undefined, and __dirname holds.
  define: { 'import.meta.dirname': 'undefined' },
};

const desktopEntries: Record<string, string> = {
  main: 'electron/main.ts', preload: 'electron/preload.ts', 'card-worker': 'electron/card/worker.ts', host: 'electron/host/main.ts',
};

const always = ['package-lock.json', 'tsconfig.json', 'build/bundle.ts'];

const parts: Part[] = [
  {
    name: 'desktop', inputs: ['electron', 'shared', 'package.json', ...always], output: join(dist, 'electron'),
    async make() {
      const out = join(dist, 'electron');
      const entryPoints = Object.fromEntries(Object.entries(desktopEntries).map(([name, path]) => [name, join(projectDir, path)]));
      await esbuild({ ...desktop, entryPoints, outdir: out, outExtension: { '.js': '.cjs' } });
    },
  },
  {
    name: 'server', inputs: ['server', 'shared', 'package.json', ...always], output: join(dist, 'server'),
    async make() {
      await esbuild({
        bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'warning', legalComments: 'none', sourcemap: 'linked',
        packages: 'external', entryPoints: { main: join(projectDir, 'server/main.ts') }, outdir: join(dist, 'server'), outExtension: { '.js': '.mjs' },
      });
    },
  },
  {
    name: 'renderer', inputs: ['renderer', 'shared', 'vite.config.ts', ...always], output: join(dist, 'renderer'),
    async make() {
      const { build } = await import('vite');
      await build({ configFile: join(projectDir, 'vite.config.ts'), logLevel: 'warn' });
    },
  },
];
export type PartName = 'desktop' | 'server' | 'renderer';

function filesUnder(path: string): string[] {
  const absolute = join(projectDir, path);
  if (!existsSync(absolute)) return [];
  const entries = readdirSync(absolute, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

function fingerprint(inputs: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const input of inputs) {
    const isFile = /\.[a-z]+$/.test(input);
    const files = isFile ? [join(projectDir, input)].filter((file) => existsSync(file)) : filesUnder(input).sort();
    for (const file of files) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

export interface BundleOptions { parts?: readonly PartName[]; tell?: (line: string) => void }

/**
 * Brings `dist/` up to date. `tell` hears what is being made, nothing when all is there.
 * @throws Error when a part does not build
 */
export async function bundle(options: BundleOptions = {}): Promise<void> {
  const lock = await takeTurn();
  try {
    await bundleAlone(options);
  } finally {
    lock.release();
  }
}

/** Tests and a start may come together; the second finds the work of the first done. */
async function takeTurn(): Promise<DirectoryLock> {
  // Made here, since a locked directory is made for its owner's eyes only.
  mkdirSync(dist, { recursive: true });
  for (const until = Date.now() + 180_000; ;) {
    try {
      return lockDirectory(join(dist, '.lock'));
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

async function bundleAlone(options: BundleOptions): Promise<void> {
  const { tell = () => undefined } = options;
  for (const { name, inputs, output, make } of parts) {
    if (options.parts && !options.parts.includes(name as PartName)) continue;
    const wanted = fingerprint(inputs);
    // Beside the output, which may be emptied; written last, so that half a build never counts.
    const stamp = join(dist, `.${name}.stamp`);
    if (existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) continue;
    tell(`Building the ${name}…`);
    rmSync(stamp, { force: true });
    rmSync(output, { recursive: true, force: true });
    await make();
    writeFileSync(`${stamp}.new`, wanted);
    renameSync(`${stamp}.new`, stamp);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await bundle({ tell: (line) => console.log(line) });
  console.log('dist/ is up to date.');
}
