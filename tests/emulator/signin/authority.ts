import { isNameOf } from '../domains';
import type { AppRegistration, Tenant, User, World } from '../world';

/** Tenants a path's first segment stands for: one, or all of them for organizations and common. */
export function tenantsOf(world: World, segment: string): Tenant[] {
  const name = segment.toLowerCase();
  if (name === 'organizations' || name === 'common') return world.tenants;
  return world.tenants.filter((tenant) => isNameOf(tenant, name));
}

/** The registration of an application in a tenant. */
export function appIn(tenant: Tenant, clientId: string): AppRegistration | undefined {
  return tenant.apps.find((app) => app.clientId === clientId.toLowerCase());
}

export type Person = { tenant: Tenant; user: User };

/** Everybody with an account in these tenants. */
export function peopleOf(tenants: Tenant[]): Person[] {
  return tenants.flatMap((tenant) => tenant.users.map((user) => ({ tenant, user })));
}

/** A person by address, or by the opaque login hint of an id token. */
export function personByHint(tenants: Tenant[], hint: string): Person | undefined {
  const wanted = hint.trim().toLowerCase();
  return peopleOf(tenants).find(
    ({ user }) => user.upn.toLowerCase() === wanted || loginHintOf(user).toLowerCase() === wanted,
  );
}

/** The `login_hint` claim: opaque to clients. */
export function loginHintOf(user: User): string {
  return `O.${Buffer.from(user.id).toString('base64url')}`;
}
