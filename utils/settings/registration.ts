import * as z from 'zod/mini';
import { cloudName } from '../pim/account';
import { atMost, holding } from '../pim/checks';
import { guid } from '../pim/guid';
import { isGuid } from '../pim/is-guid';
import { eachElement, type Readable, whole, withFallbacks } from '../storage/readable';

/** The application registered in a tenant that Uplift signs in with. */
export const registration = z.object({
  clientId: z.string(),
  /** Tenant id or domain; `organizations` lets any work account in. */
  tenant: z.string(),
  cloud: cloudName,
});
export type Registration = z.infer<typeof registration>;

/** Whether an application lets any work account in, of whichever tenant. */
export const letsAnyIn = ({ tenant }: Pick<Registration, 'tenant'>): boolean =>
  tenant.toLowerCase() === 'organizations';

/**
 * Reads the person's own application as far as possible: few know its id by heart, while a tenant or a
 * cloud that is wrong only lets a sign-in fail, and shows in the form.
 */
export const readRegistration = withFallbacks(registration, {
  tenant: 'organizations',
  cloud: 'global',
});

/** The applications that settings name, the first one first. */
export const registrationsIn = (settings: {
  registration?: Registration | null | undefined;
  otherRegistrations?: Registration[] | undefined;
}): Registration[] =>
  [settings.registration, ...(settings.otherRegistrations ?? [])].filter(
    (registration) => !!registration,
  );

const domain = /^(?=.{1,253}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/i;
const namesTenant = (text: string): boolean => isGuid(text) || domain.test(text);
/** Id or domain of one tenant. */
export const tenantName = z.string().check(holding(namesTenant));

/** So many further tenants there are at most: any more are a mistake. */
export const MOST_OTHER_TENANTS = 50;

/** The first registration of each tenant, as the texts name tenants, in any case. */
export function onePerTenant<R extends { tenant: string }>(registrations: R[]): R[] {
  const tenants = registrations.map(({ tenant }) => tenant.toLowerCase());
  return registrations.filter((_, index) => tenants.indexOf(tenants[index]!) === index);
}

/** Whether no tenant has two. */
export const hasOnePerTenant = (registrations: { tenant: string }[]): boolean =>
  onePerTenant(registrations).length === registrations.length;

/** The application of a further tenant, checked: one tenant's, never `organizations`. */
export const otherRegistration = z.object({ clientId: guid, tenant: tenantName, cloud: cloudName });
export const otherRegistrations = z
  .array(otherRegistration)
  .check(atMost(MOST_OTHER_TENANTS), holding(hasOnePerTenant));

/**
 * Reads an organisation's applications of further tenants: each that can be read counts. One more for
 * the tenant of the first application is lost: nobody could tell which is meant.
 * @param first the organisation's first application, as read
 * @returns undefined for no list
 */
export function readOtherRegistrations(
  value: unknown,
  { registration: first }: { registration?: Registration | null | undefined },
): Readable<Registration[]> | undefined {
  const lines = eachElement(whole(otherRegistration))(value);
  if (!lines) return undefined;
  const before = first ? [first] : [];
  const all = onePerTenant([...before, ...lines.kept]);
  const kept = all.slice(before.length, before.length + MOST_OTHER_TENANTS);
  return { kept, lost: lines.kept.length + lines.lost - kept.length };
}

/** A registration as somebody wrote it, checked: an application id and a tenant, not any text. */
export const checkedRegistration = z.object({
  clientId: guid,
  tenant: z.string().check(holding((text) => namesTenant(text) || letsAnyIn({ tenant: text }))),
  cloud: cloudName,
});
