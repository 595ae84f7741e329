import { browser } from 'wxt/browser';
import { cloudOrigins } from '../../utils/auth/clouds';
import type { CloudName } from '../../utils/pim/account';

/**
 * Asks for access to the hosts of clouds. It needs the person's click, and in Firefox nothing may be
 * awaited between the two.
 * @returns false where the person or the browser refused
 */
export async function requestAccess(clouds: CloudName[]): Promise<boolean> {
  return request([...new Set(clouds.flatMap(cloudOrigins))].map((origin) => `${origin}/*`));
}

/** The same for the admin centers that the content script runs in. */
export function requestPortals(): Promise<boolean> {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  return request(scripts.flatMap(({ matches }) => matches ?? []));
}

async function request(origins: string[]): Promise<boolean> {
  return origins.length === 0 || browser.permissions.request({ origins });
}
