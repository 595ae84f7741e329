import type { Mutant } from '../mutant';

/** A request is sent only with a token of its own account and resource. */
export const tokenOwner: Mutant[] = [
  {
    breaks: "another resource's token is used",
    file: 'utils/auth/token-claims.ts',
    find: '(audience === host || audience === audienceIds[resource]) &&',
    replace: 'true &&',
    tests: ['tests/unit/auth/token-claims.test.ts'],
  },
  {
    breaks: "another tenant's token is used",
    file: 'utils/auth/token-claims.ts',
    find: 'claims.tid.toLowerCase() === account.tenantId.toLowerCase() &&',
    replace: 'true &&',
    tests: ['tests/unit/auth/token-claims.test.ts'],
  },
  {
    breaks: "another person's token is used",
    file: 'utils/auth/token-claims.ts',
    find: 'claims.oid.toLowerCase() === account.objectId.toLowerCase()',
    replace: 'true',
    tests: ['tests/unit/auth/token-claims.test.ts'],
  },
  {
    breaks: 'an unreadable token is used',
    file: 'utils/auth/token-claims.ts',
    find: 'if (!claims) return false;',
    replace: 'if (!claims) return true;',
    tests: ['tests/unit/auth/token-claims.test.ts'],
  },
  {
    breaks: 'a token is used unchecked',
    file: 'utils/auth/broker.ts',
    find: 'if (tokenFits(result.value.accessToken, need.account, need.resource))',
    replace: 'if (need)',
    tests: ['tests/unit/auth/broker.test.ts'],
  },
  {
    breaks: 'a sign-in with the wrong account deletes the tokens of a known one',
    file: 'utils/auth/broker.ts',
    find: 'if (!environment.isKnown(result.value)) ',
    replace: '',
    tests: ['tests/unit/auth/broker.test.ts'],
  },
  {
    breaks: 'a token that is to be newly issued comes from the cache',
    file: 'utils/auth/token-host.ts',
    find: '...(task.forceRefresh && { forceRefresh: true }),',
    replace: '',
    tests: ['tests/unit/auth/token-host.test.ts'],
  },
];
