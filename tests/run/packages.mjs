import { statSync } from 'node:fs';
import { join } from 'node:path';
import { root, runOrThrow, say } from './run.mjs';

const oldest = [20, 19];

/** Installs the locked packages when there are none, or when the lockfile is newer. */
export async function preparePackages() {
  checkNode();
  // npm writes this copy of the lockfile at the end of each installation.
  const installedAt = modifiedAt('node_modules/.package-lock.json');
  if (installedAt !== undefined && installedAt >= modifiedAt('package-lock.json')) return;
  say('Installing packages (npm ci)');
  await runOrThrow('npm', ['ci', '--no-audit', '--no-fund']);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < oldest[0] || (major === oldest[0] && minor < oldest[1]))
    throw new Error(`Node ${oldest.join('.')} or newer is needed; this is ${process.version}`);
}

function modifiedAt(path) {
  return statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs;
}
