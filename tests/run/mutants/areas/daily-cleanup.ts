import type { Mutant } from '../mutant';

/** Old records are deleted, on disk too. */
export const dailyCleanup: Mutant[] = [
  {
    breaks: 'old reasons are kept',
    file: 'utils/background/daily-cleanup.ts',
    find: '() => roleDefaults.expire(),',
    replace: '',
    tests: ['tests/unit/background/storage-trouble.test.ts'],
  },
  {
    breaks: 'old history is kept',
    file: 'utils/background/daily-cleanup.ts',
    find: '() => history.expire(),',
    replace: '',
    tests: ['tests/unit/background/storage-trouble.test.ts'],
  },
  {
    breaks: 'finished elevations are kept',
    file: 'utils/background/daily-cleanup.ts',
    find: 'isForgettable(elevation, now()) || ',
    replace: '',
    tests: ['tests/unit/background/storage-trouble.test.ts'],
  },
  {
    breaks: 'old damaged records are kept',
    file: 'utils/background/daily-cleanup.ts',
    find: 'await damaged.expire().catch(environment.logError);',
    replace: '',
    tests: ['tests/unit/background/storage-trouble.test.ts'],
  },
  {
    breaks: 'nothing is cleaned up while the browser stays open',
    file: 'utils/background/daily-cleanup.ts',
    find: 'nextAtMs = now() + DAY_MS;',
    replace: 'nextAtMs = now() + 40 * DAY_MS;',
    tests: ['tests/unit/background/storage-trouble.test.ts'],
  },
  {
    breaks: 'nothing is cleaned up at the start',
    file: 'utils/background/begin.ts',
    find: 'deps.cleanup.run,',
    replace: '',
    tests: ['tests/unit/background/storage-trouble.test.ts'],
  },
  {
    breaks: 'a damaged record gets no date',
    file: 'utils/storage/damaged.ts',
    find: '.map(({ atMs, record }) => ({ atMs: atMs ?? now(), record }))',
    replace: '.map(({ atMs, record }) => ({ atMs: atMs ?? Number.NaN, record }))',
    tests: ['tests/unit/background/storage-trouble.test.ts'],
  },
  {
    breaks: 'a damaged record is deleted at once',
    file: 'utils/storage/damaged.ts',
    find: 'now() - atMs < options.keepMs',
    replace: 'now() < atMs',
    tests: ['tests/unit/background/storage-trouble.test.ts'],
  },
  {
    breaks: 'a damaged record that names a signed-out account is kept',
    file: 'utils/storage/damaged.ts',
    find: 'all.filter((each) => !mayName(each, text.toLowerCase()))',
    replace: 'all.filter((each) => !mayName(each, text) || all)',
    tests: ['tests/unit/background/storage-trouble.test.ts'],
  },
  {
    breaks: 'damaged records of other accounts are deleted with those of one',
    file: 'utils/storage/damaged.ts',
    find: 'all.filter((each) => !mayName(each, text.toLowerCase()))',
    replace: 'all.filter((each) => !mayName(each, text) && text === undefined)',
    tests: ['tests/unit/background/storage-trouble.test.ts'],
  },
  {
    breaks: 'a damaged record that names the account in capitals is kept',
    file: 'utils/storage/damaged.ts',
    find: 'JSON.stringify(original).toLowerCase()',
    replace: 'JSON.stringify(original)',
    tests: ['tests/unit/background/storage-trouble.test.ts'],
  },
  {
    breaks: 'an original that no JSON says keeps its account from signing out',
    file: 'utils/storage/damaged.ts',
    find: 'return JSON.stringify(original).toLowerCase().includes(text);\n  } catch {\n    return true;',
    replace:
      'return JSON.stringify(original).toLowerCase().includes(text);\n  } catch (cause) {\n    throw cause;',
    tests: ['tests/unit/storage/damaged.test.ts'],
  },
  {
    breaks: 'elevations of removed accounts are kept',
    file: 'utils/background/daily-cleanup.ts',
    find: ' || isAbandoned(elevation)',
    replace: '',
    tests: ['tests/unit/background/storage-trouble.test.ts'],
  },
];
