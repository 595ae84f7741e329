import { addressOf } from '../persons';
import type { Tenant, User } from '../world';
import { appOf, eligible, tenantOf } from './build';
import { azureEligible, subscription } from './build-azure';
import { eligibleGroup } from './build-groups';
import { appName, chromiumRedirectUri, clientId, nameScopes, productScopes } from './product';
import { heldBySeveral, type SignedInAs, several } from './several';

const { contoso, fabrikam, emea, adatum, tailwind } = several;

type Members = {
  tenant: SignedInAs['tenant'] & {
    readonly otherDomains: readonly string[];
    readonly ownClientId: string;
  };
  users: User[];
};

const members: Members[] = [
  { tenant: contoso, users: [contoso.ana, contoso.admin, contoso.ben] },
  { tenant: fabrikam, users: [fabrikam.ana, fabrikam.finn] },
  { tenant: emea, users: [emea.ana, emea.otherAna] },
  { tenant: adatum, users: [adatum.finn] },
  { tenant: tailwind, users: [tailwind.finn] },
];

/** Every account of the world `several`, so that a test can go through all pairs. */
export const severalAccounts: SignedInAs[] = members.flatMap(({ tenant, users }) =>
  users.map((user) => ({ tenant, user, authority: tenant.id, username: addressOf(user) })),
);

/** Five tenants whose rows differ in nothing but the tenant and the person. */
export function severalTenants(): Tenant[] {
  return members.map(
    ({ tenant: { id, domain, displayName, otherDomains, ownClientId }, users }) => {
      const consented = [...productScopes, ...nameScopes];
      const tenant = tenantOf({
        id,
        domain,
        otherDomains: [...otherDomains],
        displayName,
        users: users.map((user) => structuredClone(user)),
        apps: [
          appOf(clientId, appName, chromiumRedirectUri, consented),
          appOf(ownClientId, appName, chromiumRedirectUri, consented, 'AzureADMyOrg'),
        ],
      });
      const { roles, verifiedRole, group, azureRole } = heldBySeveral;
      const production = subscription(tenant, heldBySeveral.subscription);
      for (const user of users) {
        for (const role of roles) {
          const authenticationContext = role === verifiedRole ? 'c1' : null;
          eligible(tenant, user, role, { policy: { authenticationContext } });
        }
        eligibleGroup(tenant, user, group, 'member', { policy: {} });
        azureEligible(tenant, user, azureRole, production, { policy: {} });
      }
      return tenant;
    },
  );
}
