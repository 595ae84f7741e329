import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { definitions, settingNames } from '../../../utils/settings/definitions';
import { readPolicy } from '../../../utils/settings/policy';
import type { Settings } from '../../../utils/settings/shape';
import { fabrikam } from '../../emulator/tenants/fabrikam';
import { messages } from '../support/messages';
import { registration } from '../support/token-host';

const fabrikamApp = {
  clientId: fabrikam.clientId,
  tenant: fabrikam.domain,
  cloud: 'global' as const,
};
const rule = { at: 'entra.microsoft.com/#view/A/B', role: 'Reports Reader' };

describe('A managed policy', () => {
  it('is taken as it is where it can be read, and is empty where nothing is managed', () => {
    const policy: Partial<Settings> = {
      registration,
      otherRegistrations: [fabrikamApp],
      oneClick: 'standard',
      hint: 'refused',
      autoReload: true,
      rules: [rule],
      carries: { g1: ['Reports Reader'] },
      names: { g1: 'Operators' },
    };
    expect(readPolicy({ ...policy })).toEqual({ settings: policy, problems: [] });
    expect(readPolicy({})).toEqual({ settings: {}, problems: [] });
    expect(readPolicy({ ofALaterVersion: 1 })).toEqual({ settings: {}, problems: [] });
  });

  it.each<[keyof Settings, unknown, unknown]>([
    ['oneClick', 'Never', 'never'],
    ['oneClick', false, 'never'],
    ['oneClick', null, 'never'],
    ['hint', 'quiet', 'never'],
    ['hint', ['refused'], 'never'],
    ['autoReload', 'true', false],
    ['autoReload', 1, false],
    ['registration', 'an id', null],
    ['registration', null, null],
    ['registration', { ...registration, clientId: 'no guid' }, null],
    ['registration', { ...registration, tenant: 'https://evil.example/#' }, null],
    ['registration', { ...registration, cloud: 'GLOBAL' }, null],
    ['registration', { clientId: registration.clientId, tenant: registration.tenant }, null],
    ['otherRegistrations', { ...fabrikamApp }, []],
    ['otherRegistrations', 'fabrikam.com', []],
    ['otherRegistrations', null, []],
    ['rules', 'none', []],
    ['carries', ['Reports Reader'], {}],
    ['names', 7, {}],
  ])(
    'for %s of %j is taken as the strictest value, and reported as unreadable',
    (setting, value, strictest) => {
      const read = readPolicy({ [setting]: value, autoReload: true, [setting]: value });
      expect(read.settings[setting]).toEqual(strictest);
      expect(read.problems).toEqual([{ setting, lines: null }]);
    },
  );

  it('for rules, groups and names is read line by line, without those that cannot be read', () => {
    const read = readPolicy({
      rules: [rule, { at: 'x' }, 7, { ...rule, role: '' }],
      carries: { g1: ['Reports Reader', 7], g2: 'Teams Reader', g3: ['Teams Reader'] },
      names: { G1: 'Opera\u202etors', g2: 7 },
    });
    expect(read.settings).toMatchObject({
      rules: [rule],
      carries: { g1: ['Reports Reader'], g2: [], g3: ['Teams Reader'] },
      names: { g1: 'Operators' },
    });
    expect(read.problems).toEqual([
      { setting: 'rules', lines: 3 },
      { setting: 'carries', lines: 2 },
      { setting: 'names', lines: 1 },
    ]);
  });

  it.each([
    ['a tenant that is no domain', { ...fabrikamApp, tenant: 'fabrikam' }],
    ['any tenant', { ...fabrikamApp, tenant: 'Organizations' }],
    ['a tenant that is a path', { ...fabrikamApp, tenant: 'fabrikam.com/..' }],
    ['an invalid id', { ...fabrikamApp, tenant: 'a.example', clientId: 'c0ffee' }],
    ['an unknown cloud', { ...fabrikamApp, tenant: 'a.example', cloud: 'GLOBAL' }],
    ['a tenant for the second time', { ...fabrikamApp, tenant: 'FABRIKAM.com' }],
    [
      'the tenant of the first application',
      { ...registration, tenant: registration.tenant.toUpperCase() },
    ],
    ['a value that is no application', 7],
  ])('for further applications loses the one with %s, and no other', (_, wrong) => {
    const north = { ...fabrikamApp, tenant: 'northwind.example' };
    const read = readPolicy({ otherRegistrations: [fabrikamApp, wrong, north], registration });
    expect(read.settings).toEqual({ registration, otherRegistrations: [fabrikamApp, north] });
    expect(read.problems).toEqual([{ setting: 'otherRegistrations', lines: 1 }]);
  });

  it('reports in one number the further applications beyond fifty and those that cannot be read', () => {
    const many = Array.from({ length: 60 }, (_, index) => ({
      ...fabrikamApp,
      tenant: `t${index}.example`,
    }));
    const read = readPolicy({ otherRegistrations: [7, registration, ...many], registration });
    expect(read.settings.otherRegistrations).toEqual(many.slice(0, 50));
    expect(read.problems).toEqual([{ setting: 'otherRegistrations', lines: 12 }]);
    expect(readPolicy({ otherRegistrations: many.slice(0, 50) }).problems).toEqual([]);
  });

  it('reports the rules beyond two hundred as unreadable', () => {
    const read = readPolicy({ rules: Array.from({ length: 250 }, () => rule) });
    expect(read.settings.rules).toHaveLength(200);
    expect(read.problems).toEqual([{ setting: 'rules', lines: 50 }]);
  });

  it('for groups, of which one line cannot be read, allows no one click', () => {
    const carries = { g1: [7] };
    expect(readPolicy({ carries, oneClick: 'standard' }).settings.oneClick).toBe('never');
    expect(readPolicy({ carries }).settings.oneClick).toBe('never');
  });

  it.each([
    { '': ['Global Administrator'] },
    { '': false },
    { '': [] },
    { group: Array.from({ length: 30 }, () => 'Global Administrator') },
  ])('for groups reports what it lost: %j', (carries) => {
    const { settings: read, problems } = readPolicy({ carries });
    expect(definitions.carries.schema.safeParse(read.carries).success).toBe(true);
    expect(problems[0]?.lines).toBeGreaterThan(0);
    expect(read.oneClick).toBe('never');
  });

  it('always has a valid value for each setting in it, whatever was written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...settingNames), fc.jsonValue(), (setting, value) => {
        const read = readPolicy({ [setting]: value });
        expect(setting in read.settings).toBe(true);
        expect(definitions[setting].schema.safeParse(read.settings[setting]).success).toBe(true);
        if (read.problems.length) expect(messages[`options_policy_${setting}`]).toBeTruthy();
      }),
    );
  });
});
