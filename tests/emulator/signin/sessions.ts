import { randomUUID } from 'node:crypto';
import type { EmulatedRequest } from '../http-types';
import type { World } from '../world';
import { type Person, peopleOf } from './authority';
import { revocation } from './revocations';
import { type Authentication, type Session, signinState } from './state';

const cookieName = 'emulated_sso';

/** The browser's session; a new, empty one where its cookie is missing or unknown. */
export function sessionOf(world: World, request: EmulatedRequest): Session {
  const id = new RegExp(`(?:^|;\\s*)${cookieName}=([^;]+)`).exec(request.headers.cookie ?? '')?.[1];
  const known = signinState(world).sessions.get(id ?? '');
  return known ?? { id: randomUUID(), people: [] };
}

/** The cookie that brings the browser back to this session until it is closed. */
export function sessionCookie(session: Session): string {
  return `${cookieName}=${session.id}; Path=/; Secure; HttpOnly; SameSite=None`;
}

/** How a person is signed in here; undefined when not, or when revoked since. */
export function authenticationOf(
  world: World,
  session: Session,
  userId: string,
): Authentication | undefined {
  return session.people.find(
    (one) => one.userId === userId && one.rev >= revocation(world, userId).count,
  );
}

/** Those of these tenants' people who are signed in here. */
export function signedIn(world: World, session: Session, tenants: Person['tenant'][]): Person[] {
  return peopleOf(tenants).filter(({ user }) => authenticationOf(world, session, user.id));
}

/** Signs a person in, afresh: what was proved earlier counts no more. */
export function authenticate(world: World, session: Session, { tenant, user }: Person): void {
  session.people = session.people.filter((one) => one.userId !== user.id);
  session.people.push({
    tenantId: tenant.id,
    userId: user.id,
    amr: ['pwd'],
    acrs: [],
    authenticatedAtMs: world.now(),
    rev: revocation(world, user.id).count,
  });
  signinState(world).sessions.set(session.id, session);
}
