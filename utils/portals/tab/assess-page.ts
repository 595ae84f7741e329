import type { Need } from '../data/page-data';
import type { Location } from '../location/location';
import { type Where, whereOf } from '../location/where';
import { azureRead } from '../needs/azure-need';
import { knownPage } from '../needs/known-page';
import type { PageNeed } from '../needs/need';
import { carriedRefs } from '../needs/own-rules';
import type { Refusal, Verdict } from '../refusals/refusals';
import { type WaysIn, waysIn } from '../suggest/ways-in';
import { type Whose, whosePage } from '../suggest/whose-page';
import { isNoAccessPage } from './advance-tab';
import { type AfterActivation, afterActivation } from './after-activation';
import { tabVerdict } from './discreet-hint';
import { type AccountLists, listsOf, type PageContext } from './page-context';
import type { TabState } from './tab-state';

/** How the page of a tab stands: what it needs, and what its person has and could activate. */
export type Assessment = {
  tabId: number;
  documentId: string;
  location: Location;
  /** The page in the catalogue, or its place: what dismissing and reloading are remembered by. */
  page: string;
  known: PageNeed | undefined;
  whose: Whose;
  /** What is listed of the account whose page it is. */
  lists: AccountLists | undefined;
  where: Where;
  /** What the page needs, the need that opens it first. */
  needs: Need[];
  ways: WaysIn;
  /** The service refused the page. */
  blocked: boolean;
  /** What follows for the page from a role that was activated for it. */
  after: AfterActivation;
};

/** Where a tab is; the shell's own no-access page stands for the page it was shown instead of. */
export function pageLocation(tab: TabState): Location | null {
  return isNoAccessPage(tab.location) ? (tab.deniedAt ?? tab.location) : tab.location;
}

/**
 * Works out how the page of a tab stands. Pure.
 * @returns undefined when the tab is not at a portal
 */
export function assessPage(tab: TabState, context: PageContext): Assessment | undefined {
  const { tabId, documentId } = tab;
  const { data, settings, nowMs } = context;
  const location = pageLocation(tab);
  if (!documentId || !location) return undefined;
  const known = knownPage(location, settings.rules, data);
  const page = known?.key ?? JSON.stringify(location.place);
  const where = whereOf(location, carriedRefs(settings.carries, data.roles));
  const accounts = context.lists.map(({ account }) => account);
  const whose = whosePage(location, accounts, context.evidence);
  const lists = listsOf(context, whose.account);
  const verdict = tabVerdict(tab, location, known, data);
  const needs = known?.needs.length ? known.needs : needOfRefused(tab.refusals, verdict);
  const ways = waysIn(needs, lists, data.roles, where);
  const { covered } = ways;
  // Several refused calls do not outweigh a role that is there; a call of the page's own does.
  const blocked = verdict.kind === 'blocked' && (verdict.own || !covered);
  const after = afterActivation({ tab, page, blocked, covered, where, nowMs });
  const seen = { tabId, documentId, location, page, known };
  return { ...seen, whose, lists, where, needs, ways, blocked, after };
}

/** Whether a page is known to need a role to be opened, not only to change something in it. */
export const needsRoleToOpen = (known: PageNeed | undefined): boolean =>
  known?.needs.some(({ level }) => level === 'read') ?? false;

/** A refused call that our tables do not know: in Azure's portal it was to see something. */
function needOfRefused(refusals: Refusal[], verdict: Verdict): Need[] {
  if (verdict.kind !== 'blocked') return [];
  if (verdict.need) return [verdict.need];
  return refusals.some(({ host }) => host.startsWith('management.')) ? [azureRead] : [];
}
