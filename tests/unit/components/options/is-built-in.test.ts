import { expect, it } from 'vitest';
import { isBuiltIn } from '../../../../entrypoints/options/is-built-in';
import { overview } from '../../../screens/example';
import { registration } from '../../support/token-host';

const none = { registration: null, otherRegistrations: [] };

it.each([
  ['the build, where nobody else set one', {}, none, true],
  ['the organisation', { managed: { registration } }, none, false],
  [
    'the organisation, with a value that cannot be read',
    { managed: { registration: null } },
    none,
    false,
  ],
  ['nobody', { configured: false }, none, false],
  ['the person', {}, { ...none, registration }, false],
  ['the person, for a further tenant', {}, { ...none, otherRegistrations: [registration] }, false],
  [
    'the organisation, for a further tenant',
    { managed: { otherRegistrations: [registration] } },
    none,
    false,
  ],
])('the application set by %s is the built-in one or not', (_, published, own, expected) => {
  expect(isBuiltIn(overview(published), own)).toBe(expected);
});
