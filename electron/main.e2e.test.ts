/** The real app in the real Electron, on a display of its own. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bundle, projectDir } from '../build/bundle.ts';
import { findElectron, sandboxArguments } from '../build/start/find.ts';
import { openDisplay, type Display } from '../build/start/display.ts';
import { startMiniServer, type MiniServer } from './bridge/testing.ts';
import type { } from '../renderer/bridge/bridge.ts';

const executablePath = findElectron();

describe('the Electron app', () => {
  let display: Display | undefined;
  let server: MiniServer;
  let app: ElectronApplication | undefined;
  let page: Page;
  /** An empty page in place of the app's: what is tried here are the walls around it. */
  const rendererDir = mkdtempSync(join(tmpdir(), 'normativ-page-'));
  const dataDir = mkdtempSync(join(tmpdir(), 'normativ-electron-'));

  const launch = () => _electron.launch({
    executablePath, args: [...sandboxArguments(), projectDir], timeout: 60_000,
    env: {
      ...process.env as Record<string, string>, NORMATIV_RENDERER: rendererDir, DISPLAY: display!.name, NORMATIV_DATA: dataDir, NORMATIV_SERVER: server.url, NORMATIV_WITH_PARENT: '1',
    },
  });

  beforeAll(async () => {
    if (!executablePath) return;
    display = await openDisplay();
    if (!display) return;
    await bundle({ parts: ['desktop'] });
    writeFileSync(join(rendererDir, 'index.html'), '<!doctype html><html lang="az"><meta charset="utf-8"><title>Normativ</title><script type="module" src="./page.js"></script>');
    writeFileSync(join(rendererDir, 'page.js'), 'document.body.dataset.loaded = "yes";');
    server = await startMiniServer();
    app = await launch();
    page = await app.firstWindow();
    await page.waitForLoadState('domcontentloaded');
  }, 180_000);
  beforeEach((context) => {
    if (!executablePath) context.skip('Electron’s binary is not on this computer');
    if (!display) context.skip('there is neither a display nor Xvfb on this computer');
  });
  afterAll(async () => {
    await app?.close();
    await server?.stop();
    display?.close();
    for (const directory of [dataDir, rendererDir]) rmSync(directory, { recursive: true, force: true });
  }, 60_000);

  test('opens a window whose page has the bridge and nothing else of the computer', async () => {
    expect(page.url()).toBe('app://normativ/index.html');
    await page.waitForSelector('body[data-loaded=yes]', { state: 'attached' });
    const seen = await page.evaluate(async () => ({
      info: await window.normativBridge!.request('app.info', {}),
      refused: await window.normativBridge!.request('fs.read', {}),
      bridge: Object.keys(window.normativBridge!).sort(),
      node: [typeof (globalThis as { require?: unknown }).require, typeof (globalThis as { process?: unknown }).process],
    }));
    expect(seen).toEqual({
      info: { ok: true, value: { version: '0.1.0', shell: 'electron', serverUrl: server.url, deviceId: expect.any(String), testEnvironment: false } },
      refused: { ok: false, error: { code: 'badRequest', message: 'unknown request' } },
      bridge: ['request', 'subscribe'], node: ['undefined', 'undefined'],
    });
    const preferences = await app!.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]!.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
      const { sandbox, contextIsolation, nodeIntegration, webSecurity } = contents.getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webSecurity };
    });
    expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true });
  });

  test('hands signals to the page', async () => {
    const heard = await page.evaluate(() => new Promise((resolve) => { window.normativBridge!.subscribe(resolve); }));
    expect(heard).toEqual({ type: 'connection', online: true });
  });

  test('runs no inserted script and loads nothing from elsewhere', async () => {
    const violations = await page.evaluate(async (address) => {
      const seen: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
      const script = document.createElement('script');
      script.textContent = 'window.__inserted = true';
      document.body.append(script);
      const image = document.createElement('img');
      image.src = `${address}/picture.png`;
      document.body.append(image);
      const frame = document.createElement('iframe');
      frame.src = 'https://e-qanun.az/';
      document.body.append(frame);
      await fetch(`${address}/v1/health`).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 500));
      frame.remove();
      return { seen: [...new Set(seen)].sort(), inserted: '__inserted' in window };
    }, server.url);
    expect(violations.inserted).toBe(false);
    expect(violations.seen).toEqual(expect.arrayContaining(['connect-src', 'frame-src', 'img-src', 'script-src-elem']));
  });

  test('goes nowhere: no navigation, no new window, no permission', async () => {
    const before = page.url();
    const tried = await page.evaluate(async (address) => {
      const opened = window.open(`${address}/`);
      location.href = `${address}/elsewhere`;
      const link = document.createElement('a');
      link.href = 'file:///etc/passwd';
      document.body.append(link);
      link.click();
      await new Promise((resolve) => setTimeout(resolve, 500));
      const position = await new Promise((resolve) => { navigator.geolocation.getCurrentPosition(() => resolve('given'), ({ code }) => resolve(code)); });
      return { opened: opened === null, position, notification: Notification.permission };
    }, server.url);
    expect(tried).toEqual({ opened: true, position: 1, notification: 'denied' });
    expect(page.url()).toBe(before);
    expect(app!.windows()).toHaveLength(1);
    expect(server.requests.filter(({ path }) => !path.startsWith('/v1/'))).toEqual([]);
  });

  test('closes in order, remembers its place, and opens again with the same device', async () => {
    const device = readFileSync(join(dataDir, 'device-id'), 'utf8').trim();
    await app!.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]!.setBounds({ x: 40, y: 50, width: 900, height: 610 }); });
    await page.waitForTimeout(300);
    await app!.close();
    app = await launch();
    page = await app.firstWindow();
    const again = await page.evaluate(() => window.normativBridge!.request('app.info', {}));
    expect(again).toMatchObject({ value: { deviceId: device } });
    const bounds = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getBounds());
    expect(bounds).toMatchObject({ width: 900, height: 610 });
  }, 90_000);
});
