import type { Hint } from '../../messages/facts';
import { accountKey } from '../../pim/account-key';
import { MINUTE_MS } from '../../pim/duration';
import { isOpenRequest } from '../../pim/elevation/states';
import type { Role } from '../../pim/eligibility';
import type { PageView } from '../../snapshot/shape';
import { waysIn } from '../suggest/ways-in';
import { type Assessment, needsRoleToOpen } from './assess-page';
import { discreetHint } from './discreet-hint';
import { hintOf } from './hint-of';
import { type AccountLists, listsOf, type PageContext } from './page-context';
import { firstRole } from './page-view';
import { readAtMs } from './read-at';
import type { TabState } from './tab-state';

/** A list older than this is not trusted to say that no role is active. */
const FRESH_MS = 10 * MINUTE_MS;

/** What the hint says of a tab's page, as its person set it. Pure. */
export function pageHint(
  tab: TabState,
  context: PageContext,
  assessment: Assessment,
  view: PageView,
): Hint {
  const dismissed = tab.dismissed.includes(assessment.page);
  const setting = context.settings.hint;
  if (setting === 'discreet') {
    return dismissed ? null : discreetHint(tab, assessment.location, context.data);
  }
  const { after, ways } = assessment;
  const reloaded = after.reloaded || after.waits;
  return hintOf({
    view,
    setting,
    dismissed,
    sure: isSure(assessment, context.nowMs),
    spoke: tab.spoke || reloaded,
    waitsForReload: after.waits && !after.advice,
    reloaded,
    first: offeredRole(assessment, context),
    covered: ways.covered,
  });
}

/** Whether the page certainly needs a role to open that its person does not hold. */
function isSure({ known, lists, needs }: Assessment, nowMs: number): boolean {
  const atMs = readAtMs(lists, needs);
  const fresh = atMs !== null && Math.abs(nowMs - atMs) < FRESH_MS;
  return known?.confidence === 'high' && needsRoleToOpen(known) && fresh;
}

/**
 * The role that the hint may name. Where nobody said yet whose page it is, a way in that any of the
 * possible accounts has is worth the question; what was sent already is not offered again.
 */
function offeredRole(assessment: Assessment, context: PageContext): Role | undefined {
  const { lists, needs, where, whose, ways } = assessment;
  if (ways.suggestions.some(({ key }) => isPending(key, lists, context))) return undefined;
  if (whose.account) return firstRole(lists, ways);
  return whose.possible.accounts
    .map((account) => listsOf(context, accountKey(account)))
    .map((other) => firstRole(other, waysIn(needs, other, context.data.roles, where)))
    .find(Boolean);
}

/** Whether a role was requested already and is not active yet: here, or elsewhere as last listed. */
function isPending(key: string, lists: AccountLists | undefined, context: PageContext): boolean {
  if (context.underWay.includes(key)) return true;
  return (lists?.requests ?? []).some((request) => request.key === key && isOpenRequest(request));
}
