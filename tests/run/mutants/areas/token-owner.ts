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
    breaks: 'a readable token that names no person is used',
    file: 'utils/auth/token-claims.ts',
    find: 'if (!claims) return false;',
    replace: 'if (!claims) return true;',
    tests: ['tests/unit/auth/token-claims.test.ts'],
  },
  ...(['homeAccountId', 'tenantId', 'objectId'] as const).map(
    (id): Mutant => ({
      breaks: `an opaque token is used although MSAL's account has another ${id}`,
      file: 'utils/auth/token-claims.ts',
      find: "(['homeAccountId', 'tenantId', 'objectId'] as const)",
      replace: `(['homeAccountId', 'tenantId', 'objectId'] as const).filter((each) => each !== '${id}')`,
      tests: ['tests/unit/auth/token-claims.test.ts'],
    }),
  ),
  {
    breaks: 'an opaque token is taken for a wrong account',
    file: 'utils/auth/token-claims.ts',
    find: 'if (!readPayload(text)) {',
    replace: 'if (!readPayload(text)) return false;\n  if (!text) {',
    tests: ['tests/unit/auth/token-claims.test.ts'],
  },
  {
    breaks: "MSAL's account speaks for a readable token of somebody else",
    file: 'utils/auth/token-claims.ts',
    find: 'if (!readPayload(text)) {',
    replace: 'if (text) {',
    tests: ['tests/unit/auth/token-claims.test.ts'],
  },
  {
    breaks: 'a window for consent is believed, whoever used it',
    file: 'utils/auth/broker.ts',
    find: 'return takeOwn(acquired, { account, resource });',
    replace: 'return acquired.ok ? { ok: true, value: accessTokenOf(acquired.value) } : acquired;',
    tests: ['tests/unit/auth/broker.test.ts'],
  },
  {
    breaks: 'a token is used unchecked',
    file: 'utils/auth/broker.ts',
    find: 'if (tokenFits(value, need.account, need.resource))',
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
