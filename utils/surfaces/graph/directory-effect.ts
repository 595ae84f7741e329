import type { Client } from '../../http/client';
import type { Elevation } from '../../pim/elevation/elevation';

/**
 * Whether a token that is issued now names the role (contract §5.4): what asks for a token from here on
 * gets one that counts it. It names built-in roles that hold in the whole tenant; of any other one it
 * does not tell.
 */
export async function isDirectoryRoleInEffect(
  client: Client,
  { eligibility: { role, scope } }: Elevation,
): Promise<boolean | null> {
  if (role.templateId === undefined || scope.kind !== 'tenant') return null;
  const roles = await client.session.rolesNow();
  return roles?.includes(role.templateId.toLowerCase()) ?? null;
}
