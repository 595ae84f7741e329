import type { Mutant } from '../mutant';

/** A page gets a hint only where settings, dismissal and certainty allow it, and a discreet one names nothing. */
export const hintWords: Mutant[] = [
  {
    breaks: 'a hint is shown although hints are switched off',
    file: 'utils/portals/tab/hint-of.ts',
    find: "hintCase.setting === 'never' || ",
    replace: '',
    tests: ['tests/unit/portals/tab/page-state.test.ts'],
  },
  {
    breaks: 'a dismissed hint comes back',
    file: 'utils/portals/tab/hint-of.ts',
    find: ' || hintCase.dismissed',
    replace: '',
    tests: ['tests/unit/portals/tab/page-state.test.ts'],
  },
  {
    breaks: 'a page forgets that its hint was sent away while more is under way',
    file: 'utils/portals/page/hint-display.ts',
    find: '!spoken || sentAway',
    replace: '!spoken',
    tests: ['tests/unit/portals/page/hint-display.test.ts'],
  },
  {
    breaks: 'a hint that was sent away on one page stays away on the next',
    file: 'utils/portals/page/hint-display.ts',
    find: 'reloadOffered = false;\n      sentAway = false;',
    replace: 'reloadOffered = false;',
    tests: ['tests/unit/portals/page/hint-display.test.ts'],
  },
  {
    breaks: 'a hint is shown although the need is uncertain',
    file: 'utils/portals/tab/hint-of.ts',
    find: ' || !hintCase.sure',
    replace: '',
    tests: ['tests/unit/portals/tab/page-state.test.ts'],
  },
  {
    breaks: 'a page that was not refused shows a hint against the setting',
    file: 'utils/portals/tab/hint-of.ts',
    find: "hintCase.setting !== 'needed' || ",
    replace: '',
    tests: ['tests/unit/portals/tab/page-state.test.ts'],
  },
  {
    breaks: 'Global Administrator is named on a page that was not refused',
    file: 'utils/portals/tab/hint-of.ts',
    find: ' || first.templateId === globalAdministrator',
    replace: '',
    tests: ['tests/unit/portals/tab/page-state.test.ts'],
  },
  {
    breaks: 'with the discreet setting a reload reveals that a role is active',
    file: 'utils/portals/tab/page-state.ts',
    find: 'mayReload ? after.reloadAfterMs : null',
    replace: 'mayReload || !mayReload ? after.reloadAfterMs : null',
    tests: [
      'tests/unit/portals/tab/discreet-hint.test.ts',
      'tests/unit/portals/tab/page-state.test.ts',
    ],
  },
  {
    breaks: 'the discreet hint names the role',
    file: 'utils/portals/tab/page-hint.ts',
    find: "if (setting === 'discreet') {",
    replace: "if (setting === 'discreet' && dismissed) {",
    tests: [
      'tests/unit/portals/tab/discreet-hint.test.ts',
      'tests/unit/portals/tab/page-state.test.ts',
    ],
  },
  {
    breaks: 'a dismissed discreet hint comes back',
    file: 'utils/portals/tab/page-hint.ts',
    find: 'dismissed ? null : discreetHint',
    replace: 'discreetHint',
    tests: [
      'tests/unit/portals/tab/discreet-hint.test.ts',
      'tests/unit/portals/tab/page-state.test.ts',
    ],
  },
  {
    breaks: 'the discreet hint is shown on a page that was not refused',
    file: 'utils/portals/tab/discreet-hint.ts',
    find: "kind === 'blocked' ? ",
    replace: 'kind ? ',
    tests: ['tests/unit/portals/tab/discreet-hint.test.ts'],
  },
  {
    breaks: 'the text of the discreet hint differs by role',
    file: 'utils/portals/tab/spoken-hint.ts',
    find: "[text('hint_discreet'), '']",
    replace: "[text('hint_discreet'), role]",
    tests: ['tests/unit/portals/tab/spoken-hint.test.ts'],
  },
];
