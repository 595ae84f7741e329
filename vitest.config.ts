import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Unit tests, and tests of the whole background with injected faults. They run in Node, where `wxt/browser` is WXT's fake. */
export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/{unit,faults}/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/unit/support/locale.ts'],
    // By default vitest leaves one of two cores idle.
    maxWorkers: 2,
    // Loading each module once for all test files takes a third of the time (platform §1).
    isolate: false,
    // Ends a test that hangs; a busy machine takes twenty times as long as an idle one.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
