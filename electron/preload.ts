/** All that the renderer gets of this computer: two functions. It runs sandboxed, beside the page and not in it. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { REQUEST, SIGNAL } from './channels.ts';

contextBridge.exposeInMainWorld('normativBridge', {
  request: (name: unknown, args: unknown) => ipcRenderer.invoke(REQUEST, name, args),
  subscribe(listener: (signal: unknown) => void) {
    const heard = (_event: IpcRendererEvent, signal: unknown) => listener(signal);
    ipcRenderer.on(SIGNAL, heard);
    // Main tells who begins to listen what it knows already.
    ipcRenderer.send(SIGNAL);
    return () => { ipcRenderer.off(SIGNAL, heard); };
  },
});
