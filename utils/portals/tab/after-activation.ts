import type { Activation } from '../../pim/activation';
import { MINUTE_MS, SECOND_MS } from '../../pim/duration';
import { surfaceTraits } from '../../pim/surface-traits';
import type { PageView } from '../../snapshot/shape';
import type { Where } from '../location/where';
import type { TabState } from './tab-state';

/** A portal keeps its token: a page is loaded again at once, and twice more where that was too soon. */
const RELOADS_AFTER_MS = [0, 30 * SECOND_MS, 2 * MINUTE_MS];
/** No role is activated anew within this time; clocks that differ must not make a page reload for ever. */
const SAME_ACTIVATION_MS = 5 * MINUTE_MS;

export type AfterActivation = {
  /** Ask the page to load again, after so long; null: no (more). */
  reloadAfterMs: number | null;
  /** It was asked, and this document is still the one of before. */
  waits: boolean;
  /** It was loaded again for this role at least once. */
  reloaded: boolean;
  advice: PageView['advice'];
};

type Situation = {
  tab: TabState;
  page: string;
  blocked: boolean;
  covered: Activation | undefined;
  where: Where;
  nowMs: number;
};

/** What follows for a page once a role that opens it is active. */
export function afterActivation(situation: Situation): AfterActivation {
  const { tab, page, blocked, covered, nowMs } = situation;
  const nothing = { reloadAfterMs: null, waits: false, reloaded: false, advice: undefined };
  if (!covered) return nothing;
  const startsAtMs = covered.startsAtMs ?? 0;
  const last = tab.reloaded;
  // A reload for an earlier activation, or for another account's role, says nothing about this one.
  const since = Math.min(startsAtMs, nowMs - SAME_ACTIVATION_MS);
  const isSame = last?.page === page && last.account === covered.account;
  const asked = isSame && last.atMs >= since ? last : null;
  const waits = asked !== null && asked.atMs >= tab.loadedAtMs;
  const startedSince = startsAtMs > tab.loadedAtMs;
  const first = !asked && (blocked ? tab.unmet || startedSince : tab.unmet && startedSince);
  const again = asked !== null && !waits && blocked;
  const next = RELOADS_AFTER_MS[asked?.times ?? 0];
  return {
    reloadAfterMs: first || again ? (next ?? null) : null,
    waits: first || waits,
    reloaded: asked !== null && !waits,
    advice:
      blocked && !first && !(waits && asked.times === 1)
        ? adviceOf(situation, again && next === undefined)
        : undefined,
  };
}

/** @param last the page was loaded again as often as makes sense */
function adviceOf({ covered, where, nowMs }: Situation, last: boolean): PageView['advice'] {
  if (covered) {
    const { bringsAssignments, effect } = surfaceTraits[covered.surface];
    const ageMs = nowMs - (covered.startsAtMs ?? 0);
    if (effect.slowForMs !== null && ageMs < effect.slowForMs) return 'azure';
    if (bringsAssignments && where.slowGroups) return 'group';
  }
  return last ? 'signOut' : 'otherAccount';
}
