import * as z from 'zod/mini';
import type { CallResult } from '../http/http';
import { type Account, type AccountKey, MOST_DOMAINS, type TenantNames } from '../pim/account';
import { accountKey } from '../pim/account-key';
import { DAY_MS } from '../pim/duration';
import { plainName } from '../pim/plain-name';
import type { Accounts } from './accounts';
import type { ExtraRead } from './read-lists';

/** Where a tenant does not say its name, it is read again after so long. */
const READ_AGAIN_MS = DAY_MS;
const LONGEST_DOMAIN = 253;

const text = z.catch(z.string(), '');
const domain = z.object({ name: text, isDefault: z.catch(z.boolean(), false) });
const organization = z.object({
  id: z.string(),
  displayName: text,
  verifiedDomains: z.array(domain),
});
const organizations = z.object({ value: z.array(organization) });

/**
 * Reads the name and the verified domains of an account's tenant, which tell accounts apart and say
 * whose a page is. Graph gives both within `User.Read`; a tenant may keep them from its guests.
 */
export function createTenantNames({ now, accounts }: { now: () => number; accounts: Accounts }) {
  /** Who has just signed in: their tenant may have another name or other domains by now. */
  const due = new Set<AccountKey>();

  async function keep(account: Account, answer: CallResult): Promise<void> {
    // Without an answer nothing was learned, not even that there is nothing to learn.
    if (answer.kind !== 'answer' || answer.status >= 500) return;
    due.delete(accountKey(account));
    await accounts.setTenant(account, namesIn(answer.body, account.tenantId), now());
  }

  return {
    /** Has the names read with the next lists, known or not. */
    readAgain: (account: Account): void => void due.add(accountKey(account)),
    /** What to read with an account's lists; undefined where it is known, or was read today. */
    extraReadFor(account: Account): ExtraRead | undefined {
      const { tenant, askedAtMs } = accounts.tenantOf(account);
      const isDue = !tenant && now() - askedAtMs >= READ_AGAIN_MS;
      if (!isDue && !due.has(accountKey(account))) return undefined;
      return {
        path: '/v1.0/organization?$select=id,displayName,verifiedDomains',
        onAnswer: (answer) => keep(account, answer),
      };
    },
  };
}

/** @returns undefined where the answer is not about this tenant, or does not say */
function namesIn(body: unknown, tenantId: string): TenantNames | undefined {
  const rows = organizations.safeParse(body).data?.value ?? [];
  const tenant = rows.find(({ id }) => id.toLowerCase() === tenantId.toLowerCase());
  if (!tenant) return undefined;
  const domains = tenant.verifiedDomains
    .filter(({ name }) => name !== '' && name.length <= LONGEST_DOMAIN)
    .sort((a, b) => Number(b.isDefault) - Number(a.isDefault))
    .map(({ name }) => name.toLowerCase());
  const kept = [...new Set(domains)].slice(0, MOST_DOMAINS);
  return kept.length > 0 ? { name: plainName(tenant.displayName), domains: kept } : undefined;
}
