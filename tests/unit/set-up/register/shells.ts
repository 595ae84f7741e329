import { spawnSync } from 'node:child_process';

/** The shells that the Azure CLI's script is run in. */
export const shells = ['bash', 'zsh'] as const;
export type ShellName = (typeof shells)[number];

export const hasShell = (shell: ShellName): boolean =>
  spawnSync(shell, ['-c', 'exit 0']).status === 0;

/** Whether `npm test` would have installed it (`tests/run/shells.mjs`): then its tests must not be skipped. */
export { canInstall as installsShells } from '../../../run/system-package.mjs';
