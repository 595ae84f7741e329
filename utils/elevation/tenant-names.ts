import * as z from 'zod/mini';
import type { Broker } from '../auth/broker';
import { clouds } from '../auth/clouds';
import type { Http } from '../http/http';
import { type Account, MOST_DOMAINS, type TenantNames } from '../pim/account';
import { DAY_MS } from '../pim/duration';
import { plainName } from '../pim/plain-name';
import type { Accounts } from './accounts';

/** Where a tenant does not say its name, it is asked again after so long. */
const ASK_AGAIN_MS = DAY_MS;
const LONGEST_DOMAIN = 253;

const text = z.catch(z.string(), '');
const domain = z.object({ name: text, isDefault: z.catch(z.boolean(), false) });
const organization = z.object({
  id: z.string(),
  displayName: text,
  verifiedDomains: z.array(domain),
});
const answer = z.object({ value: z.array(organization) });

type Environment = {
  now: () => number;
  broker: Broker;
  http: Http;
  accounts: Accounts;
  /** An account's tenant has another name or other domains than was known. */
  onChange: (account: Account) => Promise<void>;
};

/**
 * Reads the name and the verified domains of an account's tenant, which tell accounts apart and say
 * whose a page is. Graph gives both within `User.Read`; a tenant may keep them from its guests.
 */
export function createTenantNames({ now, broker, http, accounts, onChange }: Environment) {
  async function read(account: Account): Promise<void> {
    const token = await broker.token({ account, resource: 'graph' });
    if (!token.ok) return;
    const { graph } = clouds[account.cloud];
    const result = await http.call({
      cloud: account.cloud,
      method: 'GET',
      url: `${graph}/v1.0/organization?$select=id,displayName,verifiedDomains`,
      accessToken: token.value,
    });
    // Without an answer nothing was learned, not even that there is nothing to learn.
    if (result.kind !== 'answer') return;
    const found = namesIn(result.body, account.tenantId);
    const changed = await accounts.setTenant(account, found, now());
    if (changed) await onChange(changed);
  }

  return {
    /** Reads them anew: somebody has just signed in. */
    read,
    /** Reads them where they are not known, and not again before tomorrow. */
    async learn(account: Account): Promise<void> {
      const { tenant, askedAtMs } = accounts.tenantOf(account);
      if (!tenant && now() - askedAtMs >= ASK_AGAIN_MS) await read(account);
    },
  };
}

/** @returns undefined where the answer is not about this tenant, or does not say */
function namesIn(body: unknown, tenantId: string): TenantNames | undefined {
  const rows = answer.safeParse(body).data?.value ?? [];
  const its = rows.find(({ id }) => id.toLowerCase() === tenantId.toLowerCase());
  if (!its) return undefined;
  const domains = its.verifiedDomains
    .filter(({ name }) => name !== '' && name.length <= LONGEST_DOMAIN)
    .sort((a, b) => Number(b.isDefault) - Number(a.isDefault))
    .map(({ name }) => name.toLowerCase());
  const kept = [...new Set(domains)].slice(0, MOST_DOMAINS);
  return kept.length > 0 ? { name: plainName(its.displayName), domains: kept } : undefined;
}
