import { Menu, type MenuItemConstructorOptions } from 'electron';

/** The few commands that belong to the window and not to the app's own screens. */
export function setMenu(developing: boolean): void {
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom', label: 'Adi ölçü' }, { role: 'zoomIn', label: 'Böyüt' }, { role: 'zoomOut', label: 'Kiçilt' },
    { type: 'separator' }, { role: 'togglefullscreen', label: 'Tam ekran' },
    ...(developing ? [{ type: 'separator' } as const, { role: 'reload', label: 'Yenidən yüklə' } as const, { role: 'toggleDevTools', label: 'Tərtibatçı alətləri' } as const] : []),
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate([
    { label: 'Fayl', submenu: [{ role: 'quit', label: 'Çıx' }] },
    {
      label: 'Düzəliş',
      // Undo and redo belong to the editor, which knows what others typed meanwhile.
      submenu: [{ role: 'cut', label: 'Kəs' }, { role: 'copy', label: 'Köçür' }, { role: 'paste', label: 'Yapışdır' }, { role: 'selectAll', label: 'Hamısını seç' }],
    },
    { label: 'Görünüş', submenu: view },
  ]));
}
