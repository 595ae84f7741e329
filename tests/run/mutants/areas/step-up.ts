import type { Mutant } from '../mutant';

/** A step-up opens one window, retries once, and happens only after a click. */
export const stepUp: Mutant[] = [
  {
    breaks: 'a second challenge opens a second window',
    file: 'utils/pim/elevation/machine/submitting.ts',
    find: 'if (elevation.steppedUp) {',
    replace: 'if (!elevation) {',
    tests: ['tests/unit/pim/machine/step-up.test.ts'],
  },
  {
    breaks: 'the automatic retry is not recorded',
    file: 'utils/pim/elevation/machine/submitting.ts',
    find: '{ steppedUp: true, claims: elevation.claims }',
    replace: '{ claims: elevation.claims }',
    tests: ['tests/unit/pim/machine/step-up.test.ts'],
  },
  {
    breaks: 'a window opens without a click',
    file: 'utils/auth/acquire-token.ts',
    find: 'if (!interactive) return failedSignIn(silent);',
    replace: '',
    tests: ['tests/unit/auth/broker.test.ts'],
  },
  {
    breaks: 'an end opens a window long after its click',
    file: 'utils/elevation/engine/send-end.ts',
    find: 'now() - elevation.sinceMs < CLICK_FRESH_MS',
    replace: 'true',
    tests: ['tests/unit/background/revoked.test.ts', 'tests/unit/background/step-up.test.ts'],
  },
  {
    breaks: 'an old verification opens a window at the start',
    file: 'utils/pim/elevation/machine/submitting.ts',
    find: 'if (isStale(elevation, atMs) || elevation.claims === null)',
    replace: 'if (elevation.claims === null)',
    tests: ['tests/unit/pim/machine/step-up.test.ts'],
  },
  {
    breaks: 'a stepped-up token is kept after its request',
    file: 'utils/elevation/engine/engine.ts',
    find: 'if (!isToBeSent(after)) calls.forgetStepUp(id);',
    replace: '',
    tests: ['tests/unit/elevation/engine.test.ts'],
  },
  {
    breaks: 'an end opens window after window',
    file: 'utils/elevation/engine/send-end.ts',
    find: "return second.type === 'challenged'",
    replace: 'return !second',
    tests: ['tests/unit/elevation/engine-writes.test.ts'],
  },
  {
    breaks: 'the token of an end may open a window long after its click',
    file: 'utils/elevation/engine/send-end.ts',
    find: 'const interactive = now() - elevation.sinceMs < CLICK_FRESH_MS;',
    replace: 'const interactive = true;',
    tests: ['tests/unit/elevation/engine-writes.test.ts'],
  },
  {
    breaks: 'a new token is requested without the claims that its request needs',
    file: 'utils/http/session.ts',
    find: 'claims: mergeClaims(claims, wanted)',
    replace: 'claims: wanted',
    tests: ['tests/unit/http/session.test.ts'],
  },
  {
    breaks: 'a request goes on with a rejected token',
    file: 'utils/http/session.ts',
    find: 'if (token.ok) accessToken = token.value;',
    replace: '',
    tests: ['tests/unit/http/session.test.ts'],
  },
];
