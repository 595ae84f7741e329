import type { Preset } from '../../components/options/registration-fields';
import type { Settings } from '../../utils/settings/shape';
import type { Overview } from '../../utils/snapshot/shape';

/** Who has set an application already: the organisation, or the build where the person set none. */
export function presetOf(
  overview: Overview | undefined,
  { registration, otherRegistrations }: Pick<Settings, 'registration' | 'otherRegistrations'>,
): Preset {
  if (overview?.managesRegistration) return 'organization';
  const isSetHere = registration !== null || otherRegistrations.length > 0;
  const isSet = isSetHere || (overview?.managedRegistrations ?? []).length > 0;
  return overview?.configured === true && !isSet ? 'build' : null;
}
