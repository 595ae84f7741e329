import { definitions, type SettingName } from './definitions';
import type { ManagedSettings } from './policy';

/**
 * Whether nothing that a person sets counts, because the organisation set it.
 * @param managed what the organisation set
 */
export function isFixed(name: SettingName, managed: ManagedSettings): boolean {
  // The organisation's first application stands alone: no other tenant of the person's own counts.
  if (name === 'otherRegistrations') return 'registration' in managed;
  return name in managed && !definitions[name].adds;
}
