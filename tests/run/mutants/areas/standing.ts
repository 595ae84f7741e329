import type { Mutant } from '../mutant';

const backgroundTests = ['tests/unit/background/standing.test.ts'];
const rowTests = ['tests/unit/components/popup/roles/role-rows.test.ts'];

/** What is held without activation is neither offered nor written, and nothing waits for it to go. */
export const standingMutants: Mutant[] = [
  {
    breaks: 'the worker sends an activation of a role that is listed as held anyway',
    file: 'utils/elevation/commands/activate.ts',
    find: 'if (standing) return { ok: false, error: standingError(standing) };',
    replace: '',
    tests: backgroundTests,
  },
  {
    breaks: 'another try is sent for a role that is listed as held anyway',
    file: 'utils/elevation/commands/elevations.ts',
    find: 'if (standing) return { ok: false, error: standingError(standing) };',
    replace: '',
    tests: backgroundTests,
  },
  {
    breaks: 'a write that a standing right refuses is repeated',
    file: 'utils/pim/elevation/machine/submitting.ts',
    find: 'return giveWay(elevation, event) ?? coolDown(elevation, atMs);',
    replace: 'return coolDown(elevation, atMs);',
    tests: ['tests/unit/pim/machine/submitting.test.ts'],
  },
  {
    breaks: 'a standing right that is over keeps its role from being activated',
    file: 'utils/pim/standing.ts',
    find: '(endsAtMs === null || endsAtMs > nowMs)',
    replace: 'nowMs !== undefined',
    tests: backgroundTests,
  },
  {
    breaks: 'what a group brings keeps a role from being activated',
    file: 'utils/pim/standing.ts',
    find: "row.key === key && row.via === 'direct' &&",
    replace: 'row.key === key &&',
    tests: backgroundTests,
  },
  {
    breaks: 'a role that is held anyway is offered',
    file: 'components/popup/roles/role-rows.ts',
    find: "held?.how === 'own'",
    replace: "held?.how === 'broader'",
    tests: rowTests,
  },
];
