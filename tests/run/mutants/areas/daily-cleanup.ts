import type { Mutant } from '../mutant';

/** What has become old goes, on disk too. */
export const dailyCleanup: Mutant[] = [
  {
    breaks: 'old reasons stay',
    file: 'utils/background/daily-cleanup.ts',
    find: '() => roleDefaults.expire(),',
    replace: '',
    tests: ['tests/unit/background/storage-trouble.test.ts'],
  },
  {
    breaks: 'old history stays',
    file: 'utils/background/daily-cleanup.ts',
    find: '() => history.expire(),',
    replace: '',
    tests: ['tests/unit/background/storage-trouble.test.ts'],
  },
  {
    breaks: 'requests that are over stay',
    file: 'utils/background/daily-cleanup.ts',
    find: 'isForgettable(elevation, now()) || ',
    replace: '',
    tests: ['tests/unit/background/storage-trouble.test.ts'],
  },
  {
    breaks: 'damaged records stay',
    file: 'utils/background/daily-cleanup.ts',
    find: '() => damaged.expire(),',
    replace: '',
    tests: ['tests/unit/background/storage-trouble.test.ts'],
  },
  {
    breaks: 'nothing is cleaned in a browser that stays open',
    file: 'utils/background/daily-cleanup.ts',
    find: 'nextAtMs = now() + DAY_MS;',
    replace: 'nextAtMs = now() + 40 * DAY_MS;',
    tests: ['tests/unit/background/storage-trouble.test.ts'],
  },
  {
    breaks: 'nothing is cleaned at a start',
    file: 'utils/background/begin.ts',
    find: 'deps.cleanup.run,',
    replace: '',
    tests: ['tests/unit/background/storage-trouble.test.ts'],
  },
  {
    breaks: 'a damaged record has no date',
    file: 'utils/storage/damaged.ts',
    find: 'if (!known.success) await',
    replace: 'if (known.error && now() < 0) await',
    tests: ['tests/unit/background/storage-trouble.test.ts'],
  },
  {
    breaks: 'a damaged record goes at once',
    file: 'utils/storage/damaged.ts',
    find: 'now() - known.data.atMs >= options.keepMs',
    replace: 'true',
    tests: ['tests/unit/background/storage-trouble.test.ts'],
  },
  {
    breaks: 'a damaged record that names somebody stays',
    file: 'utils/storage/damaged.ts',
    find: 'if (whole.includes(text.toLowerCase())) await area.remove(key);',
    replace: '',
    tests: ['tests/unit/background/storage-trouble.test.ts'],
  },
  {
    breaks: "damaged records of others go with somebody's",
    file: 'utils/storage/damaged.ts',
    find: 'if (whole.includes(text.toLowerCase())) await',
    replace: 'await',
    tests: ['tests/unit/background/storage-trouble.test.ts'],
  },
  {
    breaks: 'a damaged record in capitals stays',
    file: 'utils/storage/damaged.ts',
    find: 'JSON.stringify(record).toLowerCase()',
    replace: 'JSON.stringify(record)',
    tests: ['tests/unit/background/storage-trouble.test.ts'],
  },
  {
    breaks: 'requests of accounts that are gone stay',
    file: 'utils/background/daily-cleanup.ts',
    find: ' || isAbandoned(elevation)',
    replace: '',
    tests: ['tests/unit/background/storage-trouble.test.ts'],
  },
];
