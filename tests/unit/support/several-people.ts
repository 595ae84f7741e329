import type { Account } from '../../../utils/pim/account';
import type { SignedInAs } from '../../emulator/tenants/several';
import { severalAccounts } from '../../emulator/tenants/several-tenants';

type WhoSignedIn = Pick<SignedInAs, 'user' | 'username'> & {
  tenant: { id: string };
  authority?: string;
};

/** An account of the emulator as the extension keeps it. */
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

/** The account that an object of the world `several` signs in as. Throws on anybody else's. */
export function accountOfUser({ id }: { id: string }): Account {
  const found = severalAccounts.find(({ user }) => user.id === id);
  if (!found) throw new Error(`Nobody of the world of several accounts is ${id}`);
  return accountOf(found);
}

/** Every account of the world `several`, as the extension keeps it. */
export const everybody: Account[] = severalAccounts.map(accountOf);
