import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The shells that the Azure CLI's script is run in. */
export const shells = ['bash', 'zsh'] as const;
export type ShellName = (typeof shells)[number];

export const hasShell = (shell: ShellName): boolean =>
  spawnSync(shell, ['-c', 'exit 0']).status === 0;

/** Whether `npm test` installs what is missing: only where that takes no password. */
export const installsShells = (): boolean =>
  process.getuid?.() === 0 && existsSync('/etc/debian_version');
