import type { AppRegistration, Tenant, World } from '../world';
import { appIn, isAnyTenant } from './authority';
import { refusals } from './refusals';
import type { StsError } from './sts-error';

/**
 * An application as people of a tenant may use it: the tenant knows it, or it is one of several
 * tenants and a consent would let it in.
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

/** Makes a tenant know an application, as the first consent there does. */
export function letIn(world: World, tenant: Tenant, clientId: string): AppRegistration {
  const known = appIn(tenant, clientId);
  if (known) return known;
  const registered = appFor(world, tenant, clientId);
  if (!registered) throw new Error(`${tenant.displayName} cannot let ${clientId} in`);
  const own = structuredClone({ ...registered, consented: [] });
  tenant.apps.push(own);
  return own;
}

/** Why an application may not be used at an authority, though it is known there. */
export function audienceRefusal(app: AppRegistration, segment: string): StsError | undefined {
  return isAnyTenant(segment) && app.audience === 'AzureADMyOrg'
    ? refusals.singleTenant(app)
    : undefined;
}
