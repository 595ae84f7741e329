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
import { firstRowSlowAzure } from './timing/first-row-slow-azure';
import { heapGrowth } from './timing/heap-growth';
import { idleWakes } from './timing/idle-wakes';
import { largeList } from './timing/large-list';
import { portalMainThread } from './timing/portal-main-thread';
import { wakes } from './timing/wakes';
import { workerCold } from './timing/worker-cold';

/**
 * Measures the production build and prints each reading beside its bar and its best rival. A missed
 * bar is marked but is no failure. A run of all measurements writes `bench.json`.
 * Arguments: names of measurements, to take only those; `--add` adds them to the existing `bench.json`;
 * `--idle` adds a measurement of ten idle minutes.
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
  firstRowSlowAzure,
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

const currentConditions = await conditions();
console.log(`\n${tableOf(readings)}\n`);
console.log(
  Object.entries(currentConditions)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n'),
);
const file = fileURLToPath(new URL('../../bench.json', import.meta.url));
if (wanted.length === 0) {
  await writeFile(file, benchJson(readings, currentConditions));
  console.log('\nWrote bench.json.');
} else if (flags.add) {
  const record = await readFile(file, 'utf8');
  const { conditions: recorded } = JSON.parse(record);
  const added = { ...recorded.added, [wanted.join(' ')]: currentConditions.date };
  const all = { ...readingsOf(record), ...readings };
  await writeFile(file, benchJson(all, { ...recorded, added }));
  console.log('\nAdded these readings to bench.json.');
}
if (failed.length > 0) process.exitCode = 1;
