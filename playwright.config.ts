import { defineConfig } from '@playwright/test';

/** Tests in a real browser, on the production build in `.output`. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  // Each test has its own browser and emulator; two of them keep two cores busy.
  workers: 2,
  fullyParallel: true,
  // `npm test` has less than half an hour: what else there is of a kind has a command of its own.
  ...(process.env.LONG_TESTS !== '1' && { grepInvert: /@long/ }),
  // A test that passes only the second time is a failure.
  retries: 0,
  forbidOnly: true,
  // Ends a test that hangs; long enough for a busy machine.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  // Traces take a fifth of the time (platform §1). To look into a failure, run with `--trace on`.
  use: { trace: 'off' },
});
