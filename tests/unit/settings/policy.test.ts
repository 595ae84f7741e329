import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../../utils/settings/policy';
import { type Settings, settings } from '../../../utils/settings/shape';
import { fabrikam } from '../../emulator/tenants/fabrikam';
import { messages } from '../support/messages';
import { registration } from '../support/token-host';

const fabrikamApp = {
  clientId: fabrikam.clientId,
  tenant: fabrikam.domain,
  cloud: 'global' as const,
};
const rule = { at: 'entra.microsoft.com/#view/A/B', role: 'Reports Reader' };

describe('What an organisation set', () => {
  it('holds as it is where it can be read, and is nothing where there is none', () => {
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
  ])('of %s as %j is the strictest, and said to be unreadable', (setting, value, strictest) => {
    const read = readPolicy({ [setting]: value, autoReload: true, [setting]: value });
    expect(read.settings[setting]).toEqual(strictest);
    expect(read.problems).toEqual([{ setting, lines: null }]);
  });

  it('counts line by line: what can be read of rules, groups and names does', () => {
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
    ['a tenant that is none', { ...fabrikamApp, tenant: 'fabrikam' }],
    ['any tenant', { ...fabrikamApp, tenant: 'Organizations' }],
    ['a tenant that is a path', { ...fabrikamApp, tenant: 'fabrikam.com/..' }],
    ['an id that is none', { ...fabrikamApp, tenant: 'a.example', clientId: 'c0ffee' }],
    ['a cloud nobody knows', { ...fabrikamApp, tenant: 'a.example', cloud: 'GLOBAL' }],
    ['a tenant once more', { ...fabrikamApp, tenant: 'FABRIKAM.com' }],
    [
      'the tenant of the first application',
      { ...registration, tenant: registration.tenant.toUpperCase() },
    ],
    ['no application', 7],
  ])('loses of further applications that with %s, and no other', (_, wrong) => {
    const north = { ...fabrikamApp, tenant: 'northwind.example' };
    const read = readPolicy({ otherRegistrations: [fabrikamApp, wrong, north], registration });
    expect(read.settings).toEqual({ registration, otherRegistrations: [fabrikamApp, north] });
    expect(read.problems).toEqual([{ setting: 'otherRegistrations', lines: 1 }]);
  });

  it('counts further applications beyond the most there may be, and all that are lost, once', () => {
    const many = Array.from({ length: 60 }, (_, at) => ({
      ...fabrikamApp,
      tenant: `t${at}.example`,
    }));
    const read = readPolicy({ otherRegistrations: [7, registration, ...many], registration });
    expect(read.settings.otherRegistrations).toEqual(many.slice(0, 50));
    expect(read.problems).toEqual([{ setting: 'otherRegistrations', lines: 12 }]);
    expect(readPolicy({ otherRegistrations: many.slice(0, 50) }).problems).toEqual([]);
  });

  it('counts the rules beyond the most there may be as unreadable', () => {
    const read = readPolicy({ rules: Array.from({ length: 250 }, () => rule) });
    expect(read.settings.rules).toHaveLength(200);
    expect(read.problems).toEqual([{ setting: 'rules', lines: 50 }]);
  });

  it('of groups, unread in one line, makes nothing one click', () => {
    const carries = { g1: [7] };
    expect(readPolicy({ carries, oneClick: 'standard' }).settings.oneClick).toBe('never');
    expect(readPolicy({ carries }).settings.oneClick).toBe('never');
  });

  it.each([
    { '': ['Global Administrator'] },
    { '': false },
    { '': [] },
    { group: Array.from({ length: 30 }, () => 'Global Administrator') },
  ])('of groups says what it lost: %j', (carries) => {
    const { settings: read, problems } = readPolicy({ carries });
    expect(settings.shape.carries.safeParse(read.carries).success).toBe(true);
    expect(problems[0]?.lines).toBeGreaterThan(0);
    expect(read.oneClick).toBe('never');
  });

  it('is never less strict than what was written, whatever was written', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(settings.shape) as (keyof Settings)[])),
        fc.jsonValue(),
        (setting, value) => {
          const read = readPolicy({ [setting]: value });
          expect(setting in read.settings).toBe(true);
          expect(settings.shape[setting].safeParse(read.settings[setting]).success).toBe(true);
          if (read.problems.length) expect(messages[`options_policy_${setting}`]).toBeTruthy();
        },
      ),
    );
  });
});
