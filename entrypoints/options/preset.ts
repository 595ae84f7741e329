import type { Preset } from '../../components/options/registration-fields';
import type { Settings } from '../../utils/settings/shape';
import type { Overview } from '../../utils/snapshot/shape';

/** Who has set an application already: the organisation, or the build where the person set none. */
export function presetOf(
  overview: Overview | undefined,
  { registration }: Pick<Settings, 'registration'>,
): Preset {
  if (overview?.managesRegistration) return 'organization';
  return overview?.configured === true && registration === null ? 'build' : null;
}
