import type { Eligibility } from '../../pim/eligibility';
import { lastSegment } from '../../pim/last-segment';

/** PIM writes some subscription paths under a prefix of its own (contract §0). */
const PREFIX = /^\/providers\/Microsoft\.Subscription(?=\/subscriptions\/)/i;

/** A scope's path without PIM's prefix, in the casing it came in. */
export function plainScopeId(id: string): string {
  return id.replace(PREFIX, '').replace(/\/+$/, '');
}

/** The GUID at the end of a role's id, in lower case. */
export function guidOf(id: string): string {
  return lastSegment(id).toLowerCase();
}

/** The subscription at the beginning of a scope's path; empty for what is above all of them. */
const subscriptionOf = (scopeId: string): string =>
  /^\/subscriptions\/[^/]+/i.exec(scopeId)?.[0] ?? '';

/**
 * A role's id as requests at its assignment's scope name it. Its path begins with the subscription that
 * it is in or with nothing (contract §0.3), also where the eligible row stands further up.
 */
export function roleDefinitionIdOf({
  role,
  scope,
  eligibleKey,
}: Pick<Eligibility, 'role' | 'scope' | 'eligibleKey'>): string {
  if (eligibleKey === undefined) return role.id;
  const provider = `${subscriptionOf(scope.id)}/providers/Microsoft.Authorization`;
  return `${provider}/roleDefinitions/${guidOf(role.id)}`;
}
