import type { Hint } from '../../messages/facts';
import type { AccountKey } from '../../pim/account';
import { accountKey } from '../../pim/account-key';
import { MINUTE_MS } from '../../pim/duration';
import { isOpenRequest } from '../../pim/elevation/states';
import type { Settings } from '../../settings/shape';
import type { PageView, Snapshot } from '../../snapshot/shape';
import { centers } from '../centers/centers';
import type { Need, PageData } from '../data/page-data';
import type { Location } from '../location/location';
import { whereOf } from '../location/where';
import { azureRead, isAzureNeed } from '../needs/azure-need';
import { knownPage } from '../needs/known-page';
import { carriedRefs } from '../needs/own-rules';
import type { Refusal, Verdict } from '../refusals/refusals';
import { unknownHere } from '../refusals/unknown-here';
import { globalAdministrator } from '../roles/well-known-roles';
import { type WaysIn, waysIn } from '../suggest/ways-in';
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
  /** What the catalogue has no words for: lines for a report. */
  unknown: string[];
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

/** What a person would be offered first, of what is listed of them. */
const firstOf = (lists: AccountLists | undefined, { suggestions: [first] }: WaysIn) =>
  lists?.eligibilities.find(({ key }) => key === first?.key);

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
  const location = pageLocation(tab);
  if (!tab.documentId || !location) return undefined;
  const known = knownPage(location, settings.rules, data);
  const page = known?.key ?? JSON.stringify(location.place);
  const where = whereOf(location, carriedRefs(settings.carries, data.roles));
  const verdict = tabVerdict(tab, location, known, data);
  const accounts = context.lists.map((lists) => lists.account);
  const { account, guessed, possible } = whosePage(location, accounts, context.evidence);
  const candidates = possible.accounts.map(accountKey);
  const lists = listsOf(context, account);
  const needs = known?.needs.length ? known.needs : needOfRefused(tab.refusals, verdict);
  const waysFor = (listed: AccountLists | undefined) => waysIn(needs, listed, data.roles, where);
  const ways = waysFor(lists);
  const { covered, suggestions } = ways;
  // Several refused calls do not outweigh a role that is there; a call of the page's own does.
  const blocked = verdict.kind === 'blocked' && (verdict.own || !covered);
  const after = afterActivation({ tab, page, blocked, covered, where, nowMs });
  // Access to Azure comes in many ways that PIM does not list: only what would help is worth a word.
  const asks = ways.least.length > 0 && (!isAzureNeed(known) || suggestions.length > 0);
  const grantedBy = suggestions.length ? undefined : whoCanGrant(needs[0], where.armId);
  const portal = centers[location.portal].name;
  const view: PageView = {
    tabId: tab.tabId,
    documentId: tab.documentId,
    portal,
    title: known?.title ?? portal,
    state: blocked ? 'blocked' : covered ? 'covered' : asks ? 'needs' : 'quiet',
    account,
    ...(guessed && { guessed }),
    ...(location.tenant !== null && { tenant: location.tenant }),
    candidates,
    leastRoles: ways.least,
    suggestions,
    coveredBy: covered?.key ?? null,
    stillRefused: after.advice !== undefined,
    ...(after.advice && { advice: after.advice }),
    ...(grantedBy && { grantedBy }),
    ...(suggestions[0]?.broader &&
      firstOf(lists, ways)?.role.templateId?.toLowerCase() === globalAdministrator && {
        onlyGlobal: true,
      }),
  };
  const fresh = lists?.updatedAtMs != null && nowMs - lists.updatedAtMs < FRESH_MS;
  const opening = known?.needs.some(({ level }) => level === 'read') ?? false;
  const reloaded = after.reloaded || after.waits;
  // Nobody said yet whose page it is: a way in that any of them has is worth the question.
  const listsToHint = suggestions.some(({ key }) => isPending(key, lists, context))
    ? []
    : account
      ? [lists]
      : candidates.map((key) => listsOf(context, key));
  const hint = hintOf({
    view,
    setting: settings.hint,
    dismissed: tab.dismissed.includes(page),
    sure: known?.confidence === 'high' && opening && fresh,
    spoke: tab.spoke || reloaded,
    waitsForReload: after.waits && !after.advice,
    reloaded,
    first: listsToHint
      .map((listed) => firstOf(listed, listed === lists ? ways : waysFor(listed))?.role)
      .find(Boolean),
    covered,
  });
  const unmet = (blocked || opening) && !covered && lists?.updatedAtMs != null;
  const unknown = unknownHere(location, known !== undefined, tab.refusals, data.catalogue);
  if (settings.hint !== 'discreet') {
    return { page, view, hint, reloadAfterMs: after.reloadAfterMs, unmet, unknown };
  }
  // That a page is loaded again would tell it that its reader's role is active.
  const discreet = tab.dismissed.includes(page) ? null : discreetHint(tab, location, data);
  return { page, view, hint: discreet, reloadAfterMs: null, unmet, unknown };
}

/** Whether a role was asked for already and is not there yet: here, or elsewhere as last listed. */
function isPending(key: string, lists: AccountLists | undefined, context: PageContext): boolean {
  if (context.underWay.includes(key)) return true;
  return (lists?.requests ?? []).some((request) => request.key === key && isOpenRequest(request));
}
