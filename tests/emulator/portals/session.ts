import type { EmulatedRequest } from '../http-types';
import { addressOf, type Person, personIdOf } from '../persons';
import type { Tenant, World } from '../world';

/** Who is signed in to a portal, and in which tenant. Independent of who is signed in to the extension. */
export type PortalSession = Person;

const cookieName = 'emulated_portal_user';

/** Reads the portal's own session cookie. Without one it is Ana of contoso, or the first user of the world. */
export function portalSession(request: EmulatedRequest, world: World): PortalSession {
  const cookie = (request.headers.cookie ?? '')
    .split(/;\s*/)
    .find((each) => each.startsWith(`${cookieName}=`));
  const [tenantId, userId] = cookie?.slice(cookieName.length + 1).split('/') ?? [];
  const everybody = everyUser(world);
  const session =
    everybody.find(({ tenant, user }) => tenant.id === tenantId && user.id === userId) ??
    findUser(world, 'ana@contoso.com') ??
    everybody[0];
  if (!session) throw new Error('An emulated portal needs a world with at least one user');
  return session;
}

/**
 * Finds a user by object id, in any tenant, or by address. A guest has the same address as the account
 * at home; the address means the latter.
 */
export function findUser(world: World, name: string): PortalSession | undefined {
  const wanted = name.toLowerCase();
  const everybody = everyUser(world);
  return (
    everybody.find(({ user }) => user.id === wanted) ??
    everybody.find(({ user }) => !user.home && addressOf(user).toLowerCase() === wanted)
  );
}

/** The same person's session in another tenant; undefined where they have no user there. */
export function sessionIn(tenant: Tenant, { user }: PortalSession): PortalSession | undefined {
  const own = tenant.users.find((each) => personIdOf(each) === personIdOf(user));
  return own && { tenant, user: own };
}

/** Every user of every tenant. */
export function everyUser(world: World): PortalSession[] {
  return world.tenants.flatMap((tenant) => tenant.users.map((user) => ({ tenant, user })));
}

/** The `Set-Cookie` value that signs this person in to the portal that sends it, in this tenant. */
export function sessionCookie({ tenant, user }: PortalSession): string {
  return `${cookieName}=${tenant.id}/${user.id}; Path=/; Secure; HttpOnly; SameSite=None`;
}
