import type { Mutant } from '../mutant';

/** Somebody signs in to the tenant that was meant, as the person who was meant, or not at all. */
export const signInTenant: Mutant[] = [
  {
    breaks: 'whoever comes back is added',
    file: 'utils/elevation/run-sign-in.ts',
    find: 'if (problem) {',
    replace: 'if (problem && !key) {',
    tests: ['tests/unit/background/registrations.test.ts'],
  },
  {
    breaks: 'another tenant is added',
    file: 'utils/elevation/run-sign-in.ts',
    find: 'sameTenant(came.tenantId, tenant, accounts) === false',
    replace: 'came === known',
    tests: ['tests/unit/background/registrations.test.ts'],
  },
  {
    breaks: 'tokens of another tenant stay',
    file: 'utils/elevation/run-sign-in.ts',
    find: 'if (!accounts.find(accountKey(signedIn.value))) await broker.forget(signedIn.value);',
    replace: '',
    tests: ['tests/unit/background/registrations.test.ts'],
  },
  {
    breaks: 'somebody who is signed in loses their tokens by a wrong window',
    file: 'utils/elevation/run-sign-in.ts',
    find: 'if (!accounts.find(accountKey(signedIn.value))) await',
    replace: 'await',
    tests: ['tests/unit/background/registrations.test.ts'],
  },
  {
    breaks: 'the next worker signs in to any tenant',
    file: 'utils/elevation/sign-in.ts',
    find: 'await start(account, resource, tenant);',
    replace: 'await start(account, resource);',
    tests: ['tests/unit/background/registrations.test.ts'],
  },
  {
    breaks: 'the tenant that is meant is not asked for',
    file: 'utils/elevation/run-sign-in.ts',
    find: 'known?.tenantId ?? tenant ?? null',
    replace: 'null',
    tests: ['tests/unit/background/registrations.test.ts'],
  },
  {
    breaks: 'a guest signs in at home',
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
    breaks: 'a page chooses the address of the sign-in',
    file: 'utils/settings/registration-for.ts',
    find: 'if (!tenantName.safeParse(tenant).success) return null;',
    replace: '',
    tests: ['tests/unit/settings/registration-for.test.ts'],
  },
  {
    breaks: 'two ids are one tenant',
    file: 'utils/pim/same-tenant.ts',
    find: 'if (isGuid(a) && isGuid(b)) return false;',
    replace: '',
    tests: ['tests/unit/pim/same-tenant.test.ts'],
  },
  {
    breaks: 'a tenant that is known has domains nobody read',
    file: 'utils/pim/same-tenant.ts',
    find: 'if (isKnown) return false;',
    replace: '',
    tests: ['tests/unit/pim/same-tenant.test.ts'],
  },
];
