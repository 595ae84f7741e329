import { formatTime } from '../../../utils/i18n/format';
import { listed } from '../../../utils/i18n/listed';
import { text } from '../../../utils/i18n/text';
import { accountKey } from '../../../utils/pim/account-key';
import { overStates } from '../../../utils/pim/elevation/states';
import type { View } from '../../../utils/snapshot/read';
import type { PageView, Snapshot, Suggestion } from '../../../utils/snapshot/shape';
import { hasUnread } from '../../../utils/snapshot/unread';
import { fullName, roleName, scopeName } from '../../shared/names';
import type { ElevatedRow } from '../elevated/elevated-rows';
import { standingRows } from '../elevated/standing-rows';
import { isWithheld, type RoleRow, roleRow } from '../roles/role-rows';
import { isTenantName, type PageOwner, pageOwner } from './page-owner';

/** A way in, and what to know before choosing it. */
export type Offered = { row: RoleRow; notes: string[] };

/** What the page card shows; undefined: no card, nothing is known. */
export type PageCardModel = {
  title: string;
  /** The sentence under the title. */
  says: string;
  tone: 'calm' | 'needs' | 'blocked' | 'covered';
  /** The way in, least privileged first, with the row of each role. */
  offers: Offered[];
  owner: PageOwner;
  /** Set when the portal may be signed in as somebody else. */
  warning: string;
};

/** Reads the page's state into the card's words. */
export function pageCardModel(
  view: View,
  elevated: ElevatedRow[],
  nowMs: number,
): PageCardModel | undefined {
  const { page } = view;
  if (!page || page.state === 'quiet') return undefined;
  const ways = page.suggestions.flatMap((suggestion) => {
    const row = roleRow(view, suggestion.key, nowMs);
    // In one unit, or perhaps above the page's resource: held there it may not cover the page.
    const somewhere = suggestion.note === 'unit' || suggestion.note === 'ifBelow';
    return row ? [{ row, notes: notesOf(page, suggestion, row), somewhere }] : [];
  });
  const offers = ways.filter(({ row }) => !isWithheld(row));
  // The page may have been assessed before the list that shows it.
  const held = ways.find(({ row, somewhere }) => isWithheld(row) && !somewhere)?.row.key;
  const coveredBy = page.coveredBy ?? held ?? null;
  const under = underWay(page, elevated);
  const base = { title: page.title, warning: warningOf(page), owner: pageOwner(view, page) };
  if (page.state === 'covered' || under?.kind === 'active' || held !== undefined) {
    return {
      ...base,
      says: coveredWords(view, { ...page, coveredBy }, under, nowMs),
      tone: page.stillRefused ? 'blocked' : 'covered',
      offers: [],
    };
  }
  const tone = page.state === 'blocked' ? 'blocked' : 'needs';
  if (under) return { ...base, says: underWords(under), tone, offers: [] };
  return { ...base, says: needWords(view, page, offers.length > 0), tone, offers };
}

/** What is active or asked for already of all that would do; what failed may be tried again. */
function underWay(page: PageView, elevated: ElevatedRow[]): ElevatedRow | undefined {
  const keys = new Set(page.suggestions.map(({ key }) => key));
  const rows = elevated.filter((row) => keys.has(row.key) || row.key === page.coveredBy);
  const holds = rows.find((row) => row.kind === 'active');
  return holds ?? rows.find((row) => row.kind === 'request' || !isOver(row));
}

const isOver = (row: ElevatedRow): boolean =>
  row.kind === 'elevation' && overStates.includes(row.elevation.state);

function underWords(under: ElevatedRow): string {
  if (under.kind === 'active') return '';
  const [role, waits] =
    under.kind === 'elevation'
      ? [under.elevation.eligibility, under.elevation.state === 'waiting']
      : [under.request, under.request.bucket === 'waiting'];
  return text(waits ? 'page_waiting' : 'page_underWay', fullName(role));
}

function notesOf({ leastRoles }: PageView, { broader, note }: Suggestion, row: RoleRow): string[] {
  const { scope } = row.eligibility;
  const where = scopeName(scope);
  const notes = {
    unit: text('page_noteUnit', where),
    ifBelow: text('page_noteIfBelow', where),
    slowGroup: text('page_noteSlowGroup'),
    direct: text('page_noteDirect'),
  };
  const least = listed(leastRoles, 'disjunction');
  const wide = least ? text('page_broader', least) : text('page_broaderPlain');
  return [...(broader ? [wide] : []), ...(note ? [notes[note]] : [])];
}

function warningOf({ stillRefused, advice, portal }: PageView): string {
  if (!stillRefused) return '';
  switch (advice) {
    case 'signOut':
      return text('page_adviceSignOut', portal);
    case 'azure':
      return text('page_adviceAzure');
    case 'group':
      return text('page_adviceGroup', portal);
    default:
      return text('page_stillRefused', portal);
  }
}

/** Nobody made this person eligible: who could, and for what. */
function noneWords({ grantedBy }: PageView, roles: string): string {
  if (!roles) return text('page_noneUnknown');
  switch (grantedBy?.kind) {
    case 'directory':
      return text('page_noneDirectory', roles);
    case 'group':
      return text('page_noneGroup', roles);
    case 'azure':
      return grantedBy.where
        ? text('page_noneAzure', roles, grantedBy.where)
        : text('page_noneAzureSomewhere', roles);
    default:
      return text('page_none', roles);
  }
}

function coveredWords(
  view: View,
  page: PageView,
  under: ElevatedRow | undefined,
  nowMs: number,
): string {
  const standing = standingRows(view, nowMs).find(
    ({ activation }) => activation.key === page.coveredBy,
  );
  if (under?.kind !== 'active' && standing) {
    const { activation } = standing;
    const name = fullName(activation);
    if (activation.endsAtMs !== null)
      return text('page_coveredUntilAnyway', name, formatTime(activation.endsAtMs, nowMs));
    // What a group brings ends with its membership: nobody can say that it is for good.
    return text(activation.via === 'group' ? 'page_coveredGroup' : 'page_coveredAlways', name);
  }
  if (under?.kind !== 'active') return text('page_covered', page.leastRoles[0] ?? '');
  const until = formatTime(under.endsAtMs, nowMs);
  return text('page_coveredUntil', under.role ? roleName(under.role.role) : under.roleName, until);
}

/** Whether lists were read, or are on their way: then nobody has to sign in. */
const isBegun = ({ updatedAtMs, refreshing }: Snapshot): boolean =>
  updatedAtMs !== null || refreshing;

/** Whether some eligible assignments of the page's account are not known: what is missing may be among them. */
const isUnread = ({ snapshots }: View, { account }: PageView): boolean =>
  snapshots.some(
    (snapshot) => accountKey(snapshot.account) === account && hasUnread(snapshot, 'eligible'),
  );

function needWords(view: View, page: PageView, offered: boolean): string {
  const roles = listed(page.leastRoles, 'disjunction');
  // Nothing is listed yet: that is no reason to say that nobody made this person eligible.
  if (!offered && !view.snapshots.some(isBegun)) {
    return roles ? text('page_unlisted', roles) : text('page_unlistedUnknown');
  }
  if (page.account === null && (view.overview?.accounts.length ?? 0) > 0) {
    if (page.candidates.length > 0) return text('page_whose', page.portal);
    if (!page.tenant) return text('page_foreignCloud');
    return isTenantName(page.tenant)
      ? text('page_foreign', page.tenant)
      : text('page_foreignUnread');
  }
  if (!offered && isUnread(view, page)) {
    return roles ? text('page_unread', roles) : text('page_unreadUnknown');
  }
  if (!offered) return noneWords(page, roles);
  if (page.onlyGlobal && roles) return text('page_onlyGlobal', roles);
  if (page.state === 'blocked') return text('page_blocked');
  return text('page_needs');
}
