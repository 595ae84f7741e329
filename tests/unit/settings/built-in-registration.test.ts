import { afterEach, describe, expect, it, vi } from 'vitest';
import { builtInRegistration } from '../../../utils/settings/built-in-registration';

const clientId = '1b2c3d4e-0000-1111-2222-333344445555';

afterEach(() => vi.unstubAllEnvs());

describe('A build', () => {
  it.each([
    [undefined, undefined, null],
    ['', '', null],
    [clientId, '', { clientId, tenant: 'organizations', cloud: 'global' }],
    [clientId, 'contoso.com', { clientId, tenant: 'contoso.com', cloud: 'global' }],
  ])('with the client ID %s and the tenant %s has an application or none', (id, tenant, built) => {
    vi.stubEnv('WXT_CLIENT_ID', id);
    vi.stubEnv('WXT_TENANT', tenant);
    expect(builtInRegistration()).toEqual(built);
  });
});
