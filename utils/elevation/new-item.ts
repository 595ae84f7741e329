import type { Activation } from '../pim/activation';
import type { Eligibility } from '../pim/eligibility';
import type { Ask, Item } from '../pim/item';

/** An item as a click makes it: journaled, and not yet begun. */
export function newItem(id: string, eligibility: Eligibility, ask: Ask, nowMs: number): Item {
  return {
    id,
    account: eligibility.account,
    eligibility,
    ask,
    state: 'drafted',
    createdAtMs: nowMs,
    sinceMs: nowMs,
    confirmedAtMs: nowMs,
    sentAtMs: null,
    steppedUp: false,
    claims: null,
    tries: 0,
    notBeforeMs: null,
    request: null,
    startsAtMs: null,
    endsAtMs: null,
    error: null,
  };
}

/** What an item made elsewhere stands for, as far as its row tells. */
export function eligibilityOf(
  row: Pick<Activation, 'key' | 'account' | 'surface' | 'role' | 'scope'>,
): Eligibility {
  const { key, account, surface, role, scope } = row;
  return { key, account, surface, role, scope, via: 'direct', endsAtMs: null };
}
