import { createHttp } from '../../../utils/http/http';
import type { Elevation } from '../../../utils/pim/elevation/elevation';
import { createAzure } from '../../../utils/surfaces/azure/surface';
import type { Emulator } from '../../emulator/server';
import { contoso } from '../../emulator/tenants/contoso';
import { armAudience, issueAccessToken } from '../../emulator/tokens';
import { clientWith } from './client';
import { emulatorFetch } from './emulator-fetch';
import { createFakeNetwork } from './fake-network';
import { listSurface } from './list-surface';
import { elevationWith } from './records';

/** The Azure surface with Ana's token, on an emulator. `acrs`: the authentication contexts in the token. */
export async function openAzure(emulator: Emulator, { acrs = [] as string[] } = {}) {
  const tenant = emulator.world.tenants.find(({ id }) => id === contoso.id)!;
  const accessToken = await issueAccessToken(emulator.world, {
    tenant,
    user: contoso.ana,
    audience: armAudience,
    scopes: ['user_impersonation'],
    clientId: contoso.clientId,
    xmsCc: ['cp1'],
    acrs,
    lifetimeMs: 48 * 3_600_000,
  });
  const { environment } = createFakeNetwork();
  const http = createHttp({ ...environment, fetch: emulatorFetch(emulator) });
  const client = await clientWith(http, accessToken, 'arm');
  const azure = createAzure(emulator.clock.now, () => crypto.randomUUID());
  const list = async () => listSurface(azure, client);
  /** An elevation of one of Ana's roles, as the list shows it. */
  const elevationFor = async (role: string, change: Partial<Elevation> = {}) => {
    const eligibility = (await list()).eligibilities.find((row) => row.role.name === role)!;
    const sentAtMs = emulator.clock.now();
    return elevationWith({
      id: crypto.randomUUID(),
      eligibility,
      confirmedAtMs: sentAtMs,
      sentAtMs,
      ...change,
    });
  };
  return { client, azure, tenant, list, elevationFor };
}
