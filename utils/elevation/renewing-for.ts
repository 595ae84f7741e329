import type { Broker } from '../auth/broker';
import type { Resource } from '../auth/scopes';
import { mergeClaims } from '../auth/token-claims';
import type { Http } from '../http/http';
import { createRenewing } from '../http/renewing';
import type { Account } from '../pim/account';

/**
 * Calls of an account that renew a revoked token by themselves, without a window.
 * @param keep claims the token was asked for with: the new one has to meet them too
 */
export function renewingFor(of: {
  http: Http;
  broker: Broker;
  account: Account;
  resource: Resource;
  keep?: string | null;
}): Http {
  const { account, resource, keep = null } = of;
  return createRenewing(of.http, async (wanted) => {
    const token = await of.broker.token({ account, resource, claims: mergeClaims(keep, wanted) });
    return token.ok ? token.value : undefined;
  });
}
