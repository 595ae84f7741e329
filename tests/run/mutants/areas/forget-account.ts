import type { Mutant } from '../mutant';

/** Signing out deletes an account's tokens of every application, and no tokens of others. */
export const forgetAccount: Mutant[] = [
  {
    breaks: 'the tokens of every account are deleted',
    file: 'utils/auth/forget-account.ts',
    find: 'isSameId(homeAccountId, account.homeAccountId)',
    replace: 'true',
    tests: ['tests/unit/auth/token-host.test.ts'],
  },
  {
    breaks: "the tokens of a guest's home account are deleted",
    file: 'utils/auth/forget-account.ts',
    find: '({ realm }) => isSameId(realm, account.tenantId)',
    replace: '({ realm }) => realm',
    tests: ['tests/unit/auth/token-host.test.ts'],
  },
  {
    breaks: 'a refresh token that another tenant needs is deleted',
    file: 'utils/auth/forget-account.ts',
    find: '!realm && !kept.some((token) => token.clientId === clientId)',
    replace: '!realm',
    tests: ['tests/unit/auth/forget-account.test.ts'],
  },
  {
    breaks: 'a refresh token is kept',
    file: 'utils/auth/forget-account.ts',
    find: '!realm && !kept.some((token) => token.clientId === clientId)',
    replace: 'false',
    tests: ['tests/unit/auth/forget-account.test.ts'],
  },
  {
    breaks: "the account's profile is kept",
    file: 'utils/auth/forget-account.ts',
    find: 'for (const profile of profiles) removeProfile(storage, profile, account.tenantId, isLast);',
    replace: '',
    tests: ['tests/unit/auth/token-host.test.ts'],
  },
  {
    breaks: 'other entries that name the account are kept',
    file: 'utils/auth/forget-account.ts',
    find: 'if (isLast) removeMentions(storage, account.homeAccountId);',
    replace: '',
    tests: ['tests/unit/auth/forget-account.test.ts'],
  },
  {
    breaks: 'the keys of deleted tokens are kept',
    file: 'utils/auth/forget-account.ts',
    find: '  removeFromLists(storage);\n',
    replace: '',
    tests: ['tests/unit/auth/token-host.test.ts'],
  },
  {
    breaks: 'tokens are stored in the session storage of a document',
    file: 'utils/auth/token-host.ts',
    find: 'useMemoryStorage(command.seed)',
    replace: 'window.sessionStorage',
    tests: ['tests/unit/auth/token-host.test.ts'],
  },
];
