import type { Mutant } from '../mutant';

/** No text that is shown or stored holds a token, a name or an id. */
export const scrubbing: Mutant[] = [
  {
    breaks: 'tokens stay in texts',
    file: 'utils/pim/scrub.ts',
    find: ".replace(tokenShaped, '[removed]')",
    replace: '',
    tests: ['tests/unit/pim/scrub.test.ts'],
  },
  {
    breaks: 'texts are of any length',
    file: 'utils/pim/scrub.ts',
    find: '.slice(0, MAX_LENGTH)',
    replace: '',
    tests: ['tests/unit/pim/scrub.test.ts'],
  },
  {
    breaks: "a service's words are not scrubbed",
    file: 'utils/http/service-error.ts',
    find: 'message: scrub(words)',
    replace: 'message: words',
    tests: ['tests/unit/http/service-error.test.ts'],
  },
  {
    breaks: "a broken connection's words are not scrubbed",
    file: 'utils/http/http.ts',
    find: 'scrub(String(cause))',
    replace: 'String(cause)',
    tests: ['tests/unit/http/http.test.ts'],
  },
  {
    breaks: 'an unexpected error is not scrubbed',
    file: 'utils/elevation/engine.ts',
    find: "pimErrorOf('unavailable', scrub(String(cause)))",
    replace: "pimErrorOf('unavailable', String(cause))",
    tests: ['tests/unit/elevation/engine.test.ts'],
  },
  {
    breaks: 'unforeseen parts of a path stay',
    file: 'utils/portals/scrub-path.ts',
    find: "? segment : '{id}'",
    replace: '? segment : segment',
    tests: ['tests/unit/portals/scrub-path.test.ts'],
  },
  {
    breaks: 'GUIDs of letters stay in a path',
    file: 'utils/portals/scrub-path.ts',
    find: "segment.length >= GUID_LENGTH && guid.test(segment) ? '{id}' : segment",
    replace: 'segment',
    tests: ['tests/unit/portals/scrub-path.test.ts'],
  },
  {
    breaks: 'the query of a path stays',
    file: 'utils/portals/scrub-path.ts',
    find: 'path.search(/[?#]/)',
    replace: 'path.search(/$^/)',
    tests: ['tests/unit/portals/scrub-path.test.ts'],
  },
  {
    breaks: 'a path is believed as a page scrubbed it',
    file: 'utils/portals/pages.ts',
    find: 'scrubPath(fact.path)',
    replace: 'fact.path',
    tests: ['tests/unit/portals/pages.test.ts'],
  },
];
