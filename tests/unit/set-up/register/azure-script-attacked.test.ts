import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../../emulator/server';
import {
  chromeUri,
  contosoOf,
  firefoxUri,
  type Outcome,
  printedBy,
  runScripts,
  scriptOf,
} from './script-session';
import { hasShell, type ShellName, shells } from './shells';

let emulator: Emulator;
beforeEach(async () => {
  emulator = await startEmulator();
  contosoOf(emulator).apps = [];
});
afterEach(() => emulator.stop());

/** What a person may have set in the shell into which the text is pasted. */
const habits: [name: string, lines: string, only?: ShellName][] = [
  ['strict options', 'set -euf -o pipefail -o noclobber'],
  [
    'another IFS, variables of like names, and another locale',
    `IFS=$',-='; app=x tenant=y principal=z known=q grep=1 uplift_app='x y z'; export LC_ALL=de_DE.UTF-8 CDPATH=/`,
  ],
  ['aliases', "alias cat='cat -n' rm='rm -i' grep='grep -i' ls='ls -l' name=ls value=ls"],
  ['traces', 'set -xv'],
  ['options of its own', 'set -o posix; shopt -s nocasematch extglob nullglob failglob', 'bash'],
  [
    'options of its own',
    'setopt ksh_arrays sh_word_split glob_subst extended_glob csh_null_glob warn_create_global',
    'zsh',
  ],
  ['options at its prompt', 'setopt no_interactive_comments correct_all bang_hist', 'zsh'],
  ['the manners of sh', 'emulate sh', 'zsh'],
  ['the manners of ksh', 'emulate ksh', 'zsh'],
];

const ids = (outcome: Outcome | undefined) => outcome && printedBy(outcome);

describe.each(shells)('in %s the script', (shell: ShellName) => {
  it.skipIf(!hasShell(shell)).each(habits.filter(([, , only]) => !only || only === shell))(
    'registers in a shell with %s',
    async (_, lines) => {
      const other = scriptOf({ redirectUri: firefoxUri, severalTenants: true });
      const [, first, second] = await runScripts(shell, emulator, [lines, scriptOf(), other]);
      expect([first, second]).toMatchObject([{ status: 0 }, { status: 0 }]);
      expect(ids(first)?.clientId).toBe(ids(second)?.clientId);
      expect(ids(first)).toBeDefined();
      const { apps } = contosoOf(emulator);
      expect(apps.map(({ redirectUris }) => redirectUris.map(({ uri }) => uri))).toEqual([
        [chromeUri, firefoxUri],
      ]);
    },
  );

  it.skipIf(!hasShell(shell))(
    'registers where the Azure CLI of Windows ends its lines with a carriage return',
    async () => {
      const scripts = [scriptOf(), scriptOf({ redirectUri: firefoxUri })];
      const how = { endsLinesAsWindows: true };
      const [first, second] = await runScripts(shell, emulator, scripts, how);
      expect([first, second]).toMatchObject([{ status: 0 }, { status: 0 }]);
      expect([first, second].map((each) => each?.said.includes('\r'))).toEqual([false, false]);
      expect(ids(first)?.clientId).toBe(contosoOf(emulator).apps[0]?.clientId);
      expect(contosoOf(emulator).apps[0]?.redirectUris).toHaveLength(2);
    },
  );
});
