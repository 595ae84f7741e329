import type { EmulatedRequest } from '../http-types';
import type { Tenant, User, World } from '../world';

/** Who is signed in to a portal: nothing to do with who is signed in to the extension. */
export type PortalSession = { tenant: Tenant; user: User };

const cookieName = 'emulated_portal_user';

/** Reads the portal's own session cookie. A first visit is Ana of contoso, or the first user there is. */
export function portalSession(request: EmulatedRequest, world: World): PortalSession {
  const cookie = (request.headers.cookie ?? '')
    .split(/;\s*/)
    .find((each) => each.startsWith(`${cookieName}=`));
  const upn = cookie ? decodeURIComponent(cookie.slice(cookieName.length + 1)) : 'ana@contoso.com';
  const session = findUser(world, upn) ?? everyUser(world)[0];
  if (!session) throw new Error('An emulated portal needs a world with at least one user');
  return session;
}

/** Finds a user by name in any tenant. */
export function findUser(world: World, upn: string): PortalSession | undefined {
  return everyUser(world).find(({ user }) => user.upn.toLowerCase() === upn.toLowerCase());
}

/** Everybody who could sign in to a portal. */
export function everyUser(world: World): PortalSession[] {
  return world.tenants.flatMap((tenant) => tenant.users.map((user) => ({ tenant, user })));
}

/** The header that signs this user in to the portal it is sent from. */
export function sessionCookie(upn: string): string {
  return `${cookieName}=${encodeURIComponent(upn)}; Path=/; Secure; HttpOnly; SameSite=None`;
}
