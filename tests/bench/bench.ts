import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildAndZip } from './build';
import { conditions } from './conditions';
import type { Measurement } from './measurement';
import { clicks } from './people/clicks';
import { stepUp } from './people/step-up';
import { benchJson, readingsOf } from './report/bench-json';
import type { Readings } from './report/keys';
import { tableOf } from './report/table';
import { activate } from './requests/activate';
import { list } from './requests/list';
import { popupOpen } from './requests/popup-open';
import { bundles } from './sizes/bundles';
import { firstRow } from './timing/first-row';
import { heapGrowth } from './timing/heap-growth';
import { idleWakes } from './timing/idle-wakes';
import { largeList } from './timing/large-list';
import { portalMainThread } from './timing/portal-main-thread';
import { wakes } from './timing/wakes';
import { workerCold } from './timing/worker-cold';

/**
 * Measures the production build and prints what it finds beside bar and best rival; a missed bar is
 * marked and is no failure. Writes `bench.json` when everything was asked for.
 * Arguments: names of measurements, to take only those, and with `--add` to put them into the
 * `bench.json` that is there; `--idle` adds ten minutes of doing nothing.
 */
const { values: flags, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: {
    idle: { type: 'boolean', default: false },
    add: { type: 'boolean', default: false },
  },
});
const measurements: Record<string, Measurement> = {
  bundles,
  wakes,
  list,
  popupOpen,
  activate,
  clicks,
  stepUp,
  firstRow,
  largeList,
  workerCold,
  portalMainThread,
  heapGrowth,
  ...(flags.idle && { idleWakes }),
};

const build = await buildAndZip();
const readings: Readings = {};
const failed: string[] = [];
for (const [name, measure] of Object.entries(measurements)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`… ${name}`);
  try {
    Object.assign(readings, await measure(build));
  } catch (error) {
    failed.push(name);
    console.error(`✘ ${name} could not be measured: ${error}`);
  }
}

const under = await conditions();
console.log(`\n${tableOf(readings)}\n`);
console.log(
  Object.entries(under)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n'),
);
const file = fileURLToPath(new URL('../../bench.json', import.meta.url));
if (wanted.length === 0) {
  await writeFile(file, benchJson(readings, under));
  console.log('\nbench.json is written.');
} else if (flags.add) {
  const record = await readFile(file, 'utf8');
  const { conditions: before } = JSON.parse(record);
  const added = { ...before.added, [wanted.join(' ')]: under.date };
  const all = { ...readingsOf(record), ...readings };
  await writeFile(file, benchJson(all, { ...before, added }));
  console.log('\nbench.json has these readings now.');
}
if (failed.length > 0) process.exitCode = 1;
