import type { Mutant } from '../mutant';

/** Keys and clicks that were not meant for the popup activate nothing. */
export const earlyEnter: Mutant[] = [
  {
    breaks: 'the popup takes clicks in its first half second',
    file: 'components/popup/guard.ts',
    find: 'now() >= closedUntilMs',
    replace: 'now() >= 0',
    tests: ['tests/unit/components/popup/popup.test.ts'],
  },
  {
    breaks: 'the popup takes clicks right after something was sent',
    file: 'components/popup/guard.ts',
    find: ['rearm: (): void => {', '      closedUntilMs = now() + GUARD_MS;'].join('\n'),
    replace: 'rearm: (): void => {',
    tests: ['tests/unit/components/popup/popup.test.ts'],
  },
  {
    breaks: 'an early click activates a role',
    file: 'components/popup/form/activation-actions.ts',
    find: ['if (!guard.isOpen()) return;', '    guard.rearm();', '    const taken'].join('\n'),
    replace: ['guard.rearm();', '    const taken'].join('\n'),
    tests: ['tests/unit/components/popup/popup.test.ts'],
  },
  {
    breaks: 'an early click activates several roles',
    file: 'components/popup/form/activation-actions.ts',
    find: ['input: ActivationInput }[]): void {', '      if (!guard.isOpen()) return;'].join('\n'),
    replace: 'input: ActivationInput }[]): void {',
    tests: ['tests/unit/components/popup/popup.test.ts'],
  },
  {
    breaks: 'an early click queues a renewal',
    file: 'components/popup/elevated/elevation-actions.ts',
    find: [
      'renew(key: string, wanted: boolean): void {',
      '      if (!guard.isOpen()) return;',
    ].join('\n'),
    replace: 'renew(key: string, wanted: boolean): void {',
    tests: ['tests/unit/components/popup/popup.test.ts'],
  },
  {
    breaks: 'an early click tries again',
    file: 'components/popup/elevated/elevation-actions.ts',
    find: ['retry(elevation: Elevation): void {', '      if (!guard.isOpen()) return;'].join('\n'),
    replace: 'retry(elevation: Elevation): void {',
    tests: ['tests/unit/components/popup/popup.test.ts'],
  },
  {
    breaks: 'an early click opens a form',
    file: 'components/popup/form/activation-actions.ts',
    find: 'else if (guard.isOpen()) state.open.value = { key: row.key, place };',
    replace: 'else state.open.value = { key: row.key, place };',
    tests: ['tests/unit/components/popup/popup.test.ts'],
  },
  {
    breaks: 'a held Enter key is not stopped',
    file: 'components/popup/hold-enter.ts',
    find: '!event.repeat && guard.takesKeys()',
    replace: 'guard.takesKeys()',
    tests: ['tests/unit/components/popup/roles/keys.test.ts'],
  },
  {
    breaks: 'an early Enter is not stopped',
    file: 'components/popup/hold-enter.ts',
    find: '!event.repeat && guard.takesKeys()',
    replace: '!event.repeat',
    tests: ['tests/unit/components/popup/roles/keys.test.ts'],
  },
  {
    breaks: 'Enter acts on what the focus has just moved to',
    file: 'components/popup/guard.ts',
    find: 'isOpen() && now() >= keysHeldUntilMs',
    replace: 'isOpen() && keysHeldUntilMs >= 0',
    tests: ['tests/unit/components/popup/roles/keys.test.ts'],
  },
  {
    breaks: 'a held Enter key acts on row after row',
    file: 'components/popup/roles/list-keyboard.ts',
    find: "if (move.do === 'act' && event.repeat) return;",
    replace: '',
    tests: ['tests/unit/components/popup/roles/keys.test.ts'],
  },
  {
    breaks: 'an early Enter sends a request, in a real popup',
    file: 'components/popup/guard.ts',
    find: 'now() >= closedUntilMs',
    replace: 'now() >= 0',
    tests: ['tests/e2e/early-enter.spec.ts'],
  },
];
