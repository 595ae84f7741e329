import { armApp, graphApp } from '../graph/applications/resources';
import type { RequiredAccess } from '../world';

/** What an application lists that was registered with these permissions of Graph, and with Azure's. */
export function registeredWith(graphNames: readonly string[]): RequiredAccess[] {
  const access = (
    { appId, permissions }: typeof graphApp,
    wanted: readonly string[],
  ): RequiredAccess => ({
    resourceAppId: appId,
    resourceAccess: permissions
      .filter(({ value }) => wanted.includes(value))
      .map(({ id }) => ({ id, type: 'Scope' })),
  });
  return [access(graphApp, graphNames), access(armApp, ['user_impersonation'])];
}
