import { browser } from 'wxt/browser';
import { cloudOrigins } from '../../utils/auth/clouds';
import { send } from '../../utils/messages/client';
import type { CommandReply } from '../../utils/messages/commands';
import { pimErrorOf } from '../../utils/pim/pim-error-of';
import type { SettingsChange } from '../../utils/settings/shape';

/** A sovereign cloud's hosts are asked for here, while the click still counts. */
export async function saveSettings(change: SettingsChange): Promise<CommandReply> {
  const cloud = change.registration?.cloud ?? 'global';
  const origins = cloudOrigins(cloud).map((origin) => `${origin}/*`);
  if (cloud !== 'global' && !(await browser.permissions.request({ origins }))) {
    return { ok: false, error: pimErrorOf('siteAccessOff') };
  }
  return send({ type: 'saveSettings', change });
}
