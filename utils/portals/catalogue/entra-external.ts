import { high, medium, need, oneOf, type PageRule } from './rule';

const iam = 'Microsoft_AAD_IAM';
const menu = `${iam}/CompanyRelationshipsMenuBlade`;

const readAll = need('Global Reader');
const providers = { read: readAll, manage: need('External Identity Provider Administrator') };
const flows = { manage: need('External ID User Flow Administrator') };
const attributes = { manage: need('External ID User Flow Attribute Administrator') };
// One page, four settings, each with a least role of its own.
const collaboration = {
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
const sync = { manage: need('Application Administrator', 'Hybrid Identity Administrator') };
const settings = [`${menu}/Settings`, menu];
const guestAccess = { manage: need('Privileged Role Administrator') };
const access = [
  `${menu}/CrossTenantAccessSettings`,
  `${iam}/InboundAccessSettings/*`,
  `${iam}/OutboundAccessSettings/*`,
  `${iam}/TenantRestrictions/*`,
];

/** External Identities. */
export const entraExternal: PageRule[] = [
  high('Identity providers', `${menu}/IdentityProviders`, providers, 'task'),
  high('User flows', `${menu}/UserFlows`, flows, 'task'),
  high('Custom user attributes', `${menu}/UserAttributes`, attributes, 'task'),
  high('External collaboration settings', settings, collaboration, 'task'),
  high('Guest user access', `${iam}/AllowlistPolicyBlade/*`, guestAccess, 'task'),
  medium('Cross-tenant access settings', access, crossTenant, 'howto'),
  high('Cross-tenant synchronization', `${menu}/CrossTenantSync`, sync, 'howto'),
];
