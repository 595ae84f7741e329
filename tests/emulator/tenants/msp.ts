import type { Tenant } from '../world';
import { appOf, eligible, standing, tenantOf, userOf } from './build';
import { guidOf } from './ids';
import { appName, chromiumRedirectUri, clientId, productScopes } from './product';

const customers = Array.from({ length: 20 }, (_, index) => {
  const name = `customer${String(index + 1).padStart(2, '0')}`;
  const domain = `${name}.com`;
  return {
    id: guidOf('tenant', domain),
    domain,
    displayName: `Customer ${index + 1}`,
    /** Mia's own account in this customer's tenant. */
    mia: userOf('Mia Holm', `mia@${domain}`),
  };
});

/** Names and ids of the service provider's customers, for tests. */
export const msp = { clientId, customers } as const;

const roleNames = [
  'Exchange Administrator',
  'Helpdesk Administrator',
  'Intune Administrator',
  'Security Reader',
  'User Administrator',
];

/** Twenty tenants of a service provider's customers, in each of which Mia is eligible for five roles. */
export function mspTenants(): Tenant[] {
  return customers.map(({ mia, ...customer }) => {
    const tenant = tenantOf({
      ...customer,
      users: [{ ...mia }],
      apps: [appOf(clientId, appName, chromiumRedirectUri, productScopes)],
    });
    for (const name of roleNames) eligible(tenant, mia, name);
    standing(tenant, mia, 'Directory Readers');
    return tenant;
  });
}
