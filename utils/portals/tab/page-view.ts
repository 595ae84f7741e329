import { accountKey } from '../../pim/account-key';
import type { Role } from '../../pim/eligibility';
import type { PageView } from '../../snapshot/shape';
import { centers } from '../centers/centers';
import { isAzureNeed } from '../needs/azure-need';
import { globalAdministrator } from '../roles/well-known-roles';
import type { WaysIn } from '../suggest/ways-in';
import { whoCanGrant } from '../suggest/who-can-grant';
import type { Assessment } from './assess-page';
import type { AccountLists } from './page-context';

/** The card of a tab's page in the popup. Pure. */
export function pageViewOf(assessment: Assessment): PageView {
  const { tabId, documentId, location, known, whose, lists, needs, where, ways, after } =
    assessment;
  const { covered, suggestions } = ways;
  const { account, guessed, possible } = whose;
  const grantedBy = suggestions.length ? undefined : whoCanGrant(needs[0], where.armId);
  const portal = centers[location.portal].name;
  return {
    tabId,
    documentId,
    portal,
    title: known?.title ?? portal,
    state: stateOf(assessment),
    account,
    ...(guessed && { guessed }),
    ...(location.tenant !== null && { tenant: location.tenant }),
    candidates: possible.accounts.map(accountKey),
    leastRoles: ways.least,
    suggestions,
    coveredBy: covered?.key ?? null,
    stillRefused: after.advice !== undefined,
    ...(after.advice && { advice: after.advice }),
    ...(grantedBy && { grantedBy }),
    ...(suggestions[0]?.broader &&
      firstRole(lists, ways)?.templateId?.toLowerCase() === globalAdministrator && {
        onlyGlobal: true,
      }),
  };
}

function stateOf({ blocked, known, ways }: Assessment): PageView['state'] {
  if (blocked) return 'blocked';
  if (ways.covered) return 'covered';
  // Access to Azure comes in many ways that PIM does not list: only what would help is worth a word.
  const isWorthAWord = !isAzureNeed(known) || ways.suggestions.length > 0;
  return ways.least.length > 0 && isWorthAWord ? 'needs' : 'quiet';
}

/** The role that a person would be offered first, of what is listed of them. */
export function firstRole(
  lists: AccountLists | undefined,
  { suggestions: [first] }: WaysIn,
): Role | undefined {
  return lists?.eligibilities.find(({ key }) => key === first?.key)?.role;
}
