import type { TokenNeed } from '../../../utils/auth/broker';
import type { Resource } from '../../../utils/auth/scopes';
import { type Client, openClient } from '../../../utils/http/client';
import type { Http } from '../../../utils/http/http';
import { ana } from './records';
import { anasToken } from './token-host';

/**
 * A client of Ana's that has this token.
 * @param renewed the token that replaces it where it is turned away; default: none does
 */
export async function clientWith(
  http: Http,
  accessToken = 'token',
  resource: Resource = 'graph',
  renewed = accessToken,
): Promise<Client> {
  const broker = {
    token: async ({ turnedAway }: TokenNeed) => ({
      ok: true as const,
      value: anasToken(turnedAway === undefined ? accessToken : renewed),
    }),
  };
  const opened = await openClient({ http, broker }, { account: ana, resource });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.client;
}
