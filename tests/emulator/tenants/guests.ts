import { initialDomain } from '../domains';
import type { Tenant, User } from '../world';
import { guidOf } from './ids';

type Home = { tenantId: string; user: User };

/**
 * The guest user that an invitation creates in another tenant, with an object id of its own and a user
 * principal name under the inviting tenant's initial domain.
 */
export function guestOf(home: Home, initial: string): User {
  const { id, upn, displayName, mfaAtSignIn } = home.user;
  const guestUpn = `${upn.replace('@', '_')}#EXT#@${initial}`;
  return {
    id: guidOf('user', guestUpn),
    upn: guestUpn,
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
