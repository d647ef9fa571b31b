import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';

const editorDir = join(import.meta.dirname, '../../renderer/editor');
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Whether this computer has a Chromium for the tests of the editor; their name says so where it has not. */
export const hasBrowser = existsSync(executablePath);
export const browserName = hasBrowser ? 'in Chromium' : `in Chromium (skipped: no browser at ${executablePath})`;

/** Opens a page with the editor on it. @param app code that puts `editorTest` on the window, run in the folder of the editor */
export async function openEditorPage(app: string): Promise<{ browser: Browser; page: Page; errors: string[] }> {
  const bundle = await build({ stdin: { contents: app, resolveDir: editorDir, loader: 'tsx' }, bundle: true, write: false, outdir: 'page', format: 'iife', jsx: 'automatic', define: { 'process.env.NODE_ENV': '"production"' }, logLevel: 'error' });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'] });
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.setContent('<!doctype html><body></body>');
  const [script, style] = ['.js', '.css'].map((ending) => bundle.outputFiles.find(({ path }) => path.endsWith(ending))?.text);
  if (style) await page.addStyleTag({ content: style });
  await page.addScriptTag({ content: script! });
  return { browser, page, errors };
}

/** The caret as the page has it: block and offset. */
export const caret = (page: Page) => page.evaluate(() => {
  const selection = getSelection()!;
  const block = selection.focusNode?.parentElement?.closest<HTMLElement>('[data-block]');
  if (!block) return null;
  const range = document.createRange();
  range.selectNodeContents(block);
  range.setEnd(selection.focusNode!, selection.focusOffset);
  return [block.dataset['block'], range.toString().replace(/\ufeff/g, '').length];
});

/** Numbers and texts of the blocks that are in the page. */
export const shown = (page: Page) => page.evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-block]')].map((block) => `${block.dataset['number']} ${block.textContent}`.trim()));

// oxlint-disable-next-line typescript/no-explicit-any -- what the page put on its window
export const inPage = (page: Page, run: (test: any) => unknown) => page.evaluate(`(${run.toString()})(window.editorTest)`);
