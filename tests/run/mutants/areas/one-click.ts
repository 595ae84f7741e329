import type { Mutant } from '../mutant';

/** One click sends what its person wrote, and never what can take over the tenant. */
export const oneClick: Mutant[] = [
  {
    breaks: 'a policy that allows no click is passed by',
    file: 'utils/pim/one-click.ts',
    find: "of.oneClick === 'never' || ",
    replace: '',
    tests: ['tests/unit/pim/one-click.test.ts'],
  },
  {
    breaks: 'an unknown policy is taken for none',
    file: 'utils/pim/one-click.ts',
    find: "policy?.kind !== 'known'",
    replace: '!policy',
    tests: ['tests/unit/pim/one-click.test.ts'],
  },
  {
    breaks: 'a high-impact role is one click',
    file: 'utils/pim/one-click.ts',
    find: 'if (isHighImpact(of.eligibility, of.carriers)) return undefined;',
    replace: '',
    tests: ['tests/unit/pim/one-click.test.ts'],
  },
  {
    breaks: 'a ticket is left out',
    file: 'utils/pim/one-click.ts',
    find: 'policy.needs.ticket || ',
    replace: '',
    tests: ['tests/unit/pim/one-click.test.ts'],
  },
  {
    breaks: 'what is being typed is passed by',
    file: 'utils/pim/one-click.ts',
    find: ' || remembered?.draft',
    replace: '',
    tests: ['tests/unit/pim/one-click.test.ts'],
  },
  {
    breaks: 'an old reason is sent',
    file: 'utils/pim/one-click.ts',
    find: 'last && of.nowMs - last.atMs < REASON_FRESH_MS',
    replace: 'last',
    tests: ['tests/unit/pim/one-click.test.ts'],
  },
  {
    breaks: 'the longest duration of the policy is passed',
    file: 'utils/pim/one-click.ts',
    find: 'Math.min(last?.ask.durationMs ?? DEFAULT_DURATION_MS, policy.maxDurationMs)',
    replace: 'last?.ask.durationMs ?? DEFAULT_DURATION_MS',
    tests: ['tests/unit/pim/one-click.test.ts'],
  },
  {
    breaks: 'a role in capitals is not high-impact',
    file: 'utils/pim/high-impact.ts',
    find: 'text.trim().toLowerCase()',
    replace: 'text.trim()',
    tests: ['tests/unit/pim/high-impact.test.ts'],
  },
  {
    breaks: 'owning a group is not high-impact',
    file: 'utils/pim/high-impact.ts',
    find: "roleId === 'owner' || ",
    replace: '',
    tests: ['tests/unit/pim/high-impact.test.ts'],
  },
];
