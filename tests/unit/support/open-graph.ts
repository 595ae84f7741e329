import { createHttp } from '../../../utils/http/http';
import type { Emulator } from '../../emulator/server';
import { contoso } from '../../emulator/tenants/contoso';
import { graphAudience, issueAccessToken } from '../../emulator/tokens';
import { productScopes } from '../emulator/graph-client';
import { clientWith } from './client';
import { emulatorFetch } from './emulator-fetch';
import { createFakeNetwork } from './fake-network';

/** A Graph client with Ana's token, on an emulator. `scopes`: what was consented. */
export async function openGraph(emulator: Emulator, scopes = productScopes) {
  const tenant = emulator.world.tenants.find(({ id }) => id === contoso.id)!;
  const accessToken = await issueAccessToken(emulator.world, {
    tenant,
    user: contoso.ana,
    audience: graphAudience,
    scopes,
    clientId: contoso.clientId,
  });
  const { environment } = createFakeNetwork();
  const http = createHttp({ ...environment, fetch: emulatorFetch(emulator) });
  return { client: await clientWith(http, accessToken), tenant };
}
