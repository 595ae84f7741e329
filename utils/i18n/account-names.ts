import type { Account, AccountKey } from '../pim/account';
import { accountKey, tenantKey } from '../pim/account-key';
import { isAtHome } from '../pim/is-at-home';
import { isolated } from './isolated';
import { clip, joined } from './joined';
import { text } from './text';
import { likeness, toldApart } from './told-apart';

/** How an account is named, worked out among all that are signed in. */
export type AccountName = {
  /** Tells it from the others; absent where there are none. */
  accountTag?: string | undefined;
  /** User name and tenant, where an account is named in any case. */
  label: string;
  /** Its tenant, told from the others. */
  tenant: string;
};

/**
 * The names of all accounts. No two tags look alike, nor two labels. A tag is as short as it can be:
 * the tenant's name where there are several, and the person's user name where the tenant has more than
 * one of these accounts.
 */
export function accountNames(accounts: Account[]): Record<AccountKey, AccountName> {
  const tenants = byTenant(accounts);
  const tenantNames = toldApart(tenants.map(namesOfTenant));
  const named = tenants.flatMap((own, tenantIndex) => {
    const persons = toldApart(own.map(namesOfPerson));
    const tenant = tenantNames[tenantIndex]!;
    return own.map((account, index) => {
      const person = persons[index]!;
      const accountTags = [joined(own.length > 1 ? person : '', tenants.length > 1 ? tenant : '')];
      const whole = joined(person, tenant);
      // `ana@contoso.com` says that it is of contoso.com.
      const labels = tenant === homeDomain(account) ? [person, whole] : [whole];
      return { key: accountKey(account), tenant, accountTags, labels };
    });
  });
  // Ids may begin alike, and parts that differ look alike once they are joined: a key is nobody else's.
  const ownNames = (kind: 'accountTags' | 'labels'): string[] =>
    toldApart(named.map(({ key, [kind]: names }) => [...names, `${names.at(-1)} (${key})`]));
  const accountTags = ownNames('accountTags');
  const labels = ownNames('labels');
  return Object.fromEntries(
    named.map(({ key, tenant }, index) => {
      const accountTag = accounts.length > 1 ? accountTags[index] : undefined;
      return [key, { accountTag, label: labels[index]!, tenant }];
    }),
  );
}

function byTenant(accounts: Account[]): Account[][] {
  const tenants: Record<string, Account[]> = {};
  for (const account of accounts) {
    const key = tenantKey(account);
    tenants[key] = [...(tenants[key] ?? []), account];
  }
  return Object.values(tenants);
}

/** A tenant's names, the shortest first. */
function namesOfTenant(own: Account[]): string[] {
  const { tenantId } = own[0]!;
  const { name = '', domains = [] } = own.find(({ tenant }) => tenant)?.tenant ?? {};
  const [domain = ''] = domains;
  // Its domain alone, as long as its name is not read.
  const shown = [name, domain, ...own.map(homeDomain).sort()].find(likeness);
  const more = [name ? domain : '', shown ? start(tenantId) : ''];
  return withMore(shown ?? text('tenant_unnamed', start(tenantId)), more);
}

/** The names of a person within a tenant, the shortest first. */
function namesOfPerson({ username, name, objectId }: Account): string[] {
  const shown = [username, name].find(likeness);
  const more = [shown === username ? name : '', shown ? start(objectId) : ''];
  return withMore(shown ?? start(objectId), more);
}

/** A name alone, then with each of what may tell it apart. */
const withMore = (name: string, more: string[]): string[] => [
  clip(name),
  ...more.filter(likeness).map((other) => `${isolated(clip(name))} (${isolated(clip(other))})`),
];

/** An id's beginning. */
const start = (id: string): string => id.slice(0, 8);

/** The domain in the user name of somebody at home. A guest's says nothing of the tenant. */
function homeDomain(account: Account): string {
  const atSign = account.username.lastIndexOf('@');
  return isAtHome(account) && atSign > 0 ? account.username.slice(atSign + 1) : '';
}
