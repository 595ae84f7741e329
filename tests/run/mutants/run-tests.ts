import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The outcome of some tests: all passed, some failed, or they could not be run (a file that does not
 * load, a run that hangs), which proves nothing.
 */
export type Outcome = 'passed' | 'failed' | 'broken';

/** How long a run may take: a change may cause an endless loop. */
const LIMIT_MS = 10 * 60_000;
const buildScript = "import('./tests/run/build.mjs').then((all) => all.build('chrome'))";

/** Runs unit tests, and with a fresh build those for a real browser, in a copy of the tree. */
export async function runTests(
  copy: string,
  tests: string[],
  stopEarly: boolean,
): Promise<Outcome> {
  const inBrowser = tests.filter((test) => test.endsWith('.spec.ts'));
  const inNode = tests.filter((test) => !inBrowser.includes(test));
  const unit = inNode.length ? await runVitest(copy, inNode, stopEarly) : 'passed';
  return unit === 'passed' && inBrowser.length ? runPlaywright(copy, inBrowser) : unit;
}

async function runVitest(copy: string, tests: string[], stopEarly: boolean): Promise<Outcome> {
  const file = join(copy, 'mutant.json');
  rmSync(file, { force: true });
  const args = ['run', ...tests, '--maxWorkers=1', '--reporter=json', `--outputFile=${file}`];
  const all = stopEarly ? [...args, '--bail=1'] : args;
  const code = await run(copy, 'node_modules/vitest/vitest.mjs', all);
  const report = readJson(file);
  if (Number(report?.numFailedTests) > 0) return 'failed';
  return code === 0 && Number(report?.numPassedTests) > 0 ? 'passed' : 'broken';
}

async function runPlaywright(copy: string, tests: string[]): Promise<Outcome> {
  const file = join(copy, 'test-results', 'e2e.json');
  rmSync(file, { force: true });
  if ((await run(copy, '-e', [buildScript])) !== 0) return 'broken';
  await run(copy, 'node_modules/@playwright/test/cli.js', ['test', ...tests, '--workers=1']);
  const stats = (readJson(file)?.stats ?? {}) as { expected?: number; unexpected?: number };
  if (stats.unexpected) return 'failed';
  return stats.expected ? 'passed' : 'broken';
}

/** Runs a script in Node without output. Resolves to its exit code, 1 when it had to be killed. */
function run(copy: string, script: string, args: string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: copy, stdio: 'ignore' });
    const limit = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
    child.once('exit', (code) => {
      clearTimeout(limit);
      resolve(code ?? 1);
    });
  });
}

function readJson(file: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
