import type { Mutant } from '../mutant';

const script = 'utils/set-up/register/azure/script.ts';
const tests = ['tests/unit/set-up/register/azure-script.test.ts'];

/** What the script may do in a tenant, and what may be pasted at all. */
export const registerMutants: Mutant[] = [
  {
    breaks: 'an application of the name that is no extension’s is given permissions',
    file: script,
    find: '(*.chromiumapp.org/*|*.extensions.allizom.org/*)',
    replace: '(*://*)',
    tests,
  },
  {
    breaks: 'one of two applications of the name is taken',
    file: script,
    find: '(*"$newline"*) uplift_stop',
    replace: '(*"$newline$newline"*) uplift_stop',
    tests,
  },
  {
    breaks: 'a second application is made while lists do not show the first',
    file: script,
    find: 'known="\\${uplift_app:-}"',
    replace: 'known=""',
    tests,
  },
  {
    breaks: 'an application of another tenant is taken for one of this',
    file: script,
    find: '(/"$tenant "*)',
    replace: '(/*" "*)',
    tests,
  },
  {
    breaks: 'ids are printed before anything was read back',
    file: script,
    find: 'uplift_repeat uplift_read_back',
    replace: 'true',
    tests,
  },
  {
    breaks: 'the redirect URIs of other browsers are taken away',
    file: 'utils/set-up/register/azure/queries.ts',
    find: 'redirectUris:[spa.redirectUris[?',
    replace: 'redirectUris:[web.redirectUris[?',
    tests,
  },
  {
    breaks: 'what another cloud’s tenant is signed in to is changed',
    file: script,
    find: '[ "$cloud" = ${azureClouds[cloud]} ] ||',
    replace: 'true ||',
    tests,
  },
  {
    breaks: 'a redirect URI may hold commands',
    file: 'utils/set-up/register/options.ts',
    find: '[\\w./-]*$/i',
    replace: '.*/i',
    tests: ['tests/unit/set-up/register/register-script.test.ts'],
  },
];
