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
    file: 'utils/pim/elevation/machine/submitting.ts',
    find: [
      'if (isStale(elevation, atMs)) return backToDraft(elevation, atMs);',
      '      if (elevation.notBeforeMs',
    ].join('\n'),
    replace: 'if (elevation.notBeforeMs',
    tests: ['tests/unit/pim/machine/uncertain.test.ts'],
  },
  {
    breaks: 'a laptop that slept sends hours later',
    file: 'utils/pim/elevation/machine/submitting.ts',
    find: 'if (elevation.sentAtMs === null && isStale(elevation, atMs)) return backToDraft(elevation, atMs);',
    replace: '',
    tests: ['tests/unit/pim/machine/submitting.test.ts'],
  },
  {
    breaks: 'a failed read is remembered',
    file: 'utils/storage/stored.ts',
    find: '      value = undefined;\n',
    replace: '',
    tests: ['tests/unit/storage/stored.test.ts'],
  },
  {
    breaks: 'a failed change stops all later ones',
    file: 'utils/storage/stored.ts',
    find: 'queue = next.catch(() => undefined);',
    replace: 'queue = next;',
    tests: ['tests/unit/storage/stored.test.ts'],
  },
  {
    breaks: 'what the browser refused counts as shown',
    file: 'utils/snapshot/publish.ts',
    find: 'for (const [key] of changed) last.delete(key);',
    replace: '',
    tests: ['tests/unit/snapshot/publish.test.ts'],
  },
  {
    breaks: 'rows of one account take the room of the tokens',
    file: 'utils/snapshot/publish.ts',
    find: 'MAX_ROWS_CHARS - taken',
    replace: 'MAX_ROWS_CHARS',
    tests: ['tests/unit/snapshot/publish.test.ts'],
  },
  {
    breaks: 'what could not be shown stops what is being done',
    file: 'utils/snapshot/publish.ts',
    find: 'writeFitting(value).catch(onTrouble)',
    replace: 'writeFitting(value)',
    tests: ['tests/unit/snapshot/publish.test.ts'],
  },
  {
    breaks: 'what was not sent for want of room is not told',
    file: 'utils/elevation/engine.ts',
    find: "await dispatch(id, { type: 'notSent', error: pimErrorOf('notSaved') });",
    replace: '',
    tests: ['tests/unit/elevation/engine.test.ts'],
  },
  {
    breaks: 'a click is taken that could not be kept',
    file: 'utils/elevation/commands.ts',
    find: 'await journal.put(begun);',
    replace: 'await tryTo(() => journal.put(begun));',
    tests: ['tests/unit/background/storage-trouble.test.ts'],
  },
  {
    breaks: 'a reason that cannot be kept refuses the click',
    file: 'utils/elevation/commands.ts',
    find: 'await tryTo(() => roleDefaults.saveSent(command.key, command.input));',
    replace: 'await roleDefaults.saveSent(command.key, command.input);',
    tests: ['tests/unit/background/storage-trouble.test.ts'],
  },
  {
    breaks: 'one task of the start that fails stops the others',
    file: 'utils/background/app.ts',
    find: 'await task().catch(onTrouble)',
    replace: 'await task()',
    tests: ['tests/unit/background/storage-trouble.test.ts'],
  },
  {
    breaks: 'a start that failed is remembered',
    file: 'utils/background/app.ts',
    find: '      begun = undefined;\n',
    replace: '',
    tests: [
      'tests/unit/background/storage-trouble.test.ts',
      'tests/unit/background/troubles.test.ts',
    ],
  },
];
