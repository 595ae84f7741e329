import type { Preset } from '../../components/options/registration-fields';
import { registrationsIn } from '../../utils/settings/registration';
import type { Settings } from '../../utils/settings/shape';
import type { Overview } from '../../utils/snapshot/shape';

/** Who has set an application already: the organisation, or the build where the person set none. */
export function presetOf(
  overview: Overview | undefined,
  { registration, otherRegistrations }: Pick<Settings, 'registration' | 'otherRegistrations'>,
): Preset {
  const managed = overview?.managed ?? {};
  if ('registration' in managed) return 'organization';
  const isSetHere = registration !== null || otherRegistrations.length > 0;
  const isSet = isSetHere || registrationsIn(managed).length > 0;
  return overview?.configured === true && !isSet ? 'build' : null;
}
