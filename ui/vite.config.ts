import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig(({ mode }) => ({
  plugins: [
    paraglideVitePlugin({
      project: './project.inlang',
      outdir: './src/paraglide',
      strategy: ['baseLocale'],
      outputStructure: 'locale-modules',
    }),
    svelte(),
  ],
  // Component tests mount in jsdom, so Svelte has to resolve to its browser half.
  ...(mode === 'test' ? { resolve: { conditions: ['browser'] } } : {}),
  clearScreen: false,
  server: { host: '127.0.0.1', port: 5173, strictPort: true },
  build: {
    target: ['safari16.4', 'chrome111'],
    // The window's content security policy takes fonts and styles from files only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['./test/setup.ts'],
    restoreMocks: true,
    // A busy computer is slow, not wrong.
    testTimeout: 60_000,
  },
}));
