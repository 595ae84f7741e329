import type { Mutant } from '../mutant';

/** Only PIM's answer about this very request counts. */
export const answers: Mutant[] = [
  {
    breaks: 'any successful status counts as an answer of PIM',
    file: 'utils/surfaces/written.ts',
    find: 'if (result.status !== 200 && result.status !== 201) return undefined;',
    replace: '',
    tests: ['tests/unit/surfaces/written.test.ts'],
  },
  {
    breaks: 'an answer about another role is accepted',
    file: 'utils/surfaces/written.ts',
    find: 'request?.key === elevation.eligibility.key && ',
    replace: '',
    tests: ['tests/unit/surfaces/written.test.ts'],
  },
  {
    breaks: 'an answer about another action is accepted',
    file: 'utils/surfaces/written.ts',
    find: ' && request.action === action',
    replace: '',
    tests: ['tests/unit/surfaces/written.test.ts'],
  },
  {
    breaks: 'a failed end counts as an end',
    file: 'utils/surfaces/written.ts',
    find: "if (request?.bucket !== 'failed') return { type: 'noAnswer', error: errorOf(result) };",
    replace: "if (request?.bucket !== 'failed') return { type: 'endDone' };",
    tests: ['tests/unit/surfaces/written.test.ts'],
  },
  {
    breaks: 'any answer of Graph counts as a cancelled request',
    file: 'utils/surfaces/graph/surface.ts',
    find: 'result.status === 204',
    replace: 'result.status >= 200',
    tests: ['tests/unit/background/false-answers.test.ts'],
  },
  {
    breaks: 'any answer of Azure counts as a cancelled request',
    file: 'utils/surfaces/azure/writes.ts',
    find: 'if (result.status === 204) return',
    replace: 'if (result.status >= 200) return',
    tests: ['tests/unit/background/false-answers.test.ts'],
  },
  {
    breaks: 'a role that PIM does not know yet counts as ended',
    file: 'utils/surfaces/refusal.ts',
    find: "isFresh ? { type: 'endTooEarly', error } : { type: 'endDone' }",
    replace: "{ type: 'endDone' }",
    tests: ['tests/unit/surfaces/azure-activate.test.ts', 'tests/unit/surfaces/refusal.test.ts'],
  },
  {
    breaks: 'a refused end counts as done',
    file: 'utils/surfaces/refusal.ts',
    find: "if (error.code !== 'notActive') return { type: 'endRefused', error };",
    replace: '',
    tests: ['tests/unit/surfaces/refusal.test.ts', 'tests/unit/surfaces/azure-activate.test.ts'],
  },
  {
    breaks: 'a server error counts as a request that was not carried out',
    file: 'utils/surfaces/refusal.ts',
    find: "if (result.status >= 500) return { type: 'noAnswer', error: known };",
    replace: '',
    tests: ['tests/unit/surfaces/refusal.test.ts'],
  },
  {
    breaks: 'an end whose request has any status counts as done',
    file: 'utils/surfaces/written.ts',
    find: "if (request?.bucket === 'ended')",
    replace: 'if (request)',
    tests: ['tests/unit/surfaces/written.test.ts'],
  },
];
