import { randomUUID } from 'node:crypto';
import type { EmulatedRequest } from '../http-types';
import { type Person, personIdOf } from '../persons';
import type { User, World } from '../world';
import { revocation } from './revocations';
import { type Authentication, type Proofs, type Session, signinState } from './state';

const cookieName = 'emulated_sso';

/** The browser's session; a new, empty one where its cookie is missing or unknown. */
export function sessionOf(world: World, request: EmulatedRequest): Session {
  const id = new RegExp(`(?:^|;\\s*)${cookieName}=([^;]+)`).exec(request.headers.cookie ?? '')?.[1];
  const known = signinState(world).sessions.get(id ?? '');
  return known ?? { id: randomUUID(), people: [] };
}

/** The cookie of this session, which lasts until the browser is closed. */
export function sessionCookie(session: Session): string {
  return `${cookieName}=${session.id}; Path=/; Secure; HttpOnly; SameSite=None`;
}

/** How a person is signed in in this session; undefined when not, or when revoked since. */
export function authenticationOf(
  world: World,
  session: Session,
  user: User,
): Authentication | undefined {
  const personId = personIdOf(user);
  return session.people.find(
    (each) => each.personId === personId && each.rev >= revocation(world, personId).count,
  );
}

/** What a sign-in has proved to a tenant: the password, and what it required itself. */
export function proofsAt({ proofs }: Pick<Authentication, 'proofs'>, tenantId: string): Proofs {
  const known = proofs[tenantId] ?? { amr: ['pwd'], acrs: [] };
  proofs[tenantId] = known;
  return known;
}

/** Those of these people who are signed in in this session. */
export function signedIn(world: World, session: Session, people: Person[]): Person[] {
  return people.filter(({ user }) => authenticationOf(world, session, user));
}

/**
 * Signs a person in anew, without earlier proofs.
 * @param byPassword Windows Hello is passed over, as a person can who is asked for everything anew
 */
export function authenticate(
  world: World,
  session: Session,
  { tenant, user }: Person,
  byPassword: boolean,
): void {
  const personId = personIdOf(user);
  session.people = session.people.filter((each) => each.personId !== personId);
  session.people.push({
    personId,
    proofs: user.usesHello && !byPassword ? { [tenant.id]: { amr: ['rsa'], acrs: [] } } : {},
    authenticatedAtMs: world.now(),
    rev: revocation(world, personId).count,
  });
  signinState(world).sessions.set(session.id, session);
}
