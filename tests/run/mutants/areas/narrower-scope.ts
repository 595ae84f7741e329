import type { Mutant } from '../mutant';

/** A role is activated exactly where its person chose, and nowhere wider. */
export const narrowerScope: Mutant[] = [
  {
    breaks: 'the chosen scope is not sent: the role holds for all of the management group',
    file: 'utils/elevation/commands/activate.ts',
    find: 'narrowed(listed, command.scope)',
    replace: 'listed',
    tests: ['tests/unit/background/narrower-scope.test.ts'],
  },
  {
    breaks: 'an assignment at a narrower scope counts as the one at the eligible scope',
    file: 'utils/pim/narrowed.ts',
    find: '...eligibility, key, scope:',
    replace: '...eligibility, scope:',
    tests: ['tests/unit/background/narrower-scope.test.ts'],
  },
  {
    breaks: 'a path with a step upward is taken for a scope',
    file: 'utils/pim/narrower-scope.ts',
    find: '(?!\\.{1,2}(?:\\/|$))',
    replace: '',
    tests: ['tests/unit/messages/router.test.ts'],
  },
  {
    breaks: 'a scope is sent with the policy of the scope above it',
    file: 'utils/elevation/bounds-now.ts',
    find: 'policyOf(snapshot, eligibility.key)',
    replace: 'policyOf(snapshot, eligibleKeyOf(eligibility))',
    tests: ['tests/unit/background/narrower-scope.test.ts'],
  },
  {
    breaks: 'what was not sent at a scope below is offered for all of the eligible scope',
    file: 'utils/pim/elevation/draft-of.ts',
    find: '...(scope && { scope })',
    replace: '',
    tests: ['tests/unit/pim/narrowed.test.ts'],
  },
];
