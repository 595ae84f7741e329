import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clouds } from '../../../utils/auth/clouds';
import type { CloudName } from '../../../utils/pim/account';
import { type Emulator, startEmulator } from '../../emulator/server';
import { contoso } from '../../emulator/tenants/contoso';
import { emulatorFetch } from '../support/emulator-fetch';

let emulator: Emulator;
beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(() => emulator.stop());

/** What the sign-in of one cloud says of Contoso, which is in another. */
async function ask(at: CloudName, isIn: CloudName, path: string): Promise<Response> {
  emulator.world.tenants.find(({ id }) => id === contoso.id)!.cloud = isIn;
  return emulatorFetch(emulator)(`${clouds[at].login}/${contoso.id}/${path}`);
}
const metadata = async (at: CloudName, isIn: CloudName) =>
  (await (await ask(at, isIn, 'v2.0/.well-known/openid-configuration')).json()) as {
    authorization_endpoint?: string;
    tenant_region_sub_scope?: string;
    error_codes?: number[];
  };

describe('The sign-in of another cloud than a tenant’s (contract §9.3)', () => {
  it.each<[CloudName, CloudName, string | undefined]>([
    ['global', 'usgov', 'DODCON'],
    ['global', 'dod', 'DOD'],
    ['usgov', 'dod', 'DOD'],
    ['usgov', 'global', undefined],
  ])('%s publishes where a tenant of %s signs in', async (at, isIn, subScope) => {
    const published = await metadata(at, isIn);
    expect(new URL(published.authorization_endpoint!).origin).toBe(clouds[isIn].login);
    expect(published.tenant_region_sub_scope).toBe(subScope);
  });

  it.each<[CloudName, CloudName]>([
    ['global', 'china'],
    ['china', 'usgov'],
  ])('%s does not know a tenant of %s', async (at, isIn) => {
    expect((await metadata(at, isIn)).error_codes).toEqual([90002]);
    const page = await ask(at, isIn, 'oauth2/v2.0/authorize?client_id=x');
    expect(await page.text()).toContain('AADSTS90002');
  });

  it('leads a sign-in to the tenant’s own, whatever else is wrong with it', async () => {
    const answer = await ask('global', 'usgov', 'oauth2/v2.0/authorize?client_id=x');
    expect([answer.status, answer.headers.get('location')]).toEqual([
      ...[302, `${clouds.usgov.login}/${contoso.id}/oauth2/v2.0/authorize?client_id=x`],
    ]);
  });
});
