import type { Tenant, User } from '../world';
import { userOf } from './build';
import { contoso } from './contoso';
import { fabrikam } from './fabrikam';
import { guestOf } from './guests';
import { guidOf } from './ids';
import { clientId } from './product';

const emea = 'contoso-emea.example';
const { ana, ben } = contoso;
const { finn } = fabrikam;
const anaAtHome = { tenantId: contoso.id, user: ana };
const finnAtHome = { tenantId: fabrikam.id, user: finn };

/** The client id of a tenant's own, single-tenant registration of the product. */
const ownClient = (domain: string) => ({ ownClientId: guidOf('application', domain) });

const customer = (name: string) => ({
  ...ownClient(`${name.toLowerCase()}.example`),
  id: guidOf('tenant', `${name.toLowerCase()}.example`),
  domain: `${name.toLowerCase()}.example`,
  otherDomains: [`${name.toLowerCase()}.onmicrosoft.com`],
  displayName: name,
  /** The consultant, as a guest. */
  finn: guestOf(finnAtHome, `${name.toLowerCase()}.onmicrosoft.com`),
});

/**
 * Names and ids of a world of several accounts, for tests: Ana with a daily and an administrator
 * account, and a guest in two tenants; Finn a consultant with two customers. Two tenants are called
 * Contoso, and three people there Ana Ruiz. The product is in each tenant as a multi-tenant application
 * (`clientId`) and as a single-tenant one of its own (`ownClientId`).
 */
export const several = {
  clientId,
  contoso: {
    ...ownClient(contoso.domain),
    id: contoso.id,
    domain: contoso.domain,
    otherDomains: ['contoso.onmicrosoft.com', 'contoso.co.uk'],
    displayName: 'Contoso',
    ana,
    /** Ana's other account, for administration. */
    admin: userOf('Ana Ruiz', 'adm-ana@contoso.onmicrosoft.com'),
    ben,
  },
  fabrikam: {
    ...ownClient(fabrikam.domain),
    id: fabrikam.id,
    domain: fabrikam.domain,
    otherDomains: ['fabrikam.onmicrosoft.com'],
    displayName: 'Fabrikam',
    /** Ana of contoso, as a guest. */
    ana: guestOf(anaAtHome, 'fabrikam.onmicrosoft.com'),
    finn,
  },
  emea: {
    ...ownClient(emea),
    id: guidOf('tenant', emea),
    domain: emea,
    otherDomains: ['contosoemea.onmicrosoft.com'],
    displayName: 'Contoso',
    /** Ana of contoso, as a guest. */
    ana: guestOf(anaAtHome, 'contosoemea.onmicrosoft.com'),
    /** Somebody else, who is called Ana Ruiz too. */
    otherAna: userOf('Ana Ruiz', `ana@${emea}`),
  },
  adatum: customer('Adatum'),
  tailwind: customer('Tailwind'),
} as const;

/** Roles, group and scope of the same names in each of these tenants, which everybody there is eligible for. */
export const heldBySeveral = {
  roles: [
    'Exchange Administrator',
    'Helpdesk Administrator',
    'Reports Reader',
    'Security Reader',
    'User Administrator',
  ],
  /** Requires the authentication context c1. */
  verifiedRole: 'Reports Reader',
  group: 'Helpdesk leads',
  subscription: 'Production',
  azureRole: 'Contributor',
} as const;

/** An account that can be signed in, and how. */
export type SignedInAs = {
  tenant: Readonly<Pick<Tenant, 'id' | 'domain' | 'displayName'>>;
  user: User;
  /** The tenant to register, which is the authority to sign in at: a guest can sign in at no other. */
  authority: string;
  /** What the person types, and what the extension shows as its name. */
  username: string;
};
