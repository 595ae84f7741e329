import type { Mutant } from '../mutant';

/** What an organisation sets wins, and nothing is sent before it is known. */
export const policy: Mutant[] = [
  {
    breaks: "a person's choice wins over policy",
    file: 'utils/settings/settings.ts',
    find: '{ ...own, ...policy }',
    replace: '{ ...policy, ...own }',
    tests: ['tests/unit/settings/settings.test.ts'],
  },
  {
    breaks: 'one click is allowed while policy loads',
    file: 'utils/settings/settings.ts',
    find: "policy?.settings ?? { oneClick: 'never' as const }",
    replace: 'policy?.settings ?? {}',
    tests: ['tests/unit/settings/settings.test.ts'],
  },
  {
    breaks: "a person's pairs win over policy's",
    file: 'utils/settings/settings.ts',
    find: '{ ...own.carries, ...policy.carries }',
    replace: '{ ...policy.carries, ...own.carries }',
    tests: ['tests/unit/settings/settings.test.ts'],
  },
  {
    breaks: "a person's names win over policy's",
    file: 'utils/settings/settings.ts',
    find: '{ ...own.names, ...policy.names }',
    replace: '{ ...policy.names, ...own.names }',
    tests: ['tests/unit/settings/settings.test.ts'],
  },
];
