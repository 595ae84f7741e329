import type { Account } from '../../../utils/pim/account';
import type { SignedInAs } from '../../emulator/tenants/several';
import { severalAccounts } from '../../emulator/tenants/several-tenants';

type WhoSignedIn = Pick<SignedInAs, 'user' | 'username'> & {
  tenant: { id: string };
  authority?: string;
};

/** An account of the emulator as the extension stores it. */
export function accountOf({ tenant, user, username }: WhoSignedIn): Account {
  const { userId, tenantId } = user.home ?? { userId: user.id, tenantId: tenant.id };
  return {
    homeAccountId: `${userId}.${tenantId}`,
    tenantId: tenant.id,
    objectId: user.id,
    username,
    name: user.displayName,
    cloud: 'global',
  };
}

/** The account of a user of the world `several`. Throws where there is none. */
export function accountOfUser({ id }: { id: string }): Account {
  const found = severalAccounts.find(({ user }) => user.id === id);
  if (!found) throw new Error(`The world of several accounts has no user ${id}`);
  return accountOf(found);
}

/** Every account of the world `several`, as the extension stores it. */
export const everybody: Account[] = severalAccounts.map(accountOf);
