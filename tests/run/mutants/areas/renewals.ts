import type { Mutant } from '../mutant';

/** A role is renewed once, by wish, and never one that can take over the tenant. */
export const renewals: Mutant[] = [
  {
    breaks: 'a high-impact role is renewed by itself',
    file: 'utils/pim/machine/renewal.ts',
    find: ' || !mayRenew',
    replace: '',
    tests: ['tests/unit/pim/machine/renewal.test.ts'],
  },
  {
    breaks: "last night's role is renewed this morning",
    file: 'utils/pim/machine/renewal.ts',
    find: '!ended.renewal || stale ||',
    replace: '!ended.renewal ||',
    tests: ['tests/unit/pim/machine/renewal.test.ts'],
  },
  {
    breaks: 'a window may open for a renewal',
    file: 'utils/pim/machine/renewal.ts',
    find: 'unattended: true',
    replace: 'unattended: false',
    tests: ['tests/unit/pim/machine/renewal.test.ts'],
  },
  {
    breaks: 'a window opens though nobody clicked',
    file: 'utils/pim/machine/submitting.ts',
    find: "if (item.unattended) return fail(item, pimErrorOf('renewalNeedsYou'), atMs, { sentAtMs: null });",
    replace: '',
    tests: ['tests/unit/pim/machine/step-up.test.ts', 'tests/unit/pim/machine/renewal.test.ts'],
  },
  {
    breaks: 'a high-impact role takes the wish to be renewed',
    file: 'utils/elevation/commands.ts',
    find: '(isOurs && (await impact.mayRenew(item.eligibility)))',
    replace: 'isOurs',
    tests: ['tests/unit/background/renew.test.ts'],
  },
  {
    breaks: 'a high-impact role is activated with a renewal',
    file: 'utils/elevation/commands.ts',
    find: '(await impact.mayRenew(eligibility)) && ',
    replace: '',
    tests: ['tests/unit/background/renew.test.ts'],
  },
  {
    breaks: 'a renewal is begun beside another item',
    file: 'utils/elevation/journal.ts',
    find: 'return alone ? [',
    replace: 'return before ? [',
    tests: ['tests/unit/elevation/journal.test.ts'],
  },
  {
    breaks: 'a role that was ended by hand is renewed',
    file: 'utils/pim/machine/ending.ts',
    find: "enter(item, 'ending', atMs, { renewal: null })",
    replace: "enter(item, 'ending', atMs)",
    tests: ['tests/unit/pim/machine/renewal.test.ts', 'tests/unit/pim/machine/ending.test.ts'],
  },
  {
    breaks: 'a role that was ended elsewhere is renewed',
    file: 'utils/pim/machine/active.ts',
    find: "enter(item, 'ended', atMs, { renewal: null }",
    replace: "enter(item, 'ended', atMs, {}",
    tests: ['tests/unit/pim/machine/renewal.test.ts'],
  },
];
