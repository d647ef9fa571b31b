/** The loopback host with the real Chromium in front of it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { projectDir } from '../../build/bundle.ts';
import { findChromium, sandboxArguments } from '../../build/start/find.ts';
import { startMiniServer, type MiniServer } from '../bridge/testing.ts';
import { createDesktop, type Desktop } from '../bridge/desktop.ts';
import { startHost, type Host } from './host.ts';

const executablePath = findChromium();

describe('the app in Chromium over the loopback host', () => {
  const directory = mkdtempSync(join(tmpdir(), 'normativ-chromium-'));
  let server: MiniServer;
  let desktop: Desktop;
  let host: Host;
  let browser: Browser | undefined;

  beforeAll(async () => {
    if (!executablePath) return;
    writeFileSync(join(directory, 'index.html'), '<!doctype html><html lang="az"><meta charset="utf-8"><title>…</title><script type="module" src="./page.js"></script>');
    await build({
      bundle: true, format: 'esm', outfile: join(directory, 'page.js'), logLevel: 'error',
      stdin: {
        resolveDir: projectDir, loader: 'ts',
        contents: `import { openBridge } from './renderer/bridge/bridge.ts';
          const bridge = await openBridge();
          bridge.subscribe((signal) => { document.body.dataset[signal.type] = JSON.stringify(signal); });
          const info = await bridge.request('app.info', {});
          document.title = info.ok ? info.value.shell : info.error.code;`,
      },
    });
    server = await startMiniServer();
    desktop = await createDesktop({ dataDir: join(directory, 'data'), serverUrl: server.url, shell: 'browser', notify: () => undefined, secretStore: null });
    host = await startHost({ desktop, rendererDir: directory, dataDir: join(directory, 'data') });
    browser = await chromium.launch({ executablePath, args: sandboxArguments() });
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await host?.close();
    await desktop?.close();
    await server?.stop();
    rmSync(directory, { recursive: true, force: true });
  });
  beforeEach((context) => {
    if (!executablePath) context.skip('Chromium is not on this computer');
  });

  test('opens from a launch page, hides the token, survives a reload, and nothing inserted runs', async () => {
    const launch = join(directory, 'launch.html');
    writeFileSync(launch, `<meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${host.url}">`);
    const page = await browser!.newPage();
    await page.goto(pathToFileURL(launch).href);
    await page.waitForFunction(() => document.title === 'browser');
    await page.waitForSelector('body[data-connection]', { state: 'attached' });
    expect(page.url()).toBe(`${host.origin}/`);
    await page.reload();
    await page.waitForFunction(() => document.title === 'browser');
    const violation = await page.evaluate(() => new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective));
      const script = document.createElement('script');
      script.textContent = 'document.title = "inserted"';
      document.body.append(script);
    }));
    expect(violation).toBe('script-src-elem');
    expect(await page.title()).toBe('browser');
    await page.close();
  });

  test('a page without the token gets nothing', async () => {
    const context = await browser!.newContext();
    const page = await context.newPage();
    const failed = page.waitForEvent('pageerror');
    await page.goto(`${host.origin}/`);
    expect((await failed).message).toContain('only when the Normativ app opens it');
    await context.close();
  });
});
