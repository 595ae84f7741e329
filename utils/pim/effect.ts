import type { Eligibility } from './eligibility';

/**
 * Whether one cheap call can tell that an active role works: built-in directory roles at the tenant,
 * and Azure roles. A group's effect is up to whoever reads its members (contract §5.4).
 */
export function canTellEffect(of: Pick<Eligibility, 'surface' | 'role' | 'scope'>): boolean {
  if (of.surface === 'azure') return true;
  return of.surface === 'directory' && of.scope.id === '/' && of.role.templateId !== undefined;
}
