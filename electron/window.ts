/** The window: its place on the screen, and the walls around what runs in it. */
import { join } from 'node:path';
import { BrowserWindow, Menu, dialog, screen, shell, type Rectangle, type Session } from 'electron';
import { z } from 'zod';
import { readIfThere, replaceFile } from './bridge/files.ts';
import { ORIGIN } from './channels.ts';
import { contextItems } from './context-menu.ts';
import { isAllowedExternally } from './links.ts';

const Bounds = z.object({ x: z.int(), y: z.int(), width: z.int().min(400), height: z.int().min(300), maximized: z.boolean() });

const overlaps = (a: Rectangle, b: Rectangle) => a.x < b.x + b.width - 50 && b.x < a.x + a.width - 50 && a.y < b.y + b.height - 50 && b.y < a.y + a.height;

function rememberedBounds(path: string): z.infer<typeof Bounds> | undefined {
  try {
    const bounds = Bounds.parse(JSON.parse(readIfThere(path) ?? 'null'));
    // The screen it was on may have been unplugged.
    return screen.getAllDisplays().some(({ workArea }) => overlaps(bounds, workArea)) ? bounds : undefined;
  } catch {
    return undefined;
  }
}

function rememberBounds(window: BrowserWindow, path: string): void {
  let timer: NodeJS.Timeout | undefined;
  const save = () => {
    clearTimeout(timer);
    if (window.isDestroyed() || window.isMinimized()) return;
    try {
      replaceFile(path, JSON.stringify({ ...window.getNormalBounds(), maximized: window.isMaximized() }));
    } catch {
      // Not worth a word: the next window opens in the middle.
    }
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(save, 500);
  };
  window.on('resize', soon).on('move', soon).on('maximize', soon).on('unmaximize', soon).on('close', save);
}

/** Every session the app uses: no permissions, no downloads but of what the page itself made. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:${ORIGIN}/`)) event.preventDefault();
  });
}

/** Opens the window with the renderer in it. `preload` is a path. */
export function openWindow({ dataDir, preload, log }: { dataDir: string; preload: string; log(line: string): void }): BrowserWindow {
  const path = join(dataDir, 'window.json');
  const bounds = rememberedBounds(path);
  const window = new BrowserWindow({
    width: bounds?.width ?? 1280, height: bounds?.height ?? 800, x: bounds?.x, y: bounds?.y,
    minWidth: 800, minHeight: 560, show: false, autoHideMenuBar: true, title: 'Normativ', backgroundColor: '#ffffff',
    webPreferences: {
      preload, sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, webviewTag: false,
      // The checker would fetch dictionaries from the internet, and knows no Azerbaijani on any system (`az` is refused).
      spellcheck: false, navigateOnDragDrop: false,
    },
  });
  if (bounds?.maximized) window.maximize();
  rememberBounds(window, path);

  const { webContents } = window;
  const external = (address: string) => {
    if (isAllowedExternally(address)) void shell.openExternal(address);
  };
  webContents.on('will-navigate', (event, address) => {
    // A reload of the page itself is one too.
    if (new URL(address).href.split('#')[0] === `${ORIGIN}/index.html`) return;
    event.preventDefault();
    external(address);
  });
  webContents.on('will-redirect', (event) => event.preventDefault());
  webContents.on('will-attach-webview', (event) => event.preventDefault());
  webContents.setWindowOpenHandler(({ url }) => {
    external(url);
    return { action: 'deny' };
  });

  webContents.on('context-menu', (_event, params) => {
    const items = contextItems(params);
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });

  let crashes = 0;
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    log(`the renderer is gone: ${reason}`);
    crashes++;
    // The first time it simply comes back, with a word; a page that keeps crashing asks before it tries again.
    if (crashes === 1) webContents.reload();
    void dialog.showMessageBox(window, {
      type: 'warning', title: 'Normativ', noLink: true,
      message: crashes === 1 ? 'Pəncərə gözlənilmədən dayandı və yenidən açıldı.' : 'Pəncərə yenə dayandı.',
      detail: '“Bu kompüterdə saxlanılıb” göstərilən bütün dəyişikliklər qorunur.',
      buttons: crashes === 1 ? ['Davam et'] : ['Yenidən aç', 'Bağla'],
    }).then(({ response }) => {
      if (crashes === 1 || window.isDestroyed()) return;
      if (response === 0) webContents.reload();
      else window.close();
    });
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${ORIGIN}/index.html`);
  return window;
}
