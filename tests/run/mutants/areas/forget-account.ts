import type { Mutant } from '../mutant';

/** An account's tokens go, of every application, and nobody else's. */
export const forgetAccount: Mutant[] = [
  {
    breaks: "everybody's tokens go",
    file: 'utils/auth/forget-account.ts',
    find: 'isSameId(homeAccountId, account.homeAccountId)',
    replace: 'true',
    tests: ['tests/unit/auth/token-host.test.ts'],
  },
  {
    breaks: "a guest's tokens at home go",
    file: 'utils/auth/forget-account.ts',
    find: '({ realm }) => isSameId(realm, account.tenantId)',
    replace: '({ realm }) => realm',
    tests: ['tests/unit/auth/token-host.test.ts'],
  },
  {
    breaks: 'a refresh token goes that another tenant needs',
    file: 'utils/auth/forget-account.ts',
    find: '!realm && !kept.some((token) => token.clientId === clientId)',
    replace: '!realm',
    tests: ['tests/unit/auth/forget-account.test.ts'],
  },
  {
    breaks: 'a refresh token stays',
    file: 'utils/auth/forget-account.ts',
    find: '!realm && !kept.some((token) => token.clientId === clientId)',
    replace: 'false',
    tests: ['tests/unit/auth/forget-account.test.ts'],
  },
  {
    breaks: 'the name of the account stays',
    file: 'utils/auth/forget-account.ts',
    find: 'for (const profile of profiles) removeProfile(storage, profile, account.tenantId, isLast);',
    replace: '',
    tests: ['tests/unit/auth/token-host.test.ts'],
  },
  {
    breaks: 'what else names the account stays',
    file: 'utils/auth/forget-account.ts',
    find: 'if (isLast) removeMentions(storage, account.homeAccountId);',
    replace: '',
    tests: ['tests/unit/auth/forget-account.test.ts'],
  },
  {
    breaks: 'the keys of what is gone stay',
    file: 'utils/auth/forget-account.ts',
    find: '  removeFromLists(storage);\n',
    replace: '',
    tests: ['tests/unit/auth/token-host.test.ts'],
  },
  {
    breaks: 'tokens lie in the storage of a document',
    file: 'utils/auth/token-host.ts',
    find: 'useMemoryStorage(command.seed)',
    replace: 'window.sessionStorage',
    tests: ['tests/unit/auth/token-host.test.ts'],
  },
];
