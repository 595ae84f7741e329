import type { Hint } from '../messages/facts';
import type { AccountKey } from '../pim/account';
import { accountKey } from '../pim/account-key';
import { MINUTE_MS } from '../pim/duration';
import type { Role } from '../pim/eligibility';
import type { Settings } from '../settings/shape';
import type { PageView, Snapshot } from '../snapshot/shape';
import { isNoAccessPage } from './advance-tab';
import { hintOf } from './hint-of';
import { portals } from './location';
import { needOf } from './need';
import type { PageData } from './page-data';
import { judge, type Verdict } from './refusals';
import type { TabState } from './tab-state';
import { waysIn } from './ways-in';
import { possibleAccounts, whosePage } from './whose-page';

/** What is listed of an account, as far as pages need it. */
export type AccountLists = Pick<
  Snapshot,
  'account' | 'updatedAtMs' | 'eligibilities' | 'activations'
>;

export type PageContext = {
  data: PageData;
  lists: AccountLists[];
  /** The account last seen on the tab's host. */
  lastUsed: AccountKey | null;
  settings: Pick<Settings, 'hint'>;
  nowMs: number;
};

export type PageJudgement = {
  /** The page in the catalogue, or its place: what dismissing and reloading are remembered by. */
  page: string;
  view: PageView;
  hint: Hint;
  /** True when a role came that the page was refused without: ask the page to reload, once. */
  reload: boolean;
  /** The page was refused, or known to need a role to open, while none was active. */
  unmet: boolean;
};

/** A list older than this is not trusted to say that no role is active. */
const FRESH_MS = 10 * MINUTE_MS;

function verdictOf(tab: TabState, page: ReturnType<typeof needOf>, data: PageData): Verdict {
  if (isNoAccessPage(tab.location)) return { kind: 'blocked', own: true, need: undefined };
  return judge(tab.refusals, page, tab.openedAtMs, data.catalogue);
}

function listsOf(context: PageContext, key: AccountKey | null): AccountLists | undefined {
  const lists = context.lists.find(({ account }) => accountKey(account) === key);
  const running = lists?.activations.filter(
    ({ endsAtMs }) => endsAtMs === null || endsAtMs > context.nowMs,
  );
  return lists && { ...lists, activations: running ?? [] };
}

function firstRole(
  lists: AccountLists | undefined,
  waysOf: (of: AccountLists | undefined) => ReturnType<typeof waysIn>,
): Role | undefined {
  const first = waysOf(lists).suggestions[0]?.key;
  return lists?.eligibilities.find(({ key }) => key === first)?.role;
}

/**
 * What to say of a tab: its card in the popup, its hint, and whether it should reload. Pure.
 * @returns undefined when the tab is not at a portal
 */
export function judgePage(tab: TabState, context: PageContext): PageJudgement | undefined {
  const { data, nowMs } = context;
  const at = isNoAccessPage(tab.location) ? (tab.deniedAt ?? tab.location) : tab.location;
  if (!tab.documentId || !at) return undefined;
  const known = needOf(at, data.catalogue);
  const page = known?.key ?? JSON.stringify(at.place);
  const verdict = verdictOf(tab, known, data);
  const accounts = context.lists.map((l) => l.account);
  const account = whosePage(at, accounts, context.lastUsed);
  const possible = possibleAccounts(at, accounts);
  const lists = listsOf(context, account);
  const fallback = verdict.kind === 'blocked' && verdict.need ? [verdict.need] : [];
  const waysOf = (of: AccountLists | undefined) =>
    waysIn(known?.needs.length ? known.needs : fallback, of, data.roles);
  const ways = waysOf(lists);
  // Several refused calls do not outweigh a role that is there; a call of the page's own does.
  const blocked = verdict.kind === 'blocked' && (verdict.own || !ways.covered);
  const startedSince = (ways.covered?.startsAtMs ?? 0) > tab.loadedAtMs;
  const reloaded = tab.reloaded?.page === page ? tab.reloaded : null;
  const cameSince = blocked ? tab.unmet || startedSince : tab.unmet && startedSince;
  const reload = ways.covered !== undefined && !reloaded && cameSince;
  const waitsForReload = reload || (reloaded !== null && reloaded.atMs >= tab.loadedAtMs);
  const view: PageView = {
    tabId: tab.tabId,
    documentId: tab.documentId,
    portal: portals[at.portal],
    title: known?.title ?? portals[at.portal],
    state: blocked ? 'blocked' : ways.covered ? 'covered' : ways.least.length ? 'needs' : 'quiet',
    account,
    candidates: possible.length > 1 ? possible : [],
    leastRoles: ways.least,
    suggestions: ways.suggestions,
    coveredBy: ways.covered?.key ?? null,
    stillRefused: blocked && ways.covered !== undefined && !waitsForReload,
  };
  const fresh = lists?.updatedAtMs != null && nowMs - lists.updatedAtMs < FRESH_MS;
  const opening = known?.needs.some(({ level }) => level === 'read') ?? false;
  const hint = hintOf({
    view,
    setting: context.settings.hint,
    dismissed: tab.dismissed.includes(page),
    sure: known?.confidence === 'high' && opening && fresh,
    spoke: tab.spoke || reloaded !== null,
    waitsForReload,
    // Nobody said yet whose page it is: a way in that any of them has is worth the question.
    first: (account ? [account] : possible)
      .map((key) => firstRole(listsOf(context, key), waysOf))
      .find(Boolean),
    covered: ways.covered,
  });
  const unmet = (blocked || opening) && !ways.covered && lists?.updatedAtMs != null;
  return { page, view, hint, reload, unmet };
}
