import { expect, it } from 'vitest';
import { presetOf } from '../../../../entrypoints/options/preset';
import { overview } from '../../../screens/example';
import { registration } from '../../support/token-host';

const none = { registration: null, otherRegistrations: [] };

it.each([
  ['the organisation', { managed: { registration: null } }, none, 'organization'],
  ['the build, where nobody else did', {}, none, 'build'],
  ['nobody', { configured: false }, none, null],
  ['the person', {}, { ...none, registration }, null],
  ['the person, for a further tenant', {}, { ...none, otherRegistrations: [registration] }, null],
  [
    'the organisation, for a further tenant',
    { managed: { otherRegistrations: [registration] } },
    none,
    null,
  ],
])('an application was set before by %s', (_, of, own, preset) => {
  expect(presetOf(overview(of), own)).toBe(preset);
});
