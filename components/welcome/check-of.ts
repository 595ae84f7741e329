import type { Registration } from '../../utils/settings/registration';
import type { SetUpCheck } from '../../utils/snapshot/set-up-check';

/**
 * The check of the registration that the steps are about.
 * @param meant what was pasted last; undefined: the first one is meant
 */
export function checkOf(
  checks: SetUpCheck[],
  meant: Registration | undefined,
): SetUpCheck | undefined {
  if (!meant) return checks[0];
  const tenant = meant.tenant.toLowerCase();
  return checks.find(
    ({ registration }) =>
      registration.tenant.toLowerCase() === tenant &&
      registration.clientId.toLowerCase() === meant.clientId.toLowerCase(),
  );
}
