import type { CloudName } from '../../pim/account';
import { isGuid } from '../../pim/is-guid';

export type RegisterOptions = {
  /** Where this browser returns a sign-in to the extension. */
  redirectUri: string;
  cloud: CloudName;
  /** Whether people of other tenants may use the application, too. */
  severalTenants: boolean;
  /** Whether it may read names of groups and administrative units. */
  names: boolean;
  /** An application that is there already; null: it is looked for by its name, and else created. */
  clientId: string | null;
};

/**
 * Lets through what may be pasted into a shell. Both come from our own code; the check is there so that a
 * mistake in it never becomes a command.
 * @throws RangeError where the redirect URI is no https address without special characters, or the client
 * id no GUID
 */
export function checkOptions(options: RegisterOptions): RegisterOptions {
  const { redirectUri, clientId } = options;
  if (!/^https:\/\/[a-z0-9.-]+\/[\w./-]*$/i.test(redirectUri)) {
    throw new RangeError(`No redirect URI: ${redirectUri}`);
  }
  if (clientId !== null && !isGuid(clientId)) throw new RangeError(`No client id: ${clientId}`);
  return options;
}
