import type { Mutant } from '../mutant';

/** One click sends what its person wrote, and never what can take over the tenant. */
export const oneClick: Mutant[] = [
  {
    breaks: 'a policy that allows no click is passed by',
    file: 'utils/pim/elevation/one-click.ts',
    find: "options.oneClick === 'never' || ",
    replace: '',
    tests: ['tests/unit/pim/one-click.test.ts'],
  },
  {
    breaks: 'an unknown policy is taken for none',
    file: 'utils/pim/elevation/one-click.ts',
    find: "policy?.kind !== 'known'",
    replace: '!policy',
    tests: ['tests/unit/pim/one-click.test.ts'],
  },
  {
    breaks: 'a high-impact role is one click',
    file: 'utils/pim/elevation/one-click.ts',
    find: 'if (isHighImpact(options.eligibility, options.carriers)) return undefined;',
    replace: '',
    tests: ['tests/unit/pim/one-click.test.ts'],
  },
  {
    breaks: 'a ticket is left out',
    file: 'utils/pim/elevation/one-click.ts',
    find: 'policy.needs.ticket || ',
    replace: '',
    tests: ['tests/unit/pim/one-click.test.ts'],
  },
  {
    breaks: 'what is being typed is passed by',
    file: 'utils/pim/elevation/one-click.ts',
    find: ' || roleDefaults?.draft',
    replace: '',
    tests: ['tests/unit/pim/one-click.test.ts'],
  },
  {
    breaks: 'an old reason is sent',
    file: 'utils/pim/elevation/one-click.ts',
    find: 'last && options.nowMs - last.atMs < REASON_FRESH_MS',
    replace: 'last',
    tests: ['tests/unit/pim/one-click.test.ts'],
  },
  {
    breaks: 'the longest duration of the policy is passed',
    file: 'utils/pim/elevation/one-click.ts',
    find: 'Math.min(last?.input.durationMs ?? DEFAULT_DURATION_MS, policy.maxDurationMs)',
    replace: 'last?.input.durationMs ?? DEFAULT_DURATION_MS',
    tests: ['tests/unit/pim/one-click.test.ts'],
  },
  {
    breaks: 'a role in capitals is not high-impact',
    file: 'utils/pim/surface-traits.ts',
    find: 'lastSegment(id).trim().toLowerCase()',
    replace: 'lastSegment(id).trim()',
    tests: ['tests/unit/pim/high-impact.test.ts'],
  },
  {
    breaks: 'a name in capitals is not said to carry anything',
    file: 'utils/pim/high-impact.ts',
    find: 'text.trim().toLowerCase()',
    replace: 'text.trim()',
    tests: ['tests/unit/pim/high-impact.test.ts'],
  },
  {
    breaks: 'owning a group is not high-impact',
    file: 'utils/pim/surface-traits.ts',
    find: 'isOwner(role) || ',
    replace: '',
    tests: ['tests/unit/pim/high-impact.test.ts'],
  },
  {
    breaks: 'a group that can hold roles is one click',
    file: 'utils/pim/surface-traits.ts',
    find: ' || scope.roleAssignable === true',
    replace: '',
    tests: [
      'tests/unit/pim/high-impact.test.ts',
      'tests/unit/background/carried-privilege.test.ts',
    ],
  },
  {
    breaks: 'a group that may hold roles counts as one that cannot',
    file: 'utils/surfaces/graph/groups-rows.ts',
    find: 'group?.isAssignableToRole ?? undefined',
    replace: 'group?.isAssignableToRole ?? false',
    tests: [
      'tests/unit/background/carried-privilege.test.ts',
      'tests/unit/surfaces/groups-rows.test.ts',
    ],
  },
  {
    breaks: 'the worker believes a view',
    file: 'utils/elevation/commands/activate.ts',
    find: 'if (command.oneClick && !(await mayBeOneClick(deps, eligibility, command.input))) {',
    replace: 'if (!eligibility) {',
    tests: ['tests/unit/background/carried-privilege.test.ts'],
  },
  {
    breaks: 'one click sends something else',
    file: 'utils/elevation/may-be-one-click.ts',
    find: 'JSON.stringify(sends) === JSON.stringify(input)',
    replace: 'sends !== undefined',
    tests: ['tests/unit/background/carried-privilege.test.ts'],
  },
];
