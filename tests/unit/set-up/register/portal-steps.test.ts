import { describe, expect, it } from 'vitest';
import { openIdScopes, permissions } from '../../../../utils/set-up/register/permissions';
import { portalSteps } from '../../../../utils/set-up/register/portal-steps';
import { readSetUpText } from '../../../../utils/settings/set-up-text';

const options = {
  redirectUri: 'https://abc.chromiumapp.org/',
  cloud: 'usgov' as const,
  severalTenants: false,
  names: true,
  clientId: null,
};
const pasted = (differences = {}) =>
  portalSteps({ ...options, ...differences }).flatMap(({ paste }) => paste);

describe('The steps in the portal', () => {
  it('name everything that the scripts set', () => {
    expect(pasted()).toEqual(expect.arrayContaining(['Uplift', options.redirectUri]));
    expect(pasted()).toEqual(expect.arrayContaining(permissions.map(({ name }) => name)));
    expect(pasted()).toEqual(expect.arrayContaining([...openIdScopes]));
  });

  it('leave out what only shows names, where that is not wanted', () => {
    const optional = permissions.filter((each) => each.optional).map(({ name }) => name);
    expect(pasted({ names: false }).filter((each) => optional.includes(each))).toEqual([]);
  });

  it('add to an application that is there, instead of making another', () => {
    const clientId = crypto.randomUUID();
    expect(pasted({ clientId })).toContain(clientId);
    expect(pasted({ clientId })).not.toContain('Uplift');
    expect(pasted({ clientId })).toContain(options.redirectUri);
  });

  it('let several tenants in where that is wanted', () => {
    const keys = portalSteps({ ...options, severalTenants: true }).map(({ text }) => text);
    expect(keys).toContain('setUp_portal_anyTenant');
    expect(keys).not.toContain('setUp_portal_oneTenant');
  });

  it('end with a line that is a set-up text once the ids are in it', () => {
    const line = pasted().at(-1)!;
    const ids = [crypto.randomUUID(), crypto.randomUUID()];
    const filled = line.replace('CLIENT-ID', ids[0]!).replace('TENANT-ID', ids[1]!);
    expect(readSetUpText(filled).registrations).toEqual([
      { clientId: ids[0], tenant: ids[1], cloud: 'usgov' },
    ]);
  });
});
