import type { Scope } from './eligibility';

/** What a scope of Azure is, by its path: the names of its types differ from source to source. */
export function resourceScopeKind(id: string): Scope['kind'] {
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
