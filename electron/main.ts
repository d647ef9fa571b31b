/** The Electron app: one window over one data directory. */
import { join } from 'node:path';
import {
  BrowserWindow, Notification as SystemNotification, app, dialog, ipcMain, protocol, safeStorage, session, type IpcMainEvent, type IpcMainInvokeEvent,
} from 'electron';
import { createDesktop, type Desktop } from './bridge/desktop.ts';
import type { Notification } from './bridge/handlers.ts';
import { ORIGIN, REQUEST, SIGNAL } from './channels.ts';
import { readShellEnvironment } from './environment.ts';
import { securityHeaders, staticFile } from './host/security.ts';
import { JournalError } from './journal/journal.ts';
import { setMenu } from './menu.ts';
import { systemSecretStore } from './secret-store.ts';
import { guardSession, openWindow } from './window.ts';

const log = (line: string) => { process.stderr.write(`${line}\n`); };
const environment = readShellEnvironment(process.env, join(app.getPath('appData'), 'normativ'));
/** Another page than the built one only while developing and in tests. */
const rendererDir = (!app.isPackaged && process.env.NORMATIV_RENDERER) || join(__dirname, '..', 'renderer');

// Chromium's own files (with the local database) lie in the data directory, so that the lock below is per directory.
app.setPath('userData', join(environment.dataDir, 'chromium'));
// For every renderer there may ever be. Root has no sandbox, and whoever starts us as root says so on the command line.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]);

let window: BrowserWindow | undefined;
let desktop: Desktop | undefined;
/** Kept, or a shown notification could be collected before it is clicked. */
const shownNotifications = new Map<string, SystemNotification>();

function showWindow(): void {
  if (!window || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function notify({ title, body, tag }: Notification): void {
  if (!SystemNotification.isSupported()) return;
  // Linux reads the body as markup.
  const text = process.platform === 'linux' ? body.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : body;
  shownNotifications.get(tag)?.close();
  const notification = new SystemNotification({ title, body: text });
  shownNotifications.set(tag, notification);
  notification.on('click', showWindow);
  notification.on('close', () => {
    if (shownNotifications.get(tag) === notification) shownNotifications.delete(tag);
  });
  notification.show();
}

/** Only the page itself in our window: no frame inside it, no other contents, no other origin. */
function isOurs(event: IpcMainEvent | IpcMainInvokeEvent): boolean {
  if (!window || window.isDestroyed() || event.sender !== window.webContents) return false;
  const frame = event.senderFrame;
  return frame !== null && frame === window.webContents.mainFrame && frame.url.startsWith(`${ORIGIN}/`);
}

function serveRenderer(): void {
  const headers = securityHeaders();
  protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    const refused = (status: number) => new Response(null, { status, headers });
    if (`${url.protocol}//${url.host}` !== ORIGIN) return refused(404);
    if (request.method !== 'GET') return refused(405);
    const file = await staticFile(rendererDir, url.pathname);
    if (!file) return refused(404);
    return new Response(new Uint8Array(file.bytes), { headers: { ...headers, 'content-type': file.type } });
  });
}

function openBridge(opened: Desktop): void {
  ipcMain.handle(REQUEST, (event, name: unknown, args: unknown) => {
    if (!isOurs(event)) return { ok: false, error: { code: 'badRequest', message: 'not from the app' } };
    return opened.dispatch(name, args);
  });
  let end: (() => void) | undefined;
  ipcMain.on(SIGNAL, (event) => {
    if (!isOurs(event)) return;
    end?.();
    end = opened.subscribe((signal) => {
      if (window && !window.isDestroyed() && !window.webContents.isDestroyed()) window.webContents.send(SIGNAL, signal);
    });
  });
}

function fail(message: string, detail: string): void {
  log(`${message} ${detail}`);
  // The box waits for a person; a start from a terminal has been told already.
  if (!process.env.NORMATIV_WITH_PARENT) dialog.showErrorBox(message, detail);
  app.exit(1);
}

async function start(): Promise<void> {
  await app.whenReady();
  const { dataDir, serverUrl, testEnvironmentDir, driverPath } = environment;
  if (!serverUrl) return fail('Serverin ünvanı göstərilməyib.', `${join(dataDir, 'settings.json')} faylında “serverUrl” yazılmalıdır.`);
  setMenu(!app.isPackaged);
  guardSession(session.defaultSession);
  serveRenderer();
  try {
    desktop = await createDesktop({
      dataDir, serverUrl, testEnvironmentDir, driverPath, shell: 'electron', notify, log, secretStore: systemSecretStore(safeStorage),
    });
  } catch (error) {
    if (error instanceof JournalError && error.code === 'journalInUse') return fail('Normativ artıq açıqdır.', 'Bu məlumat qovluğu ilə başqa pəncərə işləyir.');
    return fail('Normativ açıla bilmədi.', error instanceof Error ? error.message : String(error));
  }
  openBridge(desktop);
  window = openWindow({ dataDir, preload: join(__dirname, 'preload.cjs'), log });
}

if (!app.requestSingleInstanceLock()) {
  log('Normativ is already open with this data directory.');
  app.exit(0);
} else {
  app.on('second-instance', showWindow);
  app.on('window-all-closed', () => app.quit());
  app.on('web-contents-created', (_event, contents) => {
    // Whatever else should ever be created has no way out either.
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed || !desktop) return;
    event.preventDefault();
    closed = true;
    void desktop.close().catch((error: unknown) => log(String(error))).finally(() => app.exit(0));
  });
  process.on('SIGTERM', () => app.quit());
  process.on('SIGINT', () => app.quit());
  start().catch((error: unknown) => fail('Normativ açıla bilmədi.', error instanceof Error ? (error.stack ?? error.message) : String(error)));
}
