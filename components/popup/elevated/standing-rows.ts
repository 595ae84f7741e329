import { compare } from '../../../utils/i18n/compare';
import { formatNumber, formatTime } from '../../../utils/i18n/format';
import { listed } from '../../../utils/i18n/listed';
import { text } from '../../../utils/i18n/text';
import { accountKey } from '../../../utils/pim/account-key';
import type { Activation } from '../../../utils/pim/activation';
import { isHighImpact } from '../../../utils/pim/high-impact';
import { standingRights } from '../../../utils/pim/standing';
import type { View } from '../../../utils/snapshot/read';
import { carriersIn } from '../../shared/carriers';
import { rowNames } from '../../shared/names';
import { type OwnerNames, ownerNames } from '../../shared/owner-names';
import { byAccount } from './by-account';

/** A role that holds without activation. */
export type StandingRow = OwnerNames & {
  /** One role may be held directly and through a group. */
  key: string;
  activation: Activation;
  highImpact: boolean;
};

/** So many are named where only their number is shown. */
const MOST_NAMED = 2;

/** What holds without activation: what can take over the tenant first, then by name. */
export function standingRows(view: View, nowMs: number): StandingRow[] {
  const carriers = carriersIn(view);
  const rows = view.snapshots.flatMap(({ account, activations }) => {
    const owner = ownerNames(view, accountKey(account));
    return standingRights(activations, nowMs).map((activation): StandingRow => {
      const key = `${activation.key}|${activation.via}`;
      return { ...owner, key, activation, highImpact: isHighImpact(activation, carriers) };
    });
  });
  return rows.sort(
    (a, b) =>
      Number(b.highImpact) - Number(a.highImpact) ||
      compare(rowNames(a.activation).name, rowNames(b.activation).name) ||
      byAccount(a, b),
  );
}

/** Until when a standing right holds, and how it came to its holder. */
export function standingWords({ via, endsAtMs }: Activation, nowMs: number): string {
  const until = endsAtMs === null ? '' : formatTime(endsAtMs, nowMs);
  switch (via) {
    case 'group':
      return until ? text('standing_groupUntil', until) : text('standing_group');
    case 'inherited':
      return until ? text('standing_inheritedUntil', until) : text('standing_inherited');
    case 'direct':
      return until ? text('standing_until', until) : text('standing_always');
  }
}

/** `Always active (3): Global Administrator …`: how many, and of those that matter most which. */
export function standingSummary(rows: StandingRow[]): string {
  const always = rows.every(({ activation }) => isForGood(activation));
  const privileged = rows.filter(({ highImpact }) => highImpact);
  const named = (privileged.length > 0 ? privileged : rows).slice(0, MOST_NAMED);
  const names = listed(
    named.map(({ activation }) => rowNames(activation).name),
    'conjunction',
  );
  const kind = named.length < rows.length ? 'Some' : 'All';
  return text(`standing_${always ? 'always' : 'held'}${kind}`, formatNumber(rows.length), names);
}

/** What a group brings ends with its membership, which may be an activation itself. */
const isForGood = ({ via, endsAtMs }: Activation): boolean => endsAtMs === null && via !== 'group';
