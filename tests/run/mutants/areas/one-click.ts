import type { Mutant } from '../mutant';

/** One click sends only what the user has typed before, and never activates a high-impact role. */
export const oneClick: Mutant[] = [
  {
    breaks: 'one click activates although the setting forbids it',
    file: 'utils/pim/elevation/one-click.ts',
    find: "options.oneClick === 'never' || ",
    replace: '',
    tests: ['tests/unit/pim/one-click.test.ts'],
  },
  {
    breaks: 'an unknown policy counts as one without requirements',
    file: 'utils/pim/elevation/one-click.ts',
    find: "policy?.kind !== 'known'",
    replace: '!policy',
    tests: ['tests/unit/pim/one-click.test.ts'],
  },
  {
    breaks: 'one click activates a high-impact role',
    file: 'utils/pim/elevation/one-click.ts',
    find: 'if (isHighImpact(options.eligibility, options.carriers)) return undefined;',
    replace: '',
    tests: ['tests/unit/pim/one-click.test.ts'],
  },
  {
    breaks: 'one click activates a role that needs a ticket',
    file: 'utils/pim/elevation/one-click.ts',
    find: 'policy.needs.ticket || ',
    replace: '',
    tests: ['tests/unit/pim/one-click.test.ts'],
  },
  {
    breaks: 'one click ignores a draft',
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
    breaks: 'one click exceeds the maximum duration of the policy',
    file: 'utils/pim/elevation/one-click.ts',
    find: 'Math.min(last?.input.durationMs ?? DEFAULT_DURATION_MS, policy.maxDurationMs)',
    replace: 'last?.input.durationMs ?? DEFAULT_DURATION_MS',
    tests: ['tests/unit/pim/one-click.test.ts'],
  },
  {
    breaks: 'a role whose id is in capitals is not high-impact',
    file: 'utils/pim/surface-traits.ts',
    find: 'lastSegment(id).trim().toLowerCase()',
    replace: 'lastSegment(id).trim()',
    tests: ['tests/unit/pim/high-impact.test.ts'],
  },
  {
    breaks: 'a group whose name is in capitals carries no role',
    file: 'utils/pim/high-impact.ts',
    find: 'text.trim().toLowerCase()',
    replace: 'text.trim()',
    tests: ['tests/unit/pim/high-impact.test.ts'],
  },
  {
    breaks: 'ownership of a group is not high-impact',
    file: 'utils/pim/surface-traits.ts',
    find: 'isOwner(role) || ',
    replace: '',
    tests: ['tests/unit/pim/high-impact.test.ts'],
  },
  {
    breaks: 'one click activates membership of a role-assignable group',
    file: 'utils/pim/surface-traits.ts',
    find: ' || scope.roleAssignable === true',
    replace: '',
    tests: [
      'tests/unit/pim/high-impact.test.ts',
      'tests/unit/background/carried-privilege.test.ts',
    ],
  },
  {
    breaks: 'a group that may be role-assignable counts as one that is not',
    file: 'utils/surfaces/graph/groups-rows.ts',
    find: 'group?.isAssignableToRole ?? undefined',
    replace: 'group?.isAssignableToRole ?? false',
    tests: [
      'tests/unit/background/carried-privilege.test.ts',
      'tests/unit/surfaces/groups-rows.test.ts',
    ],
  },
  {
    breaks: 'the worker does not check what the popup sends as one click',
    file: 'utils/elevation/commands/activate.ts',
    find: 'if (command.oneClick && !(await mayBeOneClick(deps, eligibility, command.input))) {',
    replace: 'if (!eligibility) {',
    tests: ['tests/unit/background/carried-privilege.test.ts'],
  },
  {
    breaks: 'one click may send another input than the known one',
    file: 'utils/elevation/may-be-one-click.ts',
    find: 'JSON.stringify(sends) === JSON.stringify(input)',
    replace: 'sends !== undefined',
    tests: ['tests/unit/background/carried-privilege.test.ts'],
  },
];
