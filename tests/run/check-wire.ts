import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSample } from './wire-check';
import { readIndex } from './wire-index';

/**
 * `npm run check:wire -- DIR`: reads API samples (`index.csv` and the files it lists) as the
 * extension reads answers, and prints what it cannot read or what gets lost. Samples of calls that the
 * extension does not make are skipped. Fails when a sample does not parse.
 */
const directory = process.argv[2];
if (!directory) {
  console.error('Usage: npm run check:wire -- DIR');
  process.exit(2);
}

let parsed = 0;
let skipped = 0;
const samples = readIndex(readFileSync(join(directory, 'index.csv'), 'utf8'));
for (const sample of samples) {
  const verdict = await checkSample(sample, readFileSync(join(directory, sample.file), 'utf8'));
  if (verdict === 'skipped') skipped += 1;
  else if (verdict.parsed) parsed += 1;
  else console.log(`${sample.file}\n  ${verdict.problems.join('\n  ')}`);
}
const used = samples.length - skipped;
console.log(`parsed ${parsed} of ${used}, skipped ${skipped}`);
process.exitCode = parsed === used ? 0 : 1;
