import { createClient } from '../../emulator/client';
import type { Emulator } from '../../emulator/server';
import { contoso } from '../../emulator/tenants/contoso';
import { graphAudience, issueAccessToken } from '../../emulator/tokens';
import { paths, productScopes, roleId } from '../emulator/graph-client';
import { tenantOf } from './open-worker';

/**
 * The Entra portal, in which Ana activates and ends directory roles herself. Uplift learns of it only
 * from its lists.
 */
export function entraPortal(emulator: Emulator) {
  async function request(body: object): Promise<void> {
    const accessToken = await issueAccessToken(emulator.world, {
      tenant: tenantOf(emulator),
      user: contoso.ana,
      audience: graphAudience,
      scopes: productScopes,
      clientId: 'c44b4083-3bb0-49c1-b47d-974e53cbdf3c',
      xmsCc: ['cp1'],
    });
    const { status, body: answer } = await createClient(emulator)(
      `https://graph.microsoft.com${paths.requests}`,
      {
        method: 'POST',
        headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
        body: JSON.stringify({ principalId: contoso.ana.id, directoryScopeId: '/', ...body }),
      },
    );
    if (status !== 201) throw new Error(`The portal's request was refused: ${status} ${answer}`);
  }
  const roleDefinitionId = (role: string) => roleId(tenantOf(emulator), role);

  return {
    activate: (role: string, { duration = 'PT1H', justification = 'Done in the portal' } = {}) =>
      request({
        action: 'selfActivate',
        roleDefinitionId: roleDefinitionId(role),
        justification,
        scheduleInfo: { expiration: { type: 'afterDuration', duration } },
      }),
    end: (role: string) =>
      request({ action: 'selfDeactivate', roleDefinitionId: roleDefinitionId(role) }),
  };
}
