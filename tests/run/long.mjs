// The tests that are more of a kind than `npm test` has time for, after it has built: the other browser
// tests (`@long`), axe on every screen in each appearance, and every pair of accounts.
import { main, runOrThrow } from './run.mjs';

const long = { LONG_TESTS: '1' };
await main(async () => {
  await runOrThrow('vitest', ['run', 'tests/unit/background/account-pairs.test.ts'], long);
  await runOrThrow('playwright', ['test', '--grep', '@long|axe finds no violation'], long);
});
