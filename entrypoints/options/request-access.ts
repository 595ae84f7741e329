import { browser } from 'wxt/browser';
import { cloudOrigins } from '../../utils/auth/clouds';
import type { CloudName } from '../../utils/pim/account';

/**
 * Asks for access to the hosts of clouds. It needs the person's click, and in Firefox nothing may be
 * awaited between the two.
 * @returns false where the person or the browser refused
 */
export async function requestAccess(clouds: CloudName[]): Promise<boolean> {
  const origins = [...new Set(clouds.flatMap(cloudOrigins))].map((origin) => `${origin}/*`);
  return origins.length === 0 || browser.permissions.request({ origins });
}
