import type { Mutant } from '../mutant';

/** What lies in storage is checked, kept, and sent only while it is fresh. */
export const storage: Mutant[] = [
  {
    breaks: 'damaged data is lost',
    file: 'utils/storage/stored.ts',
    find: 'await of.area.set({ [`damaged:${of.key}`]: stored });',
    replace: '',
    tests: ['tests/unit/storage/stored.test.ts'],
  },
  {
    breaks: 'damaged data is used',
    file: 'utils/storage/stored.ts',
    find: 'if (parsed.success) return parsed.data;',
    replace: 'if (parsed) return stored.data as T;',
    tests: ['tests/unit/storage/stored.test.ts'],
  },
  {
    breaks: 'two changes at once lose one',
    file: 'utils/storage/stored.ts',
    find: 'const next = queue.then(async () => {',
    replace: 'const next = Promise.resolve().then(async () => {',
    tests: ['tests/unit/storage/stored.test.ts'],
  },
  {
    breaks: 'a failed write is remembered as written',
    file: 'utils/storage/stored.ts',
    find: [
      'await of.area.set({ [of.key]: { version: of.version, data: changed } });',
      '      value = Promise.resolve(changed);',
    ].join('\n'),
    replace: [
      'value = Promise.resolve(changed);',
      '      await of.area.set({ [of.key]: { version: of.version, data: changed } });',
    ].join('\n'),
    tests: ['tests/unit/storage/stored.test.ts'],
  },
  {
    breaks: "last night's click is sent this morning",
    file: 'utils/pim/machine/submitting.ts',
    find: [
      'if (isStale(item, atMs)) return backToDraft(item, atMs);',
      '      if (item.notBeforeMs',
    ].join('\n'),
    replace: 'if (item.notBeforeMs',
    tests: ['tests/unit/pim/machine/uncertain.test.ts'],
  },
  {
    breaks: 'a laptop that slept sends hours later',
    file: 'utils/pim/machine/submitting.ts',
    find: 'if (item.sentAtMs === null && isStale(item, atMs)) return backToDraft(item, atMs);',
    replace: '',
    tests: ['tests/unit/pim/machine/submitting.test.ts'],
  },
];
