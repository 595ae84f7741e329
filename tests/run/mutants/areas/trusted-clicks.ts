import type { Mutant } from '../mutant';

/** What a page does by script counts for nothing. */
export const trustedClicks: Mutant[] = [
  {
    breaks: "a page's own click counts",
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
    breaks: "the hint's root is open to the page",
    file: 'utils/portals/page/hint-shell.ts',
    find: "mode: 'closed'",
    replace: "mode: 'open'",
    tests: ['tests/unit/portals/page/hint.test.ts'],
  },
  {
    breaks: "a page's own input counts as its person's",
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
    breaks: 'a frame may click the hint',
    file: 'utils/portals/tab/fact-intake.ts',
    find: "if (from.frameId === 0 || fact.type === 'refused') inbox",
    replace: 'inbox',
    tests: ['tests/unit/portals/tab/pages.test.ts'],
  },
  {
    breaks: 'a document that is gone may click the hint',
    file: 'utils/portals/tab/handle-fact.ts',
    find: 'if (from.documentId !== tab.documentId) return;',
    replace: '',
    tests: ['tests/unit/portals/tab/pages.test.ts'],
  },
  {
    breaks: 'a click counts where nothing is shown',
    file: 'utils/portals/tab/handle-fact.ts',
    find: "if ((tab.lastHint ?? 'null') === 'null') return;",
    replace: '',
    tests: ['tests/unit/portals/tab/pages.test.ts'],
  },
];
