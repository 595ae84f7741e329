import { type Account, type AccountKey, MOST_DOMAINS } from '../../pim/account';
import { accountKey, tenantKey } from '../../pim/account-key';
import { isGuid } from '../../pim/is-guid';
import { cloudsAt } from '../centers/known-hosts';
import type { Location } from '../location/location';
import { type Choices, choiceKeys } from './choices';

type Known = Pick<Account, 'objectId' | 'tenantId' | 'cloud' | 'tenant'>;

/** Whose a page can be. */
export type Possible<Of extends Known = Known> = {
  accounts: Of[];
  /**
   * False: the address names a domain of which nobody knows the tenant, and these are the accounts of
   * tenants whose domains could not be read.
   */
  known: boolean;
};

/** Whose page it is, and how sure that is. */
export type Whose = {
  /** Null: it cannot be told, or the page is of a tenant that none of the accounts belongs to. */
  account: AccountKey | null;
  /** Neither the address nor its person says so. */
  guessed: boolean;
  possible: Possible;
};

/** What else than the address tells whose a page is. */
export type Evidence = {
  /** The account last seen on the location's host. */
  lastUsed: AccountKey | null;
  /** What people said themselves. */
  choices: Choices;
};

/** The domains of an account's tenant, which may tell them to one of its accounts and not to another. */
const domainsOf = (member: Known, accounts: Known[]): string[] =>
  accounts
    .filter((account) => tenantKey(account) === tenantKey(member))
    .flatMap(({ tenant }) => tenant?.domains ?? []);

const isOf = (account: Known, named: string, accounts: Known[]): boolean =>
  account.tenantId.toLowerCase() === named || domainsOf(account, accounts).includes(named);

/** Whether a tenant may have domains that are not known here. */
function mayHaveMore(account: Known, accounts: Known[]): boolean {
  const { length } = domainsOf(account, accounts);
  return length === 0 || length >= MOST_DOMAINS;
}

/**
 * The accounts a page may be of: those of the tenant its address names, else all that can be signed in
 * at its host. A user name says nothing: a guest's is of another tenant, and a tenant has many domains.
 */
export function possibleAccounts<Of extends Known>(
  { host, tenant }: Pick<Location, 'host' | 'tenant'>,
  accounts: Of[],
): Possible<Of> {
  const here = accounts.filter(({ cloud }) => cloudsAt(host).includes(cloud));
  if (tenant === null) return { accounts: here, known: true };
  const ofTenant = here.filter((account) => isOf(account, tenant, here));
  if (ofTenant.length > 0 || isGuid(tenant)) return { accounts: ofTenant, known: true };
  return { accounts: here.filter((account) => mayHaveMore(account, here)), known: false };
}

function onlyNamed({ tenant }: Location, { accounts, known }: Possible): AccountKey | null {
  const [only, ...others] = accounts;
  const named = tenant !== null && known && only && others.length === 0;
  return named ? accountKey(only) : null;
}

/** The account that the address itself tells: the only one of the tenant it names. */
export const namedAccount = (location: Location, accounts: Known[]): AccountKey | null =>
  onlyNamed(location, possibleAccounts(location, accounts));

/**
 * Whose page it is: the portal may be signed in as somebody else. The address decides the tenant, and
 * nothing else can; within it what the person chose comes first, then the account last used on that
 * host, then the only one there is.
 */
export function whosePage(location: Location, accounts: Known[], evidence: Evidence): Whose {
  const possible = possibleAccounts(location, accounts);
  const keys = possible.accounts.map(accountKey);
  const answer = (account: AccountKey | null, guessed = false) => ({ account, guessed, possible });
  const named = onlyNamed(location, possible);
  if (named) return answer(named);
  for (const key of choiceKeys(location, possible)) {
    const chosen = evidence.choices[key];
    if (chosen !== undefined && keys.includes(chosen)) return answer(chosen);
  }
  // Of a domain that nobody knows nothing is guessed.
  if (!possible.known) return answer(null);
  const [only, ...others] = keys;
  const guess = others.length === 0 ? only : keys.find((key) => key === evidence.lastUsed);
  return guess === undefined ? answer(null) : answer(guess, true);
}
