import { run, say } from './run.mjs';
import { installPackages } from './system-package.mjs';

/** Installs zsh, in which the script that registers the application is tried. Where it cannot, those tests are skipped. */
export async function prepareZsh() {
  if (await hasZsh()) return;
  await installPackages('zsh');
  if (!(await hasZsh()))
    say('No zsh found: the tests that need it are skipped. Install it to run them');
}

const hasZsh = async () => (await run('zsh', ['-c', 'exit 0'])) === 0;
