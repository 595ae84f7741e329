import { isolated } from '../../utils/i18n/isolated';
import type { Account, AccountKey } from '../../utils/pim/account';
import { accountKey } from '../../utils/pim/account-key';
import type { Role, Scope, Surface } from '../../utils/pim/eligibility';

/** Names come from tenants and may be of any length: what a row shows is bounded. */
const LONGEST_NAME = 160;

function clip(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
}

/** The role's name, or the start of its id where the name could not be read. */
export function roleName(role: Pick<Role, 'id' | 'name'>): string {
  return clip(role.name.trim() || shortId(role.id));
}

/** Where the role holds; empty for the whole tenant, which needs no saying. */
export function scopeName(scope: Pick<Scope, 'id' | 'name' | 'kind'>): string {
  if (scope.kind === 'tenant') return '';
  return clip(scope.name.trim() || shortId(scope.id));
}

type Named = { surface: Surface; role: Role; scope: Scope };

/**
 * What a row is called, and what stands under it: a role and where it holds; but a group by its own
 * name, for *Member* and *Owner* say little.
 */
export function rowNames(of: Named): { name: string; where: string } {
  const [role, scope] = [roleName(of.role), scopeName(of.scope)];
  return of.surface === 'groups' ? { name: scope, where: role } : { name: role, where: scope };
}

/** `Contributor · prod`, with whose it is where that needs saying: no two buttons sound alike. */
export function fullName(of: Named, mark?: string): string {
  const { name, where } = rowNames(of);
  return joined(name, where, mark);
}

/** Parts of a name in their order, whatever their scripts. */
export const joined = (...parts: (string | undefined)[]): string =>
  parts
    .filter((part) => part !== undefined && part !== '')
    .map((part) => isolated(part ?? ''))
    .join(' · ');

function shortId(id: string): string {
  const last = id.slice(id.lastIndexOf('/') + 1);
  return last.length > 8 ? `${last.slice(0, 8)}…` : last;
}

/**
 * How each account is told from the others: by its domain, or by the whole user name where two
 * share a domain. Empty with a single account: nothing needs marking then.
 */
export function accountMarks(accounts: Account[]): Map<AccountKey, string> {
  if (accounts.length < 2) return new Map();
  const domains = accounts.map((account) => domainOf(account));
  return new Map(
    accounts.map((account, index) => {
      const domain = domains[index]!;
      const shared = domains.filter((other) => other === domain).length > 1;
      return [accountKey(account), clip(shared ? account.username : domain)];
    }),
  );
}

/** `contoso.com` of `ana@contoso.com`. */
export function domainOf(account: Pick<Account, 'username'>): string {
  return account.username.slice(account.username.lastIndexOf('@') + 1);
}
