import { defineConfig } from '@playwright/test';

/** Tests in a real browser, on the production build in `.output`. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  // Each test has a browser and an emulator of its own; two of them keep two cores busy.
  workers: 2,
  fullyParallel: true,
  // A test that passes only the second time is a failure.
  retries: 0,
  forbidOnly: true,
  // A guard against what hangs, not a bar: a busy machine takes its time.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  // Traces cost a fifth of the time (platform §1). Who looks into a failure asks: `--trace on`.
  use: { trace: 'off' },
});
