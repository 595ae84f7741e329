import { sameId } from '../same-id';

/** A GUID's bytes as .NET writes them: the first three groups little-endian. */
function guidBytes(guid: string): Buffer {
  const bytes = Buffer.from(guid.replaceAll('-', ''), 'hex');
  return Buffer.concat([
    bytes.subarray(0, 4).reverse(),
    bytes.subarray(4, 6).reverse(),
    bytes.subarray(6, 8).reverse(),
    bytes.subarray(8),
  ]);
}

/**
 * The id of a schedule instance: role, principal and, below the tenant, the scope as base64url, then
 * `-1` for an active and `-1-e` for an eligible assignment (contract §0).
 */
export function instanceId(
  roleDefinitionId: string,
  principalId: string,
  directoryScopeId: string,
  kind: 'active' | 'eligible',
): string {
  const scope = directoryScopeId.split('/').pop() ?? '';
  const parts = [roleDefinitionId, principalId, ...(scope ? [scope] : [])].map(guidBytes);
  return `${Buffer.concat(parts).toString('base64url')}-1${kind === 'eligible' ? '-e' : ''}`;
}

/** A directory role of somebody at a scope. */
export type DirectoryHolding = {
  principalId: string;
  roleDefinitionId: string;
  directoryScopeId: string;
};

/** Whether two records are about the same role of the same person at the same scope. */
export function sameAssignment(a: DirectoryHolding, b: DirectoryHolding): boolean {
  return (
    sameId(a.principalId, b.principalId) &&
    sameId(a.roleDefinitionId, b.roleDefinitionId) &&
    sameId(a.directoryScopeId, b.directoryScopeId)
  );
}

/** One text for the same role of the same person at the same scope. */
export function assignmentKey(holding: DirectoryHolding): string {
  return [holding.principalId, holding.roleDefinitionId, holding.directoryScopeId]
    .join('|')
    .toLowerCase();
}
