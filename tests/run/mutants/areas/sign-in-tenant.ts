import type { Mutant } from '../mutant';

/** A sign-in adds the requested account of the requested tenant, or none. */
export const signInTenant: Mutant[] = [
  {
    breaks: 'any account that comes back from a sign-in is added',
    file: 'utils/elevation/run-sign-in.ts',
    find: 'if (problem) {',
    replace: 'if (problem && !key) {',
    tests: ['tests/unit/background/registrations.test.ts'],
  },
  {
    breaks: 'an account of another tenant is added',
    file: 'utils/elevation/run-sign-in.ts',
    find: 'sameTenant(came.tenantId, tenant, accounts) === false',
    replace: 'came === known',
    tests: ['tests/unit/background/registrations.test.ts'],
  },
  {
    breaks: 'tokens of an account that is not added are kept',
    file: 'utils/elevation/run-sign-in.ts',
    find: 'if (!accounts.find(accountKey(signedIn.value))) await broker.forget(signedIn.value);',
    replace: '',
    tests: ['tests/unit/background/registrations.test.ts'],
  },
  {
    breaks: 'a sign-in with the wrong account deletes the tokens of a signed-in one',
    file: 'utils/elevation/run-sign-in.ts',
    find: 'if (!accounts.find(accountKey(signedIn.value))) await',
    replace: 'await',
    tests: ['tests/unit/background/registrations.test.ts'],
  },
  {
    breaks: 'the next worker continues a sign-in at any tenant',
    file: 'utils/elevation/sign-in.ts',
    find: 'return start(account, wanted, atMs);',
    replace: 'return start(account, {}, atMs);',
    tests: ['tests/unit/background/registrations.test.ts'],
  },
  {
    breaks: 'a sign-in does not request the right tenant',
    file: 'utils/elevation/run-sign-in.ts',
    find: 'known?.tenantId ?? tenant ?? null',
    replace: 'null',
    tests: ['tests/unit/background/registrations.test.ts'],
  },
  {
    breaks: 'a guest signs in at the home tenant',
    file: 'utils/settings/registration-for.ts',
    find: 'open.map((each) => ({ ...each, tenant }))',
    replace: 'open',
    tests: ['tests/unit/settings/registration-for.test.ts'],
  },
  {
    breaks: "another tenant's application is used",
    file: 'utils/settings/registration-for.ts',
    find: 'own[0] ?? perhaps[0] ?? null',
    replace: 'own[0] ?? perhaps[0] ?? registrations[0] ?? null',
    tests: ['tests/unit/settings/registration-for.test.ts'],
  },
  {
    breaks: 'the tenant that a page names is not checked before a sign-in',
    file: 'utils/settings/registration-for.ts',
    find: 'if (!tenantName.safeParse(tenant).success) return null;',
    replace: '',
    tests: ['tests/unit/settings/registration-for.test.ts'],
  },
  {
    breaks: 'two different ids count as one tenant',
    file: 'utils/pim/same-tenant.ts',
    find: 'if (isGuid(a) && isGuid(b)) return false;',
    replace: '',
    tests: ['tests/unit/pim/same-tenant.test.ts'],
  },
  {
    breaks: 'an unlisted domain may belong to a tenant whose domains are known',
    file: 'utils/pim/same-tenant.ts',
    find: 'if (isKnown) return false;',
    replace: '',
    tests: ['tests/unit/pim/same-tenant.test.ts'],
  },
];
