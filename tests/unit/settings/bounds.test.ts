import { describe, expect, it } from 'vitest';
import { definitions } from '../../../utils/settings/definitions';
import { settingsChange } from '../../../utils/settings/shape';

const many = <Value>(length: number, make: (index: number) => Value) =>
  Array.from({ length }, (_, index) => make(index));
const rules = (count: number, address = 'entra.microsoft.com/#view/A/B', role = 'Reports Reader') =>
  many(count, () => ({ at: address, role }));
const groups = (count: number, roles = 1, name = 'group', role = 'Reports Reader') =>
  Object.fromEntries(many(count, (index) => [`${name}${index}`, many(roles, () => role)]));

const isValidChange = (change: object) => settingsChange.safeParse(change).success;
const isValidPolicy = (name: 'otherRegistrations' | 'rules' | 'carries' | 'hint', value: unknown) =>
  definitions[name].schema.safeParse(value).success;

const tenants = (count: number, domain = '.example') =>
  many(count, (index) => ({
    clientId: 'c0ffee00-5a1e-4b0b-9d0c-0d15ea5e0002',
    tenant: `t${index}${domain}`,
    cloud: 'global',
  }));

describe('settings that are lists', () => {
  it.each([
    ['200 pages', { rules: rules(200) }, true],
    ['201 pages', { rules: rules(201) }, false],
    ['an address of 400 characters', { rules: rules(1, 'x'.repeat(400)) }, true],
    ['an address of 401 characters', { rules: rules(1, 'x'.repeat(401)) }, false],
    ['a role of 401 characters', { rules: rules(1, 'x', 'y'.repeat(401)) }, false],
    ['50 further tenants', { otherRegistrations: tenants(50) }, true],
    ['51 further tenants', { otherRegistrations: tenants(51) }, false],
    ['a tenant of 254 characters', { otherRegistrations: tenants(1, '.x'.repeat(126)) }, false],
    ['200 groups', { carries: groups(200) }, true],
    ['201 groups', { carries: groups(201) }, false],
    ['20 roles of a group', { carries: groups(1, 20) }, true],
    ['21 roles of a group', { carries: groups(1, 21) }, false],
    ['a group of 401 characters', { carries: groups(1, 1, 'g'.repeat(400)) }, false],
    ['a carried role of 401 characters', { carries: groups(1, 1, 'g', 'r'.repeat(401)) }, false],
  ])('may have %s or not, in settings and in policy: %#', (_, change, expected) => {
    expect(isValidChange(change)).toBe(expected);
    const [[name, value]] = Object.entries(change) as [
      ['rules' | 'carries' | 'otherRegistrations', unknown],
    ];
    expect(isValidPolicy(name, value)).toBe(expected);
  });
});

it.each(['needed', 'refused', 'discreet', 'never'])(
  'the hint may be %s, in settings and in policy',
  (hint) => {
    expect([isValidChange({ hint }), isValidPolicy('hint', hint)]).toEqual([true, true]);
  },
);
