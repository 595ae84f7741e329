import type { Scope } from '../../pim/eligibility';
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

/** What a scope is, by its path: the names of its types differ from source to source. */
export function scopeKindOf(id: string): Scope['kind'] {
  const path = id.toLowerCase();
  if (path === '' || path === '/') return 'tenant';
  if (/^\/providers\/microsoft\.management\/managementgroups\/[^/]+$/.test(path)) {
    return 'managementGroup';
  }
  if (/^\/subscriptions\/[^/]+$/.test(path)) return 'subscription';
  return /^\/subscriptions\/[^/]+\/resourcegroups\/[^/]+$/.test(path)
    ? 'resourceGroup'
    : 'resource';
}
