import type { Mutant } from '../mutant';

/** Nothing of an account stays, and nothing of it comes back. */
export const signOut: Mutant[] = [
  {
    breaks: 'tokens stay',
    file: 'utils/background/sign-out.ts',
    find: 'if (account) await of.signIn.signOut(account);',
    replace: 'if (account) await of.signIn;',
    tests: ['tests/unit/background/sign-out.test.ts'],
  },
  {
    breaks: 'requests stay',
    file: 'utils/background/sign-out.ts',
    find: 'await of.journal.removeWhere((item) => item.account === key);',
    replace: '',
    tests: ['tests/unit/background/sign-out.test.ts'],
  },
  {
    breaks: 'reasons stay',
    file: 'utils/background/sign-out.ts',
    find: 'await of.memory.forget(key);',
    replace: '',
    tests: ['tests/unit/background/sign-out.test.ts'],
  },
  {
    breaks: 'history stays',
    file: 'utils/background/sign-out.ts',
    find: 'await of.history.forget(key);',
    replace: '',
    tests: ['tests/unit/background/sign-out.test.ts'],
  },
  {
    breaks: 'ends stay',
    file: 'utils/background/sign-out.ts',
    find: 'await of.ends.forget(key);',
    replace: '',
    tests: ['tests/unit/background/sign-out.test.ts'],
  },
  {
    breaks: 'the snapshot stays',
    file: 'utils/background/sign-out.ts',
    find: 'await of.publisher.forget(key);',
    replace: '',
    tests: ['tests/unit/background/sign-out.test.ts'],
  },
  {
    breaks: 'pages still name the account',
    file: 'utils/background/sign-out.ts',
    find: 'await of.pages.forget(key);',
    replace: '',
    tests: ['tests/unit/background/sign-out.test.ts'],
  },
  {
    breaks: 'a killed sign-out is forgotten',
    file: 'utils/background/sign-out.ts',
    find: '(keys.includes(key) ? keys : [...keys, key])',
    replace: 'keys',
    tests: ['tests/unit/background/sign-out.test.ts'],
  },
  {
    breaks: 'a killed sign-out is not ended',
    file: 'utils/background/app.ts',
    find: 'leaving.resume,',
    replace: '',
    tests: ['tests/unit/background/sign-out.test.ts'],
  },
  {
    breaks: 'a list that comes back late is published',
    file: 'utils/background/app.ts',
    find: 'const left = () => !accounts.find(key);',
    replace: 'const left = () => false;',
    tests: ['tests/unit/background/app.test.ts', 'tests/unit/background/sign-out.test.ts'],
  },
  {
    breaks: 'an end that comes back late is recorded',
    file: 'utils/background/app.ts',
    find: 'if (accounts.find(item.account)) await history.record(item);',
    replace: 'await history.record(item);',
    tests: ['tests/unit/background/sign-out.test.ts'],
  },
  {
    breaks: 'a token host forgets nobody',
    file: 'utils/auth/broker.ts',
    find: "await environment.ask({ op: 'forget', homeAccountId, tenantId });",
    replace: '',
    tests: ['tests/unit/auth/broker.test.ts'],
  },
];
