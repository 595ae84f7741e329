import type { Mutant } from '../mutant';

/** Retry-After is followed, up to a limit. */
export const retryAfter: Mutant[] = [
  {
    breaks: 'an activation waits for any Retry-After',
    file: 'utils/pim/elevation/machine/throttled.ts',
    find: ' || event.retryAfterMs > MAX_RETRY_AFTER_MS)',
    replace: ')',
    tests: ['tests/unit/pim/machine/submitting.test.ts'],
  },
  {
    breaks: 'a throttled activation is repeated for ever',
    file: 'utils/pim/elevation/machine/throttled.ts',
    find: 'if (tries > MAX_THROTTLED || ',
    replace: 'if (',
    tests: ['tests/unit/pim/machine/submitting.test.ts'],
  },
  {
    breaks: 'a write that waited by the service’s word is taken back unseen',
    file: 'utils/pim/elevation/machine/submitting.ts',
    find: 'waitedUntilMs: elevation.notBeforeMs',
    replace: 'waitedUntilMs: null',
    tests: ['tests/unit/pim/machine/look-again.test.ts'],
  },
  {
    breaks: 'Look again gives up a write in doubt sooner',
    file: 'utils/pim/elevation/machine/enter.ts',
    find: 'tries: Math.max(0, elevation.tries - 1)',
    replace: 'tries: elevation.tries',
    tests: ['tests/unit/pim/machine/look-again.test.ts'],
  },
  {
    breaks: 'an end waits for any Retry-After',
    file: 'utils/pim/elevation/machine/ending.ts',
    find: 'Math.min(atMs + event.retryAfterMs, elevation.endsAtMs ?? atMs + DAY_MS)',
    replace: 'atMs + event.retryAfterMs',
    tests: ['tests/unit/pim/machine/ending.test.ts'],
  },
  {
    breaks: 'an end ignores Retry-After',
    file: 'utils/pim/elevation/machine/ending.ts',
    find: 'return retry(elevation, atMs, untilMs - atMs, pimErrorOf',
    replace: 'return retry(elevation, atMs, 0 * untilMs, pimErrorOf',
    tests: ['tests/unit/pim/machine/ending.test.ts'],
  },
  {
    breaks: 'an end is tried for ever',
    file: 'utils/pim/elevation/machine/ending.ts',
    find: 'if (tries > maxTries)',
    replace: 'if (tries > 1e9)',
    tests: ['tests/unit/pim/machine/ending.test.ts'],
  },
  {
    breaks: 'a Retry-After in the past gives a negative wait',
    file: 'utils/http/retry-after.ts',
    find: 'Math.max(0, dateMs - nowMs)',
    replace: 'dateMs - nowMs',
    tests: ['tests/unit/http/retry-after.test.ts'],
  },
  {
    breaks: 'any text is read as a date',
    file: 'utils/http/retry-after.ts',
    find: '/GMT$/i.test(value)',
    replace: 'value',
    tests: ['tests/unit/http/retry-after.test.ts'],
  },
  {
    breaks: 'a read waits for any Retry-After',
    file: 'utils/http/http.ts',
    find: 'wanted <= MAX_GET_WAIT_MS ?',
    replace: 'wanted ?',
    tests: ['tests/unit/http/http.test.ts'],
  },
  {
    breaks: 'a read is repeated for ever',
    file: 'utils/http/http.ts',
    find: 'if (tries >= MAX_GET_RETRIES) return undefined;',
    replace: 'if (tries >= 50) return undefined;',
    tests: ['tests/unit/http/http.test.ts'],
  },
];
