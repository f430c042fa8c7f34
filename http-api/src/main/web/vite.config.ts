import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Names every file of the build, for the server serves these and no others. */
function listing(): Plugin {
  return {
    name: 'assay-listing',
    writeBundle(options, bundle) {
      const names = Object.keys(bundle).sort();
      writeFileSync(join(options.dir ?? 'dist', 'files.txt'), `${names.join('\n')}\n`);
    },
  };
}

export default defineConfig({
  plugins: [react(), listing()],
  build: {
    outDir: process.env.ASSAY_WEB_OUT ?? 'dist',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  test: { include: ['src/**/*.test.ts'] },
  server: { proxy: { '/api': { target: process.env.ASSAY_URL ?? 'http://127.0.0.1:8080', ws: true } } },
});
