import type { ManagedSettings } from '../../../utils/settings/policy';

/**
 * Whether the organisation set an application for a tenant, as typed: the person's own for it does not
 * count. Where the organisation set the first one, none of the person's own does, and none is typed.
 */
export function isManagedTenant(tenant: string, managed: ManagedSettings): boolean {
  if ('registration' in managed) return false;
  const typed = tenant.trim().toLowerCase();
  return (managed.otherRegistrations ?? []).some((other) => other.tenant.toLowerCase() === typed);
}
