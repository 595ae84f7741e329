import type { Session } from '../../http/session';
import { accountKey } from '../../pim/account-key';
import type { Elevation } from '../../pim/elevation/elevation';

/**
 * Whether all that says for whom a write is agrees: the elevation, whose account stood beside the
 * button, its role, the account that the session is of, and the tenant and object id in its token.
 * Checked right before each write, because whatever lies in between may have been mixed up or planted.
 */
export function isForItsAccount(elevation: Elevation, session: Session): boolean {
  const key = accountKey(session.account);
  const { account, eligibility } = elevation;
  return (
    account === key &&
    eligibility.account === key &&
    eligibility.key.startsWith(`${key}|`) &&
    session.isForItsAccount()
  );
}
