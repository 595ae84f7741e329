import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root folder of the project, in which every command runs, wherever it was started. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

const onWindows = process.platform === 'win32';
const bins = join(root, 'node_modules', '.bin');

/**
 * Runs a program and shows its output; the project's own tools are found first.
 * Resolves to its exit code, 127 when there is no such program.
 */
export function run(program, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: onWindows,
      env: { ...process.env, ...env, PATH: `${bins}${delimiter}${process.env.PATH ?? ''}` },
    });
    child.once('error', () => resolve(127));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Like `run`, but rejects when the program fails. */
export async function runOrThrow(program, args, env = {}) {
  const code = await run(program, args, env);
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}`);
}

/** Prints a heading between the outputs of the steps. */
export function say(heading) {
  console.log(`\n▶ ${heading}`);
}

/** Runs a command's main function and prints an error in one line. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(`\n✘ ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
