import * as z from 'zod/mini';
import { cloudName } from '../pim/account';
import { guid } from '../pim/guid';

/** The application registered in a tenant that Uplift signs in with. */
export const registration = z.object({
  clientId: z.string(),
  /** Tenant id or domain; `organizations` lets any work account in. */
  tenant: z.string(),
  cloud: cloudName,
});
export type Registration = z.infer<typeof registration>;

const tenantPattern =
  /^(?=.{1,253}$)([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z0-9-]+(\.[a-z0-9-]+)+)$/i;
/** Id or domain of one tenant. */
export const tenantName = z.string().check(z.regex(tenantPattern));

/** Any more are a mistake. */
export const MOST_OTHER_TENANTS = 50;

/** The first registration of each tenant, as the texts name tenants, in any case. */
export function onePerTenant<R extends { tenant: string }>(registrations: R[]): R[] {
  const tenants = registrations.map(({ tenant }) => tenant.toLowerCase());
  return registrations.filter((_, at) => tenants.indexOf(tenants[at]!) === at);
}

/** The application of a further tenant, checked: one tenant's, never `organizations`. */
export const otherRegistration = z.object({ clientId: guid, tenant: tenantName, cloud: cloudName });
export const otherRegistrations = z.array(otherRegistration).check(
  z.maxLength(MOST_OTHER_TENANTS),
  z.refine((all) => onePerTenant(all).length === all.length),
);

/** A registration as somebody wrote it, checked: an application id and a tenant, not any text. */
export const checkedRegistration = z.object({
  clientId: guid,
  tenant: z.string().check(z.regex(new RegExp(`${tenantPattern.source}|^organizations$`, 'i'))),
  cloud: cloudName,
});
