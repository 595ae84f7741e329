import type { Tenant } from '../world';
import { appOf, eligible, standing, tenantOf, userOf } from './build';
import { appName, chromiumRedirectUri, clientId } from './product';

const domain = 'fabrikam.com';

/** Names and ids of the second tenant, for tests. */
export const fabrikam = {
  id: 'a3d1b6f2-94c8-4e0d-8a55-61c7f0e29b34',
  domain,
  clientId,
  ana: userOf('Ana Ruiz', `ana.ruiz@${domain}`),
  finn: userOf('Finn Berg', `finn@${domain}`),
} as const;

/**
 * A tenant where nobody has consented to the product yet. Ana is an administrator there and may
 * consent, Finn may not.
 */
export function fabrikamTenant(): Tenant {
  const { id, ana, finn } = fabrikam;
  const tenant = tenantOf({
    id,
    domain,
    displayName: 'Fabrikam',
    users: [{ ...ana }, { ...finn }],
    apps: [appOf(clientId, appName, chromiumRedirectUri, [])],
  });
  standing(tenant, ana, 'Privileged Role Administrator');
  eligible(tenant, ana, 'Exchange Administrator');
  eligible(tenant, ana, 'Intune Administrator');
  eligible(tenant, finn, 'Reports Reader');
  return tenant;
}
