import { existsSync } from 'node:fs';
import { run, say } from './run.mjs';

/** Whether the system's packages can be installed without a password: on Debian, as root. */
export const canInstall = () => process.getuid?.() === 0 && existsSync('/etc/debian_version');

/** Installs packages of the system, where it can. */
export async function installPackages(...names) {
  if (!canInstall()) return;
  say(`Installing ${names.join(', ')} with apt-get (this is Debian, and I am root)`);
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], quiet);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], quiet);
}
