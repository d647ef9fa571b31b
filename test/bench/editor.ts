/** The editor beside ProseMirror with y-prosemirror, both holding the same act in real Chromium in the same run. */
import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright-core';
import { findChromium, sandboxArguments } from '../../build/start/find.ts';
import type { BenchPage } from './editor/material.ts';

const editors = { ours: 'editor/ours.tsx', yardstick: 'editor/yardstick.ts' };
type Name = keyof typeof editors;
const keysEach = 60;

interface Spread { p50: number; p95: number }

/** Milliseconds and megabytes of one editor with an act of one size. */
export interface EditorFigures {
  editor: Name;
  blocks: number;
  decode: number;
  editable: number;
  heapMB: number;
  start: Spread;
  middle: Spread;
  end: Spread;
  remoteChange: number;
  thousandRemote: number;
  typingMeanwhile: Spread;
  merge: number;
}

declare global {
  interface Window { bench: BenchPage }
}

/** `npm run -s bench -- editor [--json] [--blocks 500,5000,20000] [--only ours|yardstick]` */
export async function run(args: string[]): Promise<number> {
  const executablePath = findChromium();
  if (!executablePath) {
    console.error('Chromium is not installed, so there is nothing to measure in.');
    return 1;
  }
  const value = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const sizes = (value('--blocks') ?? '500,5000,20000').split(',').map(Number);
  const names = (Object.keys(editors) as Name[]).filter((name) => (value('--only') ?? name) === name);
  const browser = await chromium.launch({
    executablePath, args: [...sandboxArguments(), '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic'],
  });
  const figures: EditorFigures[] = [];
  try {
    const bundles = new Map<Name, Bundle>();
    for (const name of names) bundles.set(name, await bundled(editors[name]));
    for (const blocks of sizes) for (const name of names) figures.push(await measure(browser, name, bundles.get(name)!, blocks));
  } finally {
    await browser.close();
  }
  console.log(args.includes('--json') ? JSON.stringify({ unit: 'ms', keys: keysEach, figures }, null, 2) : table(figures));
  return 0;
}

interface Bundle { script: string; style: string }

async function bundled(entry: string): Promise<Bundle> {
  const { outputFiles } = await build({
    entryPoints: [new URL(entry, import.meta.url).pathname], bundle: true, write: false, outdir: 'page', minify: true, format: 'iife', jsx: 'automatic', define: { 'process.env.NODE_ENV': '"production"' }, logLevel: 'error',
  });
  const ending = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  return { script: ending('.js'), style: ending('.css') };
}

async function measure(browser: Browser, editor: Name, { script, style }: Bundle, blocks: number): Promise<EditorFigures> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await page.setContent('<!doctype html><html><body style="margin:0"><div id="root"></div></body></html>');
    if (style) await page.addStyleTag({ content: style });
    await page.addScriptTag({ content: script });
    await page.evaluate((count) => window.bench.prepare(count), blocks);
    const session = await context.newCDPSession(page);
    const heap = async () => {
      await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Runtime.getHeapUsage')).usedSize / 2 ** 20;
    };
    const before = await heap();
    const { editable, decode } = await page.evaluate(() => window.bench.open());
    const heapMB = await heap() - before;
    const type = async (count: number) => {
      const watch = await page.evaluateHandle(() => window.bench.watchKeys());
      for (let i = 0; i < count; i++) {
        await page.keyboard.press('q');
        await page.waitForTimeout(25);
      }
      await page.waitForTimeout(100);
      return spread(await page.evaluate((stop) => stop(), watch));
    };
    const typeAt = async (block: number) => {
      await page.evaluate((at) => window.bench.place(at), block);
      const times = await type(keysEach);
      const shown = await page.evaluate(() => window.bench.caretText());
      if (!shown.includes('q'.repeat(keysEach))) throw new Error(`${editor}: the keys did not arrive in block ${block}: ${shown.slice(0, 120)}`);
      return times;
    };
    const middle = Math.floor(blocks / 2) + 5;
    const [atStart, atMiddle, atEnd] = [await typeAt(5), await typeAt(middle), await typeAt(blocks - 3)];
    await page.evaluate((at) => window.bench.place(at), 5);
    const remoteChange = await page.evaluate(() => window.bench.remoteChange(3));
    const burst = page.evaluate(() => window.bench.remoteChanges(1000));
    const typingMeanwhile = await type(20);
    const thousandRemote = await burst;
    const merge = await page.evaluate(() => window.bench.merge(2000));
    return { editor, blocks, decode, editable, heapMB, start: atStart, middle: atMiddle, end: atEnd, remoteChange, thousandRemote, typingMeanwhile, merge };
  } finally {
    await context.close();
  }
}

function spread(times: number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}

function table(figures: readonly EditorFigures[]): string {
  const both = ({ p50, p95 }: Spread) => `${p50.toFixed(0)}/${p95.toFixed(0)}`;
  const head = ['blocks', 'editor', 'editable (decoding)', 'heap MB', 'key start', 'middle', 'end (p50/p95)', '1 remote', '1,000 remote', 'keys meanwhile', 'merge 2×2,000'];
  const rows = figures.map(({ blocks, editor, editable, decode, heapMB, start, middle, end, remoteChange, thousandRemote, typingMeanwhile, merge }) => [
    String(blocks), editor, `${editable.toFixed(0)} (${decode.toFixed(0)})`, heapMB.toFixed(0), both(start), both(middle), both(end), remoteChange.toFixed(0), thousandRemote.toFixed(0), both(typingMeanwhile), merge.toFixed(0),
  ]);
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]!.length)));
  return [head, ...rows].map((row) => row.map((cell, i) => cell.padStart(widths[i]!)).join('  ')).join('\n');
}
