import type { Tenant } from '../world';
import { appOf, eligible, standing, tenantOf, userOf } from './build';
import { carriesRole, eligibleGroup } from './build-groups';
import { addContosoAzure } from './contoso-azure';
import { guidOf } from './ids';
import { appName, chromiumRedirectUri, clientId, nameScopes, productScopes } from './product';

const domain = 'contoso.com';

/** Names and ids of the demo's tenant, for tests. */
export const contoso = {
  id: '5f0c2c4e-7b1a-4d53-9b7e-2f4d6a1c8e90',
  domain,
  clientId,
  ana: userOf('Ana Ruiz', `ana@${domain}`),
  ben: userOf('Ben Okafor', `ben@${domain}`),
  cora: userOf('Cora Lind', `cora@${domain}`),
  dev: userOf('Dev Patel', `dev@${domain}`),
  securityTeam: { id: guidOf('group', domain, 'Security team'), displayName: 'Security team' },
  sales: { id: guidOf('unit', domain, 'Sales'), displayName: 'Sales' },
} as const;

/**
 * The demo's tenant: Ana is eligible for roles with different policies, Ben works at the helpdesk, and
 * Cora approves. The product is consented for everybody.
 */
export function contosoTenant(): Tenant {
  const { id, ana, ben, cora, dev, securityTeam, sales } = contoso;
  const tenant = tenantOf({
    id,
    domain,
    displayName: 'Contoso',
    users: [ana, ben, cora, dev].map((user) => ({ ...user })),
    apps: [appOf(clientId, appName, chromiumRedirectUri, [...productScopes, ...nameScopes])],
    groups: [{ ...securityTeam, memberIds: [cora.id] }],
    administrativeUnits: [{ ...sales }],
  });
  const securityApproves = [
    { id: securityTeam.id, kind: 'group' as const, description: securityTeam.displayName },
  ];

  eligible(tenant, ana, 'Reports Reader', { policy: { authenticationContext: 'c1' } });
  eligible(tenant, ana, 'User Administrator', { policy: {} });
  eligible(tenant, ana, 'Helpdesk Administrator', {
    policy: { maximumDuration: 'PT4H', enabledRules: [] },
  });
  eligible(tenant, ana, 'Exchange Administrator', {
    policy: { enabledRules: ['Justification', 'Ticketing'] },
  });
  eligible(tenant, ana, 'Groups Administrator', {
    policy: { approvers: securityApproves, notify: ['security@contoso.com'] },
  });
  eligible(tenant, ana, 'Authentication Policy Administrator', {
    policy: {
      maximumDuration: 'PT10H',
      enabledRules: ['Justification', 'MultiFactorAuthentication'],
    },
  });
  eligible(tenant, ana, 'Conditional Access Administrator', {
    policy: { maximumDuration: 'PT2H', authenticationContext: 'c1' },
  });
  eligible(tenant, ana, 'Security Reader', { policy: {} });
  eligible(tenant, ana, 'License Administrator', { scope: sales.displayName });
  eligible(tenant, ana, 'Global Reader', {
    via: 'Group',
    policy: { customExtensionRules: true },
  });
  eligible(tenant, ana, 'Global Administrator', {
    policy: {
      maximumDuration: 'PT1H',
      authenticationContext: 'c1',
      approvers: securityApproves,
      notify: ['security@contoso.com', 'soc@contoso.com'],
    },
  });
  standing(tenant, ana, 'Directory Readers');

  eligibleGroup(tenant, ana, 'Intune operators', 'member', { policy: {} });
  eligibleGroup(tenant, ana, 'Project Falcon', 'owner', {
    policy: { approvers: securityApproves, customExtensionRules: true },
  });
  eligibleGroup(tenant, ana, 'Helpdesk leads', 'member', {
    policy: { maximumDuration: 'PT4H', authenticationContext: 'c1' },
  });
  carriesRole(tenant, 'Helpdesk leads', 'Authentication Administrator');
  addContosoAzure(tenant, ana, securityApproves);

  eligible(tenant, ben, 'Helpdesk Administrator');
  eligible(tenant, ben, 'Password Administrator');
  return tenant;
}
