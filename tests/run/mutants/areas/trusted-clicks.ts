import type { Mutant } from '../mutant';

/** Events that a page makes by script are ignored. */
export const trustedClicks: Mutant[] = [
  {
    breaks: "a click that a page's script makes counts",
    file: 'utils/portals/page/hint.ts',
    find: '!event.isTrusted || ',
    replace: '',
    tests: ['tests/unit/portals/page/hint.test.ts'],
  },
  {
    breaks: 'a double click counts twice',
    file: 'utils/portals/page/hint.ts',
    find: ' || event.timeStamp - last < PAUSE_MS',
    replace: '',
    tests: ['tests/unit/portals/page/hint.test.ts'],
  },
  {
    breaks: "the hint's shadow root is open to the page",
    file: 'utils/portals/page/hint-shell.ts',
    find: "mode: 'closed'",
    replace: "mode: 'open'",
    tests: ['tests/unit/portals/page/hint.test.ts'],
  },
  {
    breaks: "input that a page's script makes counts as the user's",
    file: 'utils/portals/page/touched.ts',
    find: 'event.isTrusted && ',
    replace: '',
    tests: ['tests/unit/portals/page/touched.test.ts'],
  },
  {
    breaks: 'a click on the hint counts as input',
    file: 'utils/portals/page/touched.ts',
    find: ' && event.target !== ours()',
    replace: '',
    tests: ['tests/unit/portals/page/touched.test.ts'],
  },
  {
    breaks: 'a message from a frame counts as a click on the hint',
    file: 'utils/portals/tab/fact-intake.ts',
    find: "if (from.frameId === 0 || fact.type === 'refused') inbox",
    replace: 'inbox',
    tests: ['tests/unit/portals/tab/pages.test.ts'],
  },
  {
    breaks: 'a message from an earlier document counts as a click on the hint',
    file: 'utils/portals/tab/handle-fact.ts',
    find: 'if (from.documentId !== tab.documentId) return;',
    replace: '',
    tests: ['tests/unit/portals/tab/pages.test.ts'],
  },
  {
    breaks: 'a click counts where no hint is shown',
    file: 'utils/portals/tab/handle-fact.ts',
    find: "if ((tab.lastHint ?? 'null') === 'null') return;",
    replace: '',
    tests: ['tests/unit/portals/tab/pages.test.ts'],
  },
];
