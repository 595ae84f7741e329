import { send } from '../../utils/messages/client';
import type { CommandReply } from '../../utils/messages/commands';
import { pimErrorOf } from '../../utils/pim/pim-error-of';
import type { SettingsChange } from '../../utils/settings/shape';
import { requestAccess } from './request-access';

/** Requests the host permissions of sovereign clouds, which needs the user's click, and saves the settings. */
export async function saveSettings(change: SettingsChange): Promise<CommandReply> {
  const { registration, otherRegistrations = [] } = change;
  const clouds = [...otherRegistrations, ...(registration ? [registration] : [])]
    .map(({ cloud }) => cloud)
    .filter((cloud) => cloud !== 'global');
  if (!(await requestAccess(clouds))) return { ok: false, error: pimErrorOf('siteAccessOff') };
  return send({ type: 'saveSettings', change });
}
