import type { Mutant } from '../mutant';

/** No text that is shown or stored contains a token, a name or an id. */
export const scrubbing: Mutant[] = [
  {
    breaks: 'tokens are kept in texts',
    file: 'utils/pim/scrub.ts',
    find: ".replace(tokenShaped, '[removed]')",
    replace: '',
    tests: ['tests/unit/pim/scrub.test.ts'],
  },
  {
    breaks: 'texts are of any length',
    file: 'utils/pim/scrub.ts',
    find: '.slice(0, maxLength)',
    replace: '',
    tests: ['tests/unit/pim/scrub.test.ts'],
  },
  {
    breaks: "a service's message is not scrubbed",
    file: 'utils/http/service-error.ts',
    find: 'message: scrub(words)',
    replace: 'message: words',
    tests: ['tests/unit/http/service-error.test.ts'],
  },
  {
    breaks: 'unknown segments of a path are kept',
    file: 'utils/portals/refusals/scrub-path.ts',
    find: "? segment : '{id}'",
    replace: '? segment : segment',
    tests: ['tests/unit/portals/refusals/scrub-path.test.ts'],
  },
  {
    breaks: 'GUIDs of letters only are kept in a path',
    file: 'utils/portals/refusals/scrub-path.ts',
    find: "segment.length >= GUID_LENGTH && guid.test(segment) ? '{id}' : segment",
    replace: 'segment',
    tests: ['tests/unit/portals/refusals/scrub-path.test.ts'],
  },
  {
    breaks: 'the query of a path is kept',
    file: 'utils/portals/refusals/scrub-path.ts',
    find: 'path.search(/[?#]/)',
    replace: 'path.search(/$^/)',
    tests: ['tests/unit/portals/refusals/scrub-path.test.ts'],
  },
  {
    breaks: 'the background does not scrub the path that a page reports',
    file: 'utils/portals/tab/handle-fact.ts',
    find: 'scrubPath(path)',
    replace: 'path',
    tests: ['tests/unit/portals/tab/pages.test.ts'],
  },
];
