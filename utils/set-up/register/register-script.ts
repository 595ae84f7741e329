import { azureScript } from './azure/script';
import { checkOptions, type RegisterOptions } from './options';
import { powershellScript } from './powershell/script';

export type { RegisterOptions } from './options';
export type Shell = 'powershell' | 'azure';

/**
 * The text that registers Uplift in a tenant when it is pasted into a shell: Graph PowerShell, or the Azure
 * CLI in bash or zsh. It makes one application for all browsers, with exactly the permissions of
 * `permissions`, grants them for everybody, reads all of it back, and prints the ids and the set-up text.
 * Run again it goes on where it stopped.
 * @throws RangeError where an option could not be pasted safely (`checkOptions`)
 */
export function registerScript(shell: Shell, options: RegisterOptions): string {
  const checked = checkOptions(options);
  return shell === 'powershell' ? powershellScript(checked) : azureScript(checked);
}
