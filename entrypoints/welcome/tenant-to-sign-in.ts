import type { AccountKey } from '../../utils/pim/account';
import { type Registration, tenantName } from '../../utils/settings/registration';

/** The tenant that somebody new signs in to; none where any work account may, or the first one is meant. */
export function tenantToSignIn(
  account: AccountKey | null,
  registration: Registration | null,
): { tenant?: string } {
  const named = tenantName.safeParse(registration?.tenant);
  return account === null && named.success ? { tenant: named.data } : {};
}
