import type { DirectoryHolding } from '../../world';

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

/** One text for the same role of the same person at the same scope. */
export function directoryKey(holding: DirectoryHolding): string {
  const { principalId, roleDefinitionId, directoryScopeId } = holding;
  return `${principalId}|${roleDefinitionId}|${directoryScopeId}`.toLowerCase();
}

/** Whether two records are about the same role of the same person at the same scope. */
export function sameAssignment(a: DirectoryHolding, b: DirectoryHolding): boolean {
  return directoryKey(a) === directoryKey(b);
}
