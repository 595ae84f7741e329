import type { Resource } from '../../../utils/auth/scopes';
import { type Client, openClient } from '../../../utils/http/client';
import type { Http } from '../../../utils/http/http';
import { ana } from './records';

/** A client of Ana's that has this token. */
export async function clientWith(
  http: Http,
  accessToken = 'token',
  resource: Resource = 'graph',
): Promise<Client> {
  const broker = { token: async () => ({ ok: true as const, value: accessToken }) };
  const opened = await openClient({ http, broker }, { account: ana, resource });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.client;
}
