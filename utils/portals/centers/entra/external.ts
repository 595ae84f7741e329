import { high, low, medium, need, oneOf, type PageRule } from '../rule';

const iam = 'Microsoft_AAD_IAM';
const menu = `${iam}/CompanyRelationshipsMenuBlade`;

const readAll = need('Global Reader');
const providers = { read: readAll, manage: need('External Identity Provider Administrator') };
const flows = { read: readAll, manage: need('External ID User Flow Administrator') };
const attributes = { read: readAll, manage: need('External ID User Flow Attribute Administrator') };
// One page, four settings, each with a least role of its own.
const collaboration = {
  read: readAll,
  manage: oneOf(
    'Guest Inviter',
    'External Identity Provider Administrator',
    'Privileged Role Administrator',
  ),
};
const crossTenant = {
  read: need('Security Reader', 'Global Reader'),
  manage: need('Security Administrator'),
};
const sync = {
  read: need('Global Reader', 'Security Reader'),
  manage: need('Application Administrator', 'Hybrid Identity Administrator'),
};
const connectors = { read: readAll, manage: need('External ID User Flow Administrator') };
const settings = [`${menu}/Settings`, menu];
const guestAccess = { read: readAll, manage: need('Privileged Role Administrator') };
const access = [
  `${menu}/CrossTenantAccessSettings`,
  `${iam}/InboundAccessSettings/*`,
  `${iam}/OutboundAccessSettings/*`,
  `${iam}/TenantRestrictions/*`,
];

/** External Identities. */
export const entraExternal: PageRule[] = [
  high('Identity providers', `${menu}/IdentityProviders`, providers, 'task'),
  medium('User flows', `${menu}/UserFlows`, flows, 'task'),
  medium('Custom user attributes', `${menu}/UserAttributes`, attributes, 'task'),
  medium('External collaboration settings', settings, collaboration, 'task'),
  medium('Guest user access', `${iam}/AllowlistPolicyBlade/*`, guestAccess, 'task'),
  medium('Microsoft cloud settings', `${menu}/CloudSettings`, crossTenant, 'howto'),
  medium('Multitenant organization', `${menu}/MultiTenantOrganization`, crossTenant, 'howto'),
  medium('External authentication extensions', `${menu}/ApiConnectors`, connectors, 'task'),
  low('External Identities', `${menu}/*`, collaboration, 'derived'),
  medium('Cross-tenant access settings', access, crossTenant, 'howto'),
  medium('Cross-tenant synchronization', `${menu}/CrossTenantSync`, sync, 'howto'),
];
