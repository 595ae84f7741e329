import type { Mutant } from '../mutant';

/** Each list is shown as it comes, and the silence of one that was not read means nothing. */
export const lists: Mutant[] = [
  {
    breaks: 'a list that failed takes its rows of before away',
    file: 'utils/elevation/list-state.ts',
    find: 'lists.filter(({ list, error }) => list === name && !error);',
    replace: 'lists.filter(({ list }) => list === name);',
    tests: ['tests/unit/elevation/list-state.test.ts'],
  },
  {
    breaks: 'lists are awaited for ever',
    file: 'utils/elevation/read-account.ts',
    find: 'await untilTimeOut(deps, read, arrivals.timeOut);',
    replace: 'await read;',
    tests: ['tests/unit/background/lists-as-they-come.test.ts'],
  },
  {
    breaks: 'a list is said to be whole without proof',
    file: 'utils/surfaces/graph/list.ts',
    find: '&& grouped.some(({ key }) => !keys.has(key))',
    replace: '',
    tests: ['tests/unit/surfaces/directory.test.ts'],
  },
  {
    breaks: 'a role that a full list of active ones has no room for counts as over',
    file: 'utils/surfaces/graph/surface.ts',
    find: 'whole.incomplete && !seen.activation',
    replace: 'false',
    tests: ['tests/unit/surfaces/directory.test.ts'],
  },
  {
    breaks: 'a page that needs a directory role waits for Azure',
    file: 'utils/portals/tab/read-at.ts',
    find: 'surfaceTraits[surface].mayMeet(ref)',
    replace: 'ref !== surface',
    tests: ['tests/unit/portals/tab/read-at.test.ts'],
  },
  {
    breaks: 'a first reading is lost with its worker',
    file: 'utils/elevation/first-readings.ts',
    find: 'if (refreshing && updatedAtMs === null) cutShort.add(accountKey(account));',
    replace: '',
    tests: ['tests/faults/killed-in-first-reading.test.ts'],
  },
  {
    breaks: 'workers wake one another for a reading that each of them dies in',
    file: 'utils/elevation/first-readings.ts',
    find: 'updatedAtMs !== null || cutShort.delete(key)',
    replace: 'updatedAtMs !== null',
    tests: ['tests/faults/killed-in-first-reading.test.ts'],
  },
];
