import type { Mutant } from '../mutant';

/** Only PIM's own word about this write is believed. */
export const answers: Mutant[] = [
  {
    breaks: 'any success is believed',
    file: 'utils/surfaces/written.ts',
    find: 'if (result.status !== 200 && result.status !== 201) return undefined;',
    replace: '',
    tests: ['tests/unit/surfaces/written.test.ts'],
  },
  {
    breaks: 'a request about another role is believed',
    file: 'utils/surfaces/written.ts',
    find: 'request?.key === elevation.eligibility.key && ',
    replace: '',
    tests: ['tests/unit/surfaces/written.test.ts'],
  },
  {
    breaks: 'a request about something else is believed',
    file: 'utils/surfaces/written.ts',
    find: ' && request.action === action',
    replace: '',
    tests: ['tests/unit/surfaces/written.test.ts'],
  },
  {
    breaks: 'an end that failed is an end',
    file: 'utils/surfaces/written.ts',
    find: "if (request?.bucket !== 'failed') return { type: 'noAnswer', error: errorOf(result) };",
    replace: "if (request?.bucket !== 'failed') return { type: 'endDone' };",
    tests: ['tests/unit/surfaces/written.test.ts'],
  },
  {
    breaks: 'any answer has withdrawn a request of Graph',
    file: 'utils/surfaces/graph/surface.ts',
    find: 'result.status === 204',
    replace: 'result.status >= 200',
    tests: ['tests/unit/background/answers-believed.test.ts'],
  },
  {
    breaks: 'any answer has ended a role in Azure',
    file: 'utils/surfaces/azure/writes.ts',
    find: 'if (result.status === 204) return',
    replace: 'if (result.status >= 200) return',
    tests: ['tests/unit/background/answers-believed.test.ts'],
  },
  {
    breaks: 'a role that PIM does not know of yet counts as ended',
    file: 'utils/surfaces/refusal.ts',
    find: "isFresh ? { type: 'endTooEarly', error } : { type: 'endDone' }",
    replace: "{ type: 'endDone' }",
    tests: ['tests/unit/surfaces/azure-activate.test.ts', 'tests/unit/surfaces/refusal.test.ts'],
  },
  {
    breaks: 'an end that is refused counts as done',
    file: 'utils/surfaces/refusal.ts',
    find: "if (error.code !== 'notActive') return { type: 'endRefused', error };",
    replace: '',
    tests: ['tests/unit/surfaces/refusal.test.ts', 'tests/unit/surfaces/azure-activate.test.ts'],
  },
  {
    breaks: 'an error of the service counts as no write',
    file: 'utils/surfaces/refusal.ts',
    find: "if (result.status >= 500) return { type: 'noAnswer', error: known };",
    replace: '',
    tests: ['tests/unit/surfaces/refusal.test.ts'],
  },
  {
    breaks: 'an end that is not answered for is done',
    file: 'utils/surfaces/written.ts',
    find: "if (request?.bucket === 'ended')",
    replace: 'if (request)',
    tests: ['tests/unit/surfaces/written.test.ts'],
  },
];
