import type { AppRegistration, Tenant, World } from '../world';
import { appIn, isAnyTenant } from './authority';
import { refusals } from './refusals';
import type { StsError } from './sts-error';

/**
 * An application that people of a tenant may use: it is in the tenant, or it is multi-tenant and a
 * consent would add it there.
 */
export function appFor(
  world: World,
  tenant: Tenant,
  clientId: string,
): AppRegistration | undefined {
  const elsewhere = world.tenants.map((each) => appIn(each, clientId));
  return (
    appIn(tenant, clientId) ?? elsewhere.find((app) => app?.audience === 'AzureADMultipleOrgs')
  );
}

/** An application as it is registered, in its own tenant: what it asks for, and where it may be sent. */
export function registrationOf(world: World, app: AppRegistration): AppRegistration {
  if (!app.isFromElsewhere) return app;
  const everywhere = world.tenants.flatMap((tenant) => appIn(tenant, app.clientId) ?? []);
  return everywhere.find(({ isFromElsewhere }) => !isFromElsewhere) ?? app;
}

/** Adds an application's service principal to a tenant, as the first consent there does. */
export function addServicePrincipal(
  world: World,
  tenant: Tenant,
  clientId: string,
): AppRegistration {
  const known = appIn(tenant, clientId);
  if (known) {
    known.hasNoPrincipal = false;
    return known;
  }
  const registered = appFor(world, tenant, clientId);
  if (!registered) throw new Error(`${tenant.displayName} cannot use the application ${clientId}`);
  const own = structuredClone({
    ...registered,
    consented: [],
    isFromElsewhere: true,
    hasNoPrincipal: false,
  });
  tenant.apps.push(own);
  return own;
}

/** Refuses a single-tenant application at an authority that stands for every tenant. */
export function audienceRefusal(app: AppRegistration, segment: string): StsError | undefined {
  return isAnyTenant(segment) && app.audience === 'AzureADMyOrg'
    ? refusals.singleTenant(app)
    : undefined;
}
