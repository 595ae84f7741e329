import { browser } from 'wxt/browser';
import { emptyOfOtherVersions } from '../storage/fresh-session';
import type { Area } from '../storage/stored';
import { takeOver } from '../storage/take-over';

const areas = ['local', 'sync', 'managed', 'session'] as const;

/**
 * Closes every storage area to content scripts (Chromium opens all but `session` to them; Firefox
 * 153 cannot close any: platform §4.1), takes over what earlier versions kept in one of them, and lets
 * no version read what another one left in memory.
 * @param database where records lie now
 */
export async function secureStorage(database: Area): Promise<void> {
  // All asked at once, before anything else is done; an area that cannot be closed is not relied on.
  await Promise.all(areas.map(close));
  const { local, session } = browser.storage;
  await emptyOfOtherVersions(session, browser.runtime.getManifest().version);
  await takeOver(database, { get: (keys) => local.get(keys), clear: () => local.clear() });
}

async function close(name: (typeof areas)[number]): Promise<void> {
  const area = browser.storage[name];
  await area?.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined);
}
