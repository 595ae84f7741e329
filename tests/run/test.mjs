import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { prepare } from './prepare.mjs';
import { playwrightCounts, vitestCounts } from './results.mjs';
import { main, root, run, runOrThrow, say } from './run.mjs';

const unitResults = 'test-results/unit.json';
const e2eResults = 'test-results/e2e.json';
const firefoxResults = 'test-results/firefox.json';
const table = [];

/** A step that passes or fails as a whole and counts as one test. */
async function check(name, work) {
  say(name);
  const problem = await work().then(
    () => undefined,
    (error) => error.message,
  );
  if (problem) console.error(`✘ ${name}: ${problem}`);
  table.push({ name, passed: problem ? 0 : 1, failed: problem ? 1 : 0, skipped: 0 });
  return !problem;
}

/** A step that runs tests, which are counted from its report. */
async function suite(name, program, args, counts) {
  say(name);
  const code = await run(program, args);
  let result = { passed: 0, failed: 1, skipped: 0 };
  try {
    result = counts();
  } catch {
    console.error(`✘ ${name}: no report was written`);
  }
  // A run that fails outside its tests is a failure too.
  if (code !== 0 && result.failed === 0) result.failed = 1;
  table.push({ name, ...result });
}

async function everything() {
  await prepare({ firefox: true, shells: true });
  rmSync(join(root, 'test-results'), { recursive: true, force: true });
  mkdirSync(join(root, 'test-results'));

  await check('Types', async () => {
    await runOrThrow('wxt', ['prepare']);
    await runOrThrow('tsc', ['--noEmit']);
  });
  await check('Lint and format', () => runOrThrow('biome', ['check', '.']));
  await check('Nothing unused', () => runOrThrow('knip', []));
  await suite(
    'Unit tests',
    'vitest',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitResults}`],
    () => vitestCounts(unitResults),
  );
  const built = await check('Build for Chrome', () => build('chrome'));
  await check('Build for Edge', () => build('edge'));
  const builtForFirefox = await check('Build for Firefox', () => build('firefox'));
  await check('Size budgets', () => runOrThrow('size-limit', []));
  if (built)
    await suite('Real browser', 'playwright', ['test'], () => playwrightCounts(e2eResults));
  else table.push({ name: 'Real browser (no build to test)', passed: 0, failed: 1, skipped: 0 });
  if (builtForFirefox)
    await suite(
      'Firefox',
      'vitest',
      [
        'run',
        '--config=tests/firefox/vitest.config.ts',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${firefoxResults}`,
      ],
      () => vitestCounts(firefoxResults),
    );
  else table.push({ name: 'Firefox (no build to test)', passed: 0, failed: 1, skipped: 0 });
}

function report() {
  const sum = (key) => table.reduce((total, row) => total + row[key], 0);
  say('Result');
  for (const { name, passed, failed, skipped } of table) {
    const rest = skipped ? `, ${skipped} skipped` : '';
    console.log(`${failed ? '✘' : '✔'} ${name}: ${passed} passed, ${failed} failed${rest}`);
  }
  if (sum('failed') > 0) process.exitCode = 1;
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
}

await main(async () => {
  await everything().catch((error) => {
    console.error(`✘ ${error.message}`);
    table.push({ name: 'Preparation', passed: 0, failed: 1, skipped: 0 });
  });
  report();
});
