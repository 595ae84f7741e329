import { formatDateTime, formatDuration, formatSpan } from '../../utils/i18n/format';
import { joined, separator } from '../../utils/i18n/joined';
import { namesApart, type ScopeApart } from '../../utils/i18n/names-apart';
import { text } from '../../utils/i18n/text';
import type { AccountKey } from '../../utils/pim/account';
import type { HistoryEntry } from '../../utils/pim/elevation/history';
import { roleName, rowNames, scopeName } from '../shared/names';
import { safeCell } from './safe-cell';

/** What became of an activation, in words; one whose end has passed is over, whoever noticed. */
export function outcomeWords(entry: HistoryEntry, nowMs: number): string {
  const { outcome, endsAtMs, errorCode } = entry;
  switch (outcome) {
    case 'active':
      return endsAtMs !== null && endsAtMs <= nowMs
        ? text('history_ended')
        : text('history_active');
    case 'denied':
      return text('elevation_denied');
    case 'lapsed':
      return text('elevation_lapsed');
    case 'cancelled':
      return text('elevation_cancelled');
    case 'failed':
      return errorCode ? text(`error_${errorCode}`) : text('elevation_failed');
    default:
      return text(entry.endNoticed ? 'history_endNoticed' : 'history_ended');
  }
}

/** Where it was made, where that was not here. */
export function elsewhereWords(entry: HistoryEntry): string {
  return entry.elsewhere ? text('history_elsewhere') : '';
}

/** From when to when, or when it was asked for where it never held. */
export function whenWords({ outcome, atMs, endsAtMs }: HistoryEntry): string {
  const held = outcome === 'active' || outcome === 'ended';
  if (!held || endsAtMs === null) return formatDateTime(atMs);
  return [formatSpan(atMs, endsAtMs), formatDuration(endsAtMs - atMs, 'short')].join(separator());
}

/**
 * The history as plain text: one activation a line, its parts apart by tabs, none a formula.
 * @param accountTags whose an entry is, in a column of its own; empty where there is one account
 */
export function historyText(
  entries: HistoryEntry[],
  accountTags: Map<AccountKey, string>,
  nowMs: number,
): string {
  const line = (entry: HistoryEntry): string => {
    const { ticket, justification } = entry.input;
    return [
      whenWords(entry),
      roleName(entry.role),
      scopeName(entry.scope),
      ...(accountTags.size > 0 ? [accountTags.get(entry.account) ?? ''] : []),
      [outcomeWords(entry, nowMs), elsewhereWords(entry)].filter(Boolean).join(separator()),
      justification,
      [ticket?.system, ticket?.number].filter(Boolean).join(' '),
    ]
      .map(safeCell)
      .join('\t');
  };
  return entries.map(line).join('\n');
}

/**
 * The entries as their account's whole history names them: what was alone when it was activated may
 * have an equal by now.
 */
export function entriesApart(entries: HistoryEntry[]): HistoryEntry[] {
  const apart = new Map<AccountKey, ScopeApart>();
  const apartFor = (account: AccountKey): ScopeApart => {
    const known =
      apart.get(account) ?? namesApart(entries.filter((each) => each.account === account));
    apart.set(account, known);
    return known;
  };
  return entries.map((entry) => {
    const scope = apartFor(entry.account)(entry);
    return scope.within ? { ...entry, scope } : entry;
  });
}

/** A line's heading: `Contributor · prod`. */
export function entryName(entry: HistoryEntry): string {
  const { name, where } = rowNames(entry);
  return joined(name, where);
}
