import type { Account, AccountKey } from '../pim/account';
import { accountKey } from '../pim/account-key';
import { isAtHome } from '../pim/is-at-home';
import { isolated } from './isolated';
import { clip, joined } from './joined';
import { text } from './text';

/** What nobody sees in a name, and so tells nothing apart. U+2800 is Braille's empty cell. */
const unseen = /[\s\p{C}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** The same for two names that look alike: neither case, white space nor invisible characters count. */
const likeness = (name: string): string => name.normalize('NFKC').toLowerCase().replace(unseen, '');

/** How an account is named, worked out among all that are signed in. */
export type AccountName = {
  /** Tells it from the others; absent where there are none. */
  mark?: string | undefined;
  /** User name and tenant, where an account is named in any case. */
  label: string;
  /** Its tenant, told from the others. */
  tenant: string;
};

/** What names one account: who, and in which tenant. Each part is told apart among its own kind. */
type Parts = { person: string; tenant: string; sharesTenant: boolean; saysTenant: boolean };

/**
 * How each account is told from every other one, as short as it can be: by the tenant's name where
 * there are several, and by the person's user name where the tenant has more than one of them.
 * @returns no two that look alike; empty with a single account: nothing needs marking then
 */
export function accountMarks(accounts: Account[]): Map<AccountKey, string> {
  if (accounts.length < 2) return new Map();
  const parts = partsOf(accounts);
  const severalTenants = new Set(accounts.map(tenantKey)).size > 1;
  return named(accounts, (_, index) => {
    const { person, tenant, sharesTenant } = parts[index]!;
    return [joined(sharesTenant ? person : '', severalTenants ? tenant : '')];
  });
}

/**
 * Names an account where that is needed in any case: `ana@contoso.com · Fabrikam`.
 * @param accounts all that are signed in: no two have labels that look alike
 */
export function accountLabel(account: Account, accounts: Account[]): string {
  const key = accountKey(account);
  const others = accounts.filter((other) => accountKey(other) !== key);
  return accountLabels([account, ...others]).get(key) ?? '';
}

/** The labels of all accounts, as `accountLabel` makes them. */
export function accountLabels(accounts: Account[]): Map<AccountKey, string> {
  const parts = partsOf(accounts);
  return named(accounts, (_, index) => {
    const { person, tenant, saysTenant } = parts[index]!;
    const whole = joined(person, tenant);
    // `ana@contoso.com` says that it is of contoso.com.
    return saysTenant ? [person, whole] : [whole];
  });
}

/** All names of all accounts, for those who show them. */
export function accountNames(accounts: Account[]): Record<AccountKey, AccountName> {
  const [marks, labels, parts] = [
    accountMarks(accounts),
    accountLabels(accounts),
    partsOf(accounts),
  ];
  return Object.fromEntries(
    accounts.map((account, index) => {
      const key = accountKey(account);
      const [mark, label = '', { tenant }] = [marks.get(key), labels.get(key), parts[index]!];
      return [key, { ...(mark !== undefined && { mark }), label, tenant }];
    }),
  );
}

function named(
  accounts: Account[],
  namesOf: (account: Account, index: number) => string[],
): Map<AccountKey, string> {
  const keys = accounts.map(accountKey);
  const choices = accounts.map((account, index) => {
    const names = namesOf(account, index);
    // Parts that differ may still look alike once they are joined: a key is nobody else's.
    return [...names, `${names.at(-1)} (${keys[index]})`];
  });
  const names = toldApart(choices);
  return new Map(keys.map((key, index) => [key, names[index]!]));
}

function partsOf(accounts: Account[]): Parts[] {
  const byTenant = new Map<string, Account[]>();
  for (const account of accounts) {
    const key = tenantKey(account);
    byTenant.set(key, [...(byTenant.get(key) ?? []), account]);
  }
  const tenants = toldApart([...byTenant.values()].map(tenantNames));
  const tenantOf = new Map([...byTenant.keys()].map((key, index) => [key, tenants[index]!]));
  const persons = new Map<Account, string>();
  for (const own of byTenant.values()) {
    const names = toldApart(own.map(personNames));
    own.forEach((account, index) => {
      persons.set(account, names[index]!);
    });
  }
  return accounts.map((account) => {
    const key = tenantKey(account);
    const [person, tenant] = [persons.get(account)!, tenantOf.get(key)!];
    const sharesTenant = byTenant.get(key)!.length > 1;
    return { person, tenant, sharesTenant, saysTenant: tenant === homeDomain(account) };
  });
}

const tenantKey = ({ cloud, tenantId }: Account): string => `${cloud} ${tenantId}`.toLowerCase();

/** A tenant's names, the shortest first. The last is nobody else's. */
function tenantNames(own: Account[]): string[] {
  const { tenantId, cloud } = own[0]!;
  const { name = '', domains = [] } = own.find(({ tenant }) => tenant)?.tenant ?? {};
  const [domain = ''] = domains;
  // Its domain alone, as long as its name is not read.
  const shown = [name, domain, ...own.map(homeDomain).sort()].find(likeness);
  const more = [name ? domain : '', shown ? start(tenantId) : '', `${cloud} ${tenantId}`];
  return withMore(shown ?? text('tenant_unnamed', start(tenantId)), more);
}

/** The names of a person within a tenant, the shortest first. The last is nobody else's. */
function personNames({ username, name, objectId }: Account): string[] {
  const shown = [username, name].find(likeness);
  return withMore(shown || start(objectId), [
    shown === username ? name : '',
    shown ? start(objectId) : '',
    objectId,
  ]);
}

/** A name alone, then with each of what may tell it apart. */
const withMore = (name: string, more: string[]): string[] => [
  clip(name),
  ...more.filter(likeness).map((one) => `${isolated(clip(name))} (${isolated(clip(one))})`),
];

/** An id's beginning. */
const start = (id: string): string => id.slice(0, 8);

/**
 * The domain in the user name of somebody at home. A guest's user name says nothing of the tenant.
 */
function homeDomain(account: Account): string {
  const at = account.username.lastIndexOf('@');
  return isAtHome(account) && at > 0 ? account.username.slice(at + 1) : '';
}

/**
 * One of each one's names, so that no two look alike: the first, or a later one where it is needed.
 * Those that look alike all move on, for none of them has the better right to the short name.
 */
function toldApart(choices: string[][]): string[] {
  const levels = choices.map(() => 0);
  for (;;) {
    const names = choices.map((choice, index) => choice[levels[index]!]!);
    const looks = names.map(likeness);
    const counts = new Map<string, number>();
    for (const look of looks) counts.set(look, (counts.get(look) ?? 0) + 1);
    let moved = false;
    for (const [index, look] of looks.entries()) {
      if (counts.get(look)! < 2 || levels[index]! + 1 >= choices[index]!.length) continue;
      levels[index]! += 1;
      moved = true;
    }
    if (!moved) return names;
  }
}
