import { argv } from 'node:process';
import { prepare } from './prepare.mjs';
import { main, run } from './run.mjs';

await main(async () => {
  await prepare();
  process.exitCode = await run('tsx', ['tests/bench/bench.ts', ...argv.slice(2)]);
});
