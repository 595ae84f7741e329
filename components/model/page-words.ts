import { formatTime } from '../../utils/i18n/format';
import { text } from '../../utils/i18n/text';
import type { AccountKey } from '../../utils/pim/account';
import { accountKey } from '../../utils/pim/account-key';
import type { View } from '../../utils/snapshot/read';
import type { PageView } from '../../utils/snapshot/shape';
import type { ElevatedRow } from './elevated-rows';
import { roleName } from './names';
import { type RoleRow, roleRow } from './role-rows';

/** An account the page may be of, by its user name. */
export type Choice = { account: AccountKey; label: string };

/** What the page card shows; undefined: no card, nothing is known. */
export type PageCardModel = {
  title: string;
  /** The sentence under the title. */
  says: string;
  tone: 'calm' | 'needs' | 'blocked' | 'covered';
  /** The way in, least privileged first, with the row of each role. */
  offers: { row: RoleRow; broader: boolean }[];
  /** The offer that is under way or active already. */
  under: ElevatedRow | undefined;
  /** Whose page it is, where the person has to say (`asks`) or may say otherwise. */
  whose: { asks: boolean; choices: Choice[] };
  /** Set when the portal may be signed in as somebody else. */
  warning: string;
};

/** Reads the page's state into the card's words (design: *Page knowledge*). */
export function pageCardModel(
  view: View,
  elevated: ElevatedRow[],
  nowMs: number,
): PageCardModel | undefined {
  const { page } = view;
  if (!page || page.state === 'quiet') return undefined;
  const offers = page.suggestions.flatMap(({ key, broader }) => {
    const row = roleRow(view, key);
    return row ? [{ row, broader }] : [];
  });
  const keys = new Set(offers.map((offer) => offer.row.key));
  const under = elevated.find((row) => keys.has(row.key) || row.key === page.coveredBy);
  const warning = page.stillRefused ? text('page_stillRefused', page.portal) : '';
  const base = { title: page.title, under, warning, whose: whoseOf(view, page) };
  if (page.state === 'covered') {
    return { ...base, says: coveredWords(page, under, nowMs), tone: 'covered', offers: [] };
  }
  if (under?.kind === 'active') {
    return { ...base, says: coveredWords(page, under, nowMs), tone: 'covered', offers: [] };
  }
  const tone = page.state === 'blocked' ? 'blocked' : 'needs';
  return { ...base, says: needWords(view, page, offers.length > 0), tone, offers };
}

function whoseOf({ overview }: View, page: PageView): PageCardModel['whose'] {
  const accounts = (overview?.accounts ?? [])
    .map((account) => ({ account: accountKey(account), label: account.username }))
    .filter(({ account }) => page.candidates.includes(account) && account !== page.account);
  return { asks: page.account === null && accounts.length > 0, choices: accounts };
}

function coveredWords(page: PageView, under: ElevatedRow | undefined, nowMs: number): string {
  if (under?.kind !== 'active') return text('page_covered', page.leastRoles[0] ?? '');
  const until = formatTime(under.endsAtMs, nowMs);
  return text('page_coveredUntil', under.role ? roleName(under.role.role) : under.roleName, until);
}

function needWords(view: View, page: PageView, offered: boolean): string {
  const roles = new Intl.ListFormat(undefined, { type: 'disjunction' }).format(page.leastRoles);
  // Nothing is listed yet: that is no reason to say that nobody made this person eligible.
  if (!view.snapshots.some((snapshot) => snapshot.updatedAtMs !== null)) {
    return roles ? text('page_unlisted', roles) : text('page_unlistedUnknown');
  }
  if (page.account === null && (view.overview?.accounts.length ?? 0) > 0) {
    const asks = page.candidates.length > 0;
    return asks ? text('page_whose', page.portal) : text('page_foreign');
  }
  if (!offered) return roles ? text('page_none', roles) : text('page_noneUnknown');
  if (page.state === 'blocked') return text('page_blocked');
  return text('page_needs');
}
