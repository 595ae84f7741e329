import type { Tenant, World } from '../world';
import { alikeTenant } from './alike';
import { contosoTenant } from './contoso';
import { fabrikamTenant } from './fabrikam';
import { largeTenant } from './large';
import { manyTenant } from './many';
import { mspTenants } from './msp';
import { severalTenants } from './several-tenants';
import { standingTenant } from './standing';

/** The worlds the emulator can start with, by name: their tenants at the start. */
export const worlds = {
  /** The demo's: contoso, and fabrikam where nobody has consented yet. */
  contoso: () => [contosoTenant(), fabrikamTenant()],
  /** The same with names that are not unique, as in real tenants. */
  alike: () => [alikeTenant(), fabrikamTenant()],
  /** The same with Ana eligible for 73 roles. */
  many: () => [manyTenant(), fabrikamTenant()],
  /** A large enterprise: Ana eligible for 2,700 roles, groups and Azure scopes. */
  large: () => [largeTenant(), fabrikamTenant()],
  /** A service provider: one person with an account in each of twenty tenants. */
  msp: () => mspTenants(),
  /** Several accounts: one person twice in a tenant, guests, and people and tenants of the same name. */
  several: () => severalTenants(),
  /** The demo's, with Ana holding without activation some of what she may activate. */
  standing: () => [standingTenant(), fabrikamTenant()],
} satisfies Record<string, () => Tenant[]>;

export type WorldName = keyof typeof worlds;

/** A world of its own, for tests of one service without a server. `now` in milliseconds. */
export function worldOf(name: WorldName, now: () => number = Date.now): World {
  return { tenants: worlds[name](), now, log: [], faults: [] };
}

/** The demo's world. */
export function contosoWorld(now: () => number = Date.now): World {
  return worldOf('contoso', now);
}
