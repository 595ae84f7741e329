import type { Mutant } from '../mutant';

/** A page learns no more than its hint says, and only where it speaks. */
export const hintWords: Mutant[] = [
  {
    breaks: 'a hint is shown though it is switched off',
    file: 'utils/portals/hint-of.ts',
    find: "of.setting === 'never' || ",
    replace: '',
    tests: ['tests/unit/portals/page-state.test.ts'],
  },
  {
    breaks: 'a hint that was sent away comes back',
    file: 'utils/portals/hint-of.ts',
    find: ' || of.dismissed',
    replace: '',
    tests: ['tests/unit/portals/page-state.test.ts'],
  },
  {
    breaks: 'an unsure page speaks',
    file: 'utils/portals/hint-of.ts',
    find: ' || !of.sure',
    replace: '',
    tests: ['tests/unit/portals/page-state.test.ts'],
  },
  {
    breaks: 'a page that was not refused speaks where it should not',
    file: 'utils/portals/hint-of.ts',
    find: "of.setting !== 'needed' || ",
    replace: '',
    tests: ['tests/unit/portals/page-state.test.ts'],
  },
  {
    breaks: 'Global Administrator is named on a page that was not refused',
    file: 'utils/portals/hint-of.ts',
    find: ' || first.templateId === globalAdministrator',
    replace: '',
    tests: ['tests/unit/portals/page-state.test.ts'],
  },
];
