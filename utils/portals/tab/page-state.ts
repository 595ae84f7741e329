import type { Hint } from '../../messages/facts';
import type { AccountKey } from '../../pim/account';
import { accountKey } from '../../pim/account-key';
import { MINUTE_MS } from '../../pim/duration';
import { isOpenRequest } from '../../pim/elevation/states';
import type { Settings } from '../../settings/shape';
import type { PageView, Snapshot, Suggestion } from '../../snapshot/shape';
import { centers } from '../centers/centers';
import type { Need, PageData } from '../data/page-data';
import type { Location } from '../location/location';
import { whereOf } from '../location/where';
import { azureRead, isAzureNeed } from '../needs/azure-need';
import { knownPage } from '../needs/known-page';
import { carriedRefs } from '../needs/own-rules';
import type { Refusal, Verdict } from '../refusals/refusals';
import { globalAdministrator } from '../roles/well-known-roles';
import { waysIn } from '../suggest/ways-in';
import { whoCanGrant } from '../suggest/who-can-grant';
import { type Evidence, whosePage } from '../suggest/whose-page';
import { isNoAccessPage } from './advance-tab';
import { afterActivation } from './after-activation';
import { discreetHint, tabVerdict } from './discreet-hint';
import { hintOf } from './hint-of';
import type { TabState } from './tab-state';

/** What is listed of an account, as far as pages need it. */
export type AccountLists = Pick<
  Snapshot,
  'account' | 'updatedAtMs' | 'eligibilities' | 'activations'
> &
  Partial<Pick<Snapshot, 'requests'>>;

export type PageContext = {
  data: PageData;
  lists: AccountLists[];
  /** What besides the address tells whose the page is. */
  evidence: Evidence;
  settings: Pick<Settings, 'hint' | 'rules' | 'carries'>;
  /** Keys of eligibilities that were sent from here and are not active yet. */
  underWay: string[];
  nowMs: number;
};

export type PageState = {
  /** The page in the catalogue, or its place: what dismissing and reloading are remembered by. */
  page: string;
  view: PageView;
  hint: Hint;
  /** A role came that the page was refused without: load it again after so long; null: no. */
  reloadAfterMs: number | null;
  /** The page was refused, or known to need a role to open, while none was active. */
  unmet: boolean;
};

/** A list older than this is not trusted to say that no role is active. */
const FRESH_MS = 10 * MINUTE_MS;

/** A refused call that our tables do not know: in Azure's portal it was to see something. */
function needOfRefused(refusals: Refusal[], verdict: Verdict): Need[] {
  if (verdict.kind !== 'blocked') return [];
  if (verdict.need) return [verdict.need];
  return refusals.some(({ host }) => host.startsWith('management.')) ? [azureRead] : [];
}

function listsOf(context: PageContext, key: AccountKey | null): AccountLists | undefined {
  const lists = context.lists.find(({ account }) => accountKey(account) === key);
  const running = lists?.activations.filter(
    ({ endsAtMs }) => endsAtMs === null || endsAtMs > context.nowMs,
  );
  return lists && { ...lists, activations: running ?? [] };
}

function eligibilityOf(lists: AccountLists | undefined, of: Suggestion | undefined) {
  return lists?.eligibilities.find(({ key }) => key === of?.key);
}

/** Where a tab is; the shell's own no-access page stands for the page it was shown instead of. */
export function pageLocation(tab: TabState): Location | null {
  return isNoAccessPage(tab.location) ? (tab.deniedAt ?? tab.location) : tab.location;
}

/**
 * What to say of a tab: its card in the popup, its hint, and whether it should reload. Pure.
 * @returns undefined when the tab is not at a portal
 */
export function pageStateOf(tab: TabState, context: PageContext): PageState | undefined {
  const { data, nowMs, settings } = context;
  const at = pageLocation(tab);
  if (!tab.documentId || !at) return undefined;
  const known = knownPage(at, settings.rules, data);
  const page = known?.key ?? JSON.stringify(at.place);
  const where = whereOf(at, carriedRefs(settings.carries, data.roles));
  const verdict = tabVerdict(tab, at, known, data);
  const accounts = context.lists.map((l) => l.account);
  const { account, guessed, possible } = whosePage(at, accounts, context.evidence);
  const candidates = possible.accounts.map(accountKey);
  const lists = listsOf(context, account);
  const needs = known?.needs.length ? known.needs : needOfRefused(tab.refusals, verdict);
  const waysOf = (of: AccountLists | undefined) => waysIn(needs, of, data.roles, where);
  const ways = waysOf(lists);
  const firstOf = (of: AccountLists | undefined) => eligibilityOf(of, waysOf(of).suggestions[0]);
  // Several refused calls do not outweigh a role that is there; a call of the page's own does.
  const blocked = verdict.kind === 'blocked' && (verdict.own || !ways.covered);
  const after = afterActivation({ tab, page, blocked, covered: ways.covered, where, nowMs });
  // Access to Azure comes in many ways that PIM does not list: only what would help is worth a word.
  const asks = ways.least.length > 0 && (!isAzureNeed(known) || ways.suggestions.length > 0);
  const lonely = eligibilityOf(lists, ways.suggestions[0]);
  const grantedBy = ways.suggestions.length ? undefined : whoCanGrant(needs[0], where.armId);
  const view: PageView = {
    tabId: tab.tabId,
    documentId: tab.documentId,
    portal: centers[at.portal].name,
    title: known?.title ?? centers[at.portal].name,
    state: blocked ? 'blocked' : ways.covered ? 'covered' : asks ? 'needs' : 'quiet',
    account,
    ...(guessed && { guessed }),
    ...(at.tenant !== null && { tenant: at.tenant }),
    candidates,
    leastRoles: ways.least,
    suggestions: ways.suggestions,
    coveredBy: ways.covered?.key ?? null,
    stillRefused: after.advice !== undefined,
    ...(after.advice && { advice: after.advice }),
    ...(grantedBy && { grantedBy }),
    ...(ways.suggestions[0]?.broader &&
      lonely?.role.templateId?.toLowerCase() === globalAdministrator && { onlyGlobal: true }),
  };
  const fresh = lists?.updatedAtMs != null && nowMs - lists.updatedAtMs < FRESH_MS;
  const opening = known?.needs.some(({ level }) => level === 'read') ?? false;
  const pending = ways.suggestions.some(({ key }) => isPending(key, lists, context));
  const hint = hintOf({
    view,
    setting: settings.hint,
    dismissed: tab.dismissed.includes(page),
    sure: known?.confidence === 'high' && opening && fresh,
    spoke: tab.spoke || after.reloaded || after.waits,
    waitsForReload: after.waits && !after.advice,
    reloaded: after.reloaded || after.waits,
    // Nobody said yet whose page it is: a way in that any of them has is worth the question.
    first: pending
      ? undefined
      : (account ? [account] : candidates)
          .map((key) => firstOf(listsOf(context, key))?.role)
          .find(Boolean),
    covered: ways.covered,
  });
  const unmet = (blocked || opening) && !ways.covered && lists?.updatedAtMs != null;
  if (settings.hint !== 'discreet') {
    return { page, view, hint, reloadAfterMs: after.reloadAfterMs, unmet };
  }
  // That a page is loaded again would tell it that its reader's role is active.
  const discreet = tab.dismissed.includes(page) ? null : discreetHint(tab, at, data);
  return { page, view, hint: discreet, reloadAfterMs: null, unmet };
}

/** Whether a role was asked for already and is not there yet: here, or elsewhere as last listed. */
function isPending(key: string, lists: AccountLists | undefined, context: PageContext): boolean {
  if (context.underWay.includes(key)) return true;
  return (lists?.requests ?? []).some((one) => one.key === key && isOpenRequest(one));
}
