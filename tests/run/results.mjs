import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

/** How many tests passed and failed, as Vitest's JSON reporter wrote it. */
export function vitestCounts(file) {
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = read(file);
  // A file that does not load has no tests, so it counts as one failed test.
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + unloaded.length,
    skipped: numPendingTests,
  };
}

/** How many tests passed and failed, as Playwright's JSON reporter wrote it. */
export function playwrightCounts(file) {
  const { stats, errors } = read(file);
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

function read(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8'));
}
