import type { Mutant } from '../mutant';

/** Every step of an elevation is on disk before its effect. */
export const journalBeforeSend: Mutant[] = [
  {
    breaks: 'an effect does not wait for the journal',
    file: 'utils/elevation/engine/engine.ts',
    find: 'await journal.replace(after);',
    replace: 'void journal.replace(after);',
    tests: ['tests/unit/elevation/engine.test.ts'],
  },
  {
    breaks: 'a request is sent before the journal has recorded it',
    file: 'utils/elevation/engine/send.ts',
    find: "await dispatch(id, { type: 'sending' });",
    replace: "void dispatch(id, { type: 'sending' });",
    tests: ['tests/unit/elevation/engine.test.ts'],
  },
  {
    breaks: 'a request is sent for an elevation that is over',
    file: 'utils/elevation/engine/send.ts',
    find: "if (current?.state !== 'submitting') return;",
    replace: 'if (!current) return;',
    tests: ['tests/unit/elevation/engine.test.ts'],
  },
  {
    breaks: 'a second request is sent while one is under way',
    file: 'utils/elevation/engine/send.ts',
    find: 'if (sending.has(id)) return;',
    replace: '',
    tests: ['tests/unit/elevation/engine.test.ts'],
  },
  {
    breaks: 'a request that was sent is journaled as not sent',
    file: 'utils/pim/elevation/machine/submitting.ts',
    find: 'sentAtMs: atMs, notBeforeMs: null',
    replace: 'notBeforeMs: null',
    tests: ['tests/unit/pim/machine/submitting.test.ts'],
  },
  {
    breaks: 'a removed elevation comes back',
    file: 'utils/elevation/journal.ts',
    find: 'elevations.map((each) => (each.id === next.id ? next : each))',
    replace: '[...elevations.filter((each) => each.id !== next.id), next]',
    tests: ['tests/unit/elevation/engine.test.ts'],
  },
  {
    breaks: 'a request is sent that the journal never records',
    file: 'utils/elevation/engine/send.ts',
    find: "await dispatch(id, { type: 'sending' });",
    replace: '',
    tests: ['tests/unit/elevation/engine-writes.test.ts'],
  },
  {
    breaks: 'more requests are under way than the limit allows',
    file: 'utils/elevation/engine/effects.ts',
    find: 'send: (elevation) => inLimit(() => send(elevation)),',
    replace: 'send: (elevation) => send(elevation),',
    tests: ['tests/unit/elevation/engine-writes.test.ts'],
  },
  {
    breaks: 'a request whose call throws counts as not sent',
    file: 'utils/elevation/engine/calls.ts',
    find: "failure === 'notSent' ? 'noAnswer' : failure",
    replace: 'failure',
    tests: ['tests/unit/elevation/engine-writes.test.ts'],
  },
];
