import type { Mutant } from '../mutant';

/** Requests leave for the cloud's own hosts, and lists end. */
export const hosts: Mutant[] = [
  {
    breaks: 'a paging link leads elsewhere',
    file: 'utils/http/paging.ts',
    find: ' || !sameHost(url, first.url)',
    replace: '',
    tests: ['tests/unit/http/paging.test.ts'],
  },
  {
    breaks: 'a paging loop goes on',
    file: 'utils/http/paging.ts',
    find: 'seen.has(url) || ',
    replace: '',
    tests: ['tests/unit/http/paging.test.ts'],
  },
  {
    breaks: 'a list that never ends is read for ever',
    file: 'utils/http/paging.ts',
    find: 'seen.size >= MAX_PAGES || ',
    replace: '',
    tests: ['tests/unit/http/paging.test.ts'],
  },
  {
    breaks: 'a request leaves for any host',
    file: 'utils/http/http.ts',
    find: 'if (!isOwnHost(call))',
    replace: 'if (!call)',
    tests: ['tests/unit/http/http.test.ts'],
  },
  {
    breaks: 'a redirect is followed',
    file: 'utils/http/http.ts',
    find: "redirect: 'error'",
    replace: "redirect: 'follow'",
    tests: ['tests/unit/http/http.test.ts'],
  },
  {
    breaks: 'cookies are sent',
    file: 'utils/http/http.ts',
    find: "credentials: 'omit'",
    replace: "credentials: 'include'",
    tests: ['tests/unit/http/http.test.ts'],
  },
  {
    breaks: 'a referrer is sent',
    file: 'utils/http/http.ts',
    find: "referrerPolicy: 'no-referrer'",
    replace: "referrerPolicy: 'origin'",
    tests: ['tests/unit/http/http.test.ts'],
  },
  {
    breaks: "MSAL's requests leave for any host",
    file: 'utils/http/msal-network.ts',
    find: "if (!allCloudOrigins.includes(new URL(url).origin)) throw new Error('foreign host');",
    replace: '',
    tests: ['tests/unit/http/msal-network.test.ts'],
  },
  {
    breaks: "a redirect of MSAL's is followed",
    file: 'utils/http/msal-network.ts',
    find: "redirect: 'error'",
    replace: "redirect: 'follow'",
    tests: ['tests/unit/http/msal-network.test.ts'],
  },
  {
    breaks: "MSAL's requests carry cookies",
    file: 'utils/http/msal-network.ts',
    find: "credentials: 'omit'",
    replace: "credentials: 'include'",
    tests: ['tests/unit/http/msal-network.test.ts'],
  },
];
