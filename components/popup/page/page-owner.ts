import { text } from '../../../utils/i18n/text';
import type { AccountKey } from '../../../utils/pim/account';
import type { View } from '../../../utils/snapshot/read';
import type { PageView } from '../../../utils/snapshot/shape';
import { ownerNames } from '../../shared/owner-names';

/** An account the page may be of, with a label that no other account has. */
export type Choice = { account: AccountKey; label: string };

/** Whose page it is, and what may be said about that. */
export type PageOwner = {
  /** The account and its tenant, `probably` before a guess; empty where it is not known. */
  name: string;
  /** settled: a line to correct it; asks: a question; nobody: of a tenant that nobody is signed in to. */
  is: 'settled' | 'asks' | 'nobody';
  /** The accounts that it may be of instead; before them the guessed one, so that a guess can be settled. */
  choices: Choice[];
  /** What the choices answer. */
  question: string;
  /** The tenant that an account added from here is to be of; undefined: the address names none. */
  tenant: string | undefined;
};

/**
 * Whether this can name a tenant. Whoever sends a link chooses the words of its address: only what has
 * the form of a name is shown.
 */
export const isTenantName = (tenant = ''): boolean => /^[a-z0-9-]+([.-][a-z0-9-]+)+$/.test(tenant);

/** Whose page this is, in words, with the accounts that it may be of instead. */
export function pageOwner(view: View, page: PageView): PageOwner {
  const { account, candidates, guessed, tenant } = page;
  const labelOf = (candidate: AccountKey): string => ownerNames(view, candidate).label;
  const settles =
    account !== null && guessed ? [{ account, label: text('page_guessed', labelOf(account)) }] : [];
  const others = candidates
    .filter((candidate) => candidate !== account)
    .map((candidate) => ({ account: candidate, label: labelOf(candidate) }));
  const choices = [...settles, ...others];
  const name = account === null ? '' : nameOf(view, account);
  const unsettled = choices.length > 0 ? 'asks' : 'nobody';
  return {
    name: guessed ? text('page_probably', name) : name,
    is: account === null ? unsettled : 'settled',
    choices,
    question: text('page_whose', page.portal),
    tenant: isTenantName(tenant) ? tenant : undefined,
  };
}

/** Who, and of which tenant; of the only account its tenant is enough. */
function nameOf(view: View, account: AccountKey): string {
  const { accountTag, label } = ownerNames(view, account);
  return accountTag === undefined ? (view.overview?.accountNames[account]?.tenant ?? '') : label;
}
