import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { areas } from './mutants/areas';
import { copyTree } from './mutants/copy';
import { type Mutant, needsBrowser } from './mutants/mutant';
import { placesOf } from './mutants/place-of-change';
import { runTests } from './mutants/run-tests';

/**
 * Changes safety-critical lines one at a time, in copies of the tree, and checks that a test fails for each:
 * `npm run test:mutants [-- --only AREA] [-- --browser]`. The list is in `mutants/`. The exit
 * code is 1 when no test notices a change.
 */
const { values } = parseArgs({
  options: { only: { type: 'string' }, browser: { type: 'boolean', default: false } },
});
const root = fileURLToPath(new URL('../../', import.meta.url));
/** Each run keeps a core busy. */
const PARALLEL = 2;

type Case = Mutant & { area: string };

const chosen: Case[] = areas
  .filter(({ name }) => values.only === undefined || name === values.only)
  .flatMap(({ name, mutants }) => mutants.map((mutant) => ({ ...mutant, area: name })));
const cases = chosen.filter((mutant) => needsBrowser(mutant) === false || values.browser);
const skipped = chosen.length - cases.length;

/** Makes the change in a copy, runs its tests, and takes the change back. */
async function isKilled(copy: string, mutant: Case): Promise<boolean> {
  const file = join(copy, mutant.file);
  const text = readFileSync(file, 'utf8');
  const [place, ...more] = placesOf(mutant.find, text);
  if (!place || more.length > 0) {
    console.log(`✘ ${mutant.area}: ${mutant.breaks}: its text is not found once in ${mutant.file}`);
    return false;
  }
  writeFileSync(file, text.slice(0, place[0]) + mutant.replace + text.slice(place[1]));
  const outcome = await runTests(copy, mutant.tests, true).finally(() => writeFileSync(file, text));
  const words = { failed: 'killed', passed: 'SURVIVED', broken: 'could not be run' }[outcome];
  console.log(`${outcome === 'failed' ? '✔' : '✘'} ${mutant.area}: ${mutant.breaks}: ${words}`);
  return outcome === 'failed';
}

async function main(): Promise<boolean> {
  if (cases.length === 0) {
    console.error(`Nothing to run. Areas: ${areas.map(({ name }) => name).join(', ')}`);
    return false;
  }
  const copies = Array.from({ length: PARALLEL }, () => copyTree(root));
  const tests = [...new Set(cases.flatMap((mutant) => mutant.tests))];
  console.log(
    `${cases.length} changes, ${tests.length} test files, which are first run without any change`,
  );
  if ((await runTests(copies[0]!, tests, false)) !== 'passed') {
    console.error('✘ The tests do not pass without any change.');
    return false;
  }
  const queue = [...cases];
  let killed = 0;
  await Promise.all(
    copies.map(async (copy) => {
      for (let next = queue.shift(); next; next = queue.shift())
        if (await isKilled(copy, next)) killed += 1;
    }),
  );
  if (skipped > 0) console.log(`${skipped} need a real browser: add -- --browser`);
  console.log(`killed ${killed} of ${cases.length}`);
  return killed === cases.length;
}

process.once('SIGINT', () => process.exit(130));
process.exitCode = (await main()) ? 0 : 1;
