import { addedRegistrations } from '../../components/welcome/set-up/added-registrations';
import { send } from '../../utils/messages/client';
import type { CommandReply } from '../../utils/messages/commands';
import { pimErrorOf } from '../../utils/pim/pim-error-of';
import { builtInRegistration } from '../../utils/settings/built-in-registration';
import type { Registration } from '../../utils/settings/registration';
import type { Overview } from '../../utils/snapshot/shape';
import type { Area } from '../../utils/storage/stored';
import { isBuiltIn } from '../options/is-built-in';
import { readSettings } from '../options/read-settings';
import { requestAccess } from '../options/request-access';

/**
 * Saves pasted registrations beside those that are there, and checks them.
 * @returns `siteAccessOff` where access to another cloud was refused
 */
export async function applySetUp(
  pasted: Registration[],
  { records, overview }: { records: Pick<Area, 'get'>; overview: Overview | undefined },
): Promise<CommandReply> {
  const clouds = pasted.map(({ cloud }) => cloud).filter((cloud) => cloud !== 'global');
  if (!(await requestAccess(clouds))) return { ok: false, error: pimErrorOf('siteAccessOff') };
  const own = await readSettings(records);
  const builtIn = isBuiltIn(overview, own) ? builtInRegistration() : null;
  const { managed = {}, setUpChecks = [] } = overview ?? {};
  const change = addedRegistrations(own, pasted, builtIn, managed, setUpChecks);
  const reply = await send({ type: 'saveSettings', change });
  if (reply.ok) void send({ type: 'checkSetUp' });
  return reply;
}
