import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('renderer', import.meta.url)),
  // Both shells serve the files from their root, but nothing should depend on that.
  base: './',
  plugins: [react()],
  // Modules, as all the rest: what sets acts as PDF and what draws it are files beside the page.
  worker: { format: 'es' },
  build: {
    outDir: fileURLToPath(new URL('dist/renderer', import.meta.url)),
    emptyOutDir: true,
    // Chromium of Electron 25.
    target: 'chrome114',
    // The policy forbids what is inline: a small file becomes no data: script, and the polyfill would be one.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // One page on the same computer: a large file costs nothing.
    chunkSizeWarningLimit: 8_000,
    sourcemap: false,
  },
});
