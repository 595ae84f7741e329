import type { Mutant } from '../mutant';

/** A write is never repeated before the service was asked. */
export const lookUpBeforeResend: Mutant[] = [
  {
    breaks: 'a second click sends without a look-up',
    file: 'utils/pim/machine/submitting.ts',
    find: "next.sentAtMs === null ? 'send' : 'lookUp'",
    replace: "'send'",
    tests: ['tests/unit/pim/machine/submitting.test.ts'],
  },
  {
    breaks: 'a new worker sends again',
    file: 'utils/pim/machine/submitting.ts',
    find: 'if (item.sentAtMs !== null) return toUncertain(item, atMs, 0);',
    replace: '',
    tests: ['tests/unit/pim/machine/uncertain.test.ts'],
  },
  {
    breaks: 'no answer is taken for no write',
    file: 'utils/pim/machine/submitting.ts',
    find: 'return toUncertain(item, atMs);',
    replace: 'return submit(item, atMs);',
    tests: ['tests/unit/pim/machine/uncertain.test.ts'],
  },
  {
    breaks: 'a wait after an uncertain write sends again',
    file: 'utils/pim/machine/submitting.ts',
    find: "if (item.sentAtMs === null) return [{ ...item, notBeforeMs: null }, [{ type: 'send' }]];",
    replace: "if (item) return [{ ...item, notBeforeMs: null }, [{ type: 'send' }]];",
    tests: ['tests/unit/pim/machine/submitting.test.ts', 'tests/unit/pim/machine/random.test.ts'],
  },
  {
    breaks: '503 is taken for no write',
    file: 'utils/pim/machine/submitting.ts',
    find: 'event.certain ? null : item.sentAtMs',
    replace: 'null',
    tests: ['tests/unit/pim/machine/submitting.test.ts'],
  },
  {
    breaks: 'a late look-up sends again',
    file: 'utils/pim/machine/submitting.ts',
    find: 'item.sentAtMs !== null && item.sentAtMs < item.sinceMs',
    replace: 'true',
    tests: ['tests/unit/pim/machine/submitting.test.ts'],
  },
  {
    breaks: 'the person is not asked after the last look-up',
    file: 'utils/pim/machine/submitting.ts',
    find: "if (delayMs === undefined) return fail(item, pimErrorOf('noAnswer'), atMs);",
    replace: 'if (delayMs === undefined) return submit({ ...item, sentAtMs: null }, atMs);',
    tests: ['tests/unit/pim/machine/uncertain.test.ts'],
  },
  {
    breaks: 'an unanswered write is forgotten by the next click',
    file: 'utils/elevation/commands.ts',
    find: 'sentAtMs: doubt.sentAtMs',
    replace: 'sentAtMs: null',
    tests: ['tests/unit/background/healed.test.ts', 'tests/unit/background/resend.test.ts'],
  },
  {
    breaks: 'a write is repeated by itself',
    file: 'utils/http/http.ts',
    find: "request.method === 'GET' || request.readOnly === true",
    replace: 'true',
    tests: ['tests/unit/http/http.test.ts'],
  },
  {
    breaks: '503 with a time is certain',
    file: 'utils/surfaces/refusal.ts',
    find: 'certain: result.status === 429',
    replace: 'certain: true',
    tests: ['tests/unit/surfaces/refusal.test.ts'],
  },
  {
    breaks: 'two items of one role are begun',
    file: 'utils/elevation/commands.ts',
    find: '|| (await openItem(command.key))) return taken;',
    replace: ') return taken;',
    tests: ['tests/unit/background/app.test.ts'],
  },
  {
    breaks: 'a retry is sent beside another item of the role',
    file: 'utils/elevation/commands.ts',
    find: 'if (!other) await engine',
    replace: 'await engine',
    tests: ['tests/unit/background/resend.test.ts'],
  },
];
