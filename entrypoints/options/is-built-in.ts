import { registrationsIn } from '../../utils/settings/registration';
import type { Settings } from '../../utils/settings/shape';
import type { Overview } from '../../utils/snapshot/shape';

/** Whether the application in use is the one of the build, because none was set. */
export function isBuiltIn(
  overview: Overview | undefined,
  own: Pick<Settings, 'registration' | 'otherRegistrations'>,
): boolean {
  const managed = overview?.managed ?? {};
  const isSet = registrationsIn(own).length > 0 || registrationsIn(managed).length > 0;
  return overview?.configured === true && !isSet && !('registration' in managed);
}
