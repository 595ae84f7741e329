import { build } from './build.mjs';
import { prepare } from './prepare.mjs';
import { main, run } from './run.mjs';

await main(async () => {
  await prepare();
  await build('chrome');
  process.exitCode = await run('tsx', ['tests/demo/demo.ts']);
});
