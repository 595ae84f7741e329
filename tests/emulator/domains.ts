import type { Tenant } from './world';

/** The form of the initial domain, which every tenant is created with. A tenant may add more of this form. */
const initialKind = /^[a-z0-9-]+\.onmicrosoft\.com$/;

/** Every verified domain of a tenant in lower case, the default one first. */
export function domainsOf({ domain, otherDomains }: Tenant): string[] {
  return [domain, ...otherDomains].map((each) => each.toLowerCase());
}

/** A tenant's initial domain, the first of its `….onmicrosoft.com` names. */
export function initialDomain(tenant: Tenant): string {
  const found = domainsOf(tenant).find((each) => initialKind.test(each));
  if (!found) throw new Error(`${tenant.displayName} has no initial domain`);
  return found;
}

/** Whether a text names this tenant: its id or one of its domains, in any case. */
export function isNameOf(tenant: Tenant, name: string): boolean {
  const wanted = name.toLowerCase();
  return tenant.id === wanted || domainsOf(tenant).includes(wanted);
}
