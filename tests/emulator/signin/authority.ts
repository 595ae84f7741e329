import { isNameOf } from '../domains';
import { addressOf, type Person, personIdOf } from '../persons';
import type { AppRegistration, Tenant, User, World } from '../world';

/** Whether an authority stands for every tenant. */
export const isAnyTenant = (segment: string): boolean =>
  ['organizations', 'common'].includes(segment.toLowerCase());

/** The tenants of an authority, the path's first segment: all of them for `organizations` and `common`. */
export function tenantsOf(world: World, segment: string): Tenant[] {
  if (isAnyTenant(segment)) return world.tenants;
  return world.tenants.filter((tenant) => isNameOf(tenant, segment));
}

/** An application that is in a tenant already. */
export function appIn(tenant: Tenant, clientId: string): AppRegistration | undefined {
  return tenant.apps.find((app) => app.clientId === clientId.toLowerCase());
}

/**
 * Who can sign in at an authority: at that of a tenant its guests too, at `organizations` and `common`
 * everybody in their home tenant only.
 */
export function peopleAt(world: World, segment: string): Person[] {
  const people = peopleOf(tenantsOf(world, segment));
  return isAnyTenant(segment) ? people.filter(({ user }) => !user.home) : people;
}

/** Every user of these tenants. */
export function peopleOf(tenants: Tenant[]): Person[] {
  return tenants.flatMap((tenant) => tenant.users.map((user) => ({ tenant, user })));
}

/** A person by address, or by the opaque login hint of an id token. */
export function personByHint(people: Person[], hint: string): Person | undefined {
  const wanted = hint.trim().toLowerCase();
  return people.find(
    ({ user }) =>
      addressOf(user).toLowerCase() === wanted || loginHintOf(user).toLowerCase() === wanted,
  );
}

/** The `login_hint` claim: opaque to clients, and the same in every tenant of a person. */
export function loginHintOf(user: User): string {
  return `O.${Buffer.from(personIdOf(user)).toString('base64url')}`;
}

/** The issuer of a tenant's tokens, as tokens of version 1 write it. */
export const providerOf = (tenantId: string): string => `https://sts.windows.net/${tenantId}/`;
