import type { Mutant } from '../mutant';

/** A page can say little, and not much of it. */
export const pageFacts: Mutant[] = [
  {
    breaks: 'a host of any length is heard',
    file: 'utils/messages/facts.ts',
    find: '.check(z.maxLength(253))',
    replace: '',
    tests: ['tests/unit/messages/router.test.ts'],
  },
  {
    breaks: 'a path of any length is heard',
    file: 'utils/messages/facts.ts',
    find: '.check(z.maxLength(LONGEST_PATH))',
    replace: '',
    tests: ['tests/unit/messages/router.test.ts'],
  },
  {
    breaks: 'refused calls of a tab pile up',
    file: 'utils/portals/advance-tab.ts',
    find: ' || tab.refusals.length >= MOST_REFUSALS',
    replace: '',
    tests: ['tests/unit/portals/advance-tab.test.ts'],
  },
  {
    breaks: 'calls to any host are heard',
    file: 'utils/portals/pages.ts',
    find: 'if (!isApiCall(host, call.path)) return;',
    replace: '',
    tests: ['tests/unit/portals/pages.test.ts'],
  },
  {
    breaks: 'a page tells without end',
    file: 'utils/portals/page/observe-refusals.ts',
    find: 'if (told >= MOST) stop();',
    replace: '',
    tests: ['tests/unit/portals/page/observe-refusals.test.ts'],
  },
  {
    breaks: 'a page tells without pause',
    file: 'utils/portals/page/observe-refusals.ts',
    find: 'wait(next, PACE_MS);',
    replace: 'next();',
    tests: ['tests/unit/portals/page/observe-refusals.test.ts'],
  },
  {
    breaks: 'any answer counts as refused',
    file: 'utils/portals/page/observe-refusals.ts',
    find: 'entry.responseStatus !== 403 || ',
    replace: '',
    tests: ['tests/unit/portals/page/observe-refusals.test.ts'],
  },
];
