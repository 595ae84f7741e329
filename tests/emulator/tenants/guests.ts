import { initialDomain } from '../domains';
import type { Tenant, User } from '../world';
import { guidOf } from './ids';

type Home = { tenantId: string; user: User };

/**
 * The object that an invitation makes of a person in another tenant: an id of its own, and a user
 * principal name under the inviting tenant's initial domain.
 */
export function guestOf(home: Home, initial: string): User {
  const { id, upn, displayName, mfaAtSignIn } = home.user;
  const own = `${upn.replace('@', '_')}#EXT#@${initial}`;
  return {
    id: guidOf('user', own),
    upn: own,
    displayName,
    mfaAtSignIn,
    home: { tenantId: home.tenantId, userId: id, upn },
  };
}

/** Invites a person of another tenant. */
export function invite(tenant: Tenant, home: Home): User {
  const guest = guestOf(home, initialDomain(tenant));
  tenant.users.push(guest);
  return guest;
}
