import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Unit tests, and faults put in the way of the whole background, run in Node; `wxt/browser` is WXT's fake there. */
export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/{unit,faults}/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/unit/support/locale.ts'],
    // By itself vitest leaves one of two cores idle.
    maxWorkers: 2,
    // Every module loaded once for all files, not once for each: a third of the time (platform §1).
    isolate: false,
    // Ends a test that hangs. It measures nothing: a busy machine takes twenty times as long.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
