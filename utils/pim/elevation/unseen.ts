import { DAY_MS, HOUR_MS, MINUTE_MS } from '../duration';
import type { Surface } from '../eligibility';
import type { Missing } from '../missing';
import { surfaceTraits } from '../surface-traits';

/** A role that is believed to hold. */
type Believed = {
  surface: Surface;
  /** When it became active, or was known to be: a read that is behind may show what was before. */
  sinceMs: number;
  /** When the service last said that it holds. */
  seenAtMs: number;
  missing?: Missing | undefined;
};

/** What was seen so lately is not looked at yet: in some tenants every list of Azure lacks every role. */
const SEEN_LATELY_MS = MINUTE_MS;

/** A look that failed, or whose worker died, is followed by another one after so long. */
const lookDelaysMs = [MINUTE_MS, 5 * MINUTE_MS, 15 * MINUTE_MS, HOUR_MS];

/** No activation lasts longer (contract §4.1): one without an end is believed for so long unseen. */
const MAX_UNSEEN_MS = DAY_MS;

/** The same role after one more read that did not show it. */
export function missed(role: Believed, atMs: number): Missing {
  const { lagMs, apartMs } = surfaceTraits[role.surface].silence;
  const known = role.missing ?? { sinceMs: atMs, looks: 0, nextLookAtMs: 0 };
  const countsFromMs = Math.max(role.sinceMs + lagMs, known.sinceMs + apartMs);
  const nextLookAtMs = Math.max(known.nextLookAtMs, countsFromMs, role.seenAtMs + SEEN_LATELY_MS);
  return { ...known, nextLookAtMs };
}

/** The same role once it is being looked at: nothing may come of the look. */
export const looked = (missing: Missing, atMs: number): Missing => ({
  ...missing,
  looks: missing.looks + 1,
  nextLookAtMs: atMs + lookDelaysMs[Math.min(missing.looks, lookDelaysMs.length - 1)]!,
});

/**
 * Whether a read that does not show a role means that it is over. A single one may be behind, or may have
 * dropped the row by chance (contract §2).
 * @param isOwn the read was of the role's own scope, not of a list of all
 */
export function isOverUnseen(
  { surface, sinceMs, missing }: Believed,
  { atMs, isOwn }: { atMs: number; isOwn: boolean },
): boolean {
  const { lagMs, apartMs, listsCount } = surfaceTraits[surface].silence;
  if (!isOwn && !listsCount) return false;
  return atMs - sinceMs >= lagMs && atMs - (missing?.sinceMs ?? atMs) >= apartMs;
}

/** When a role that is not seen any more is over for certain, by the clock alone. */
export const overUnseenAtMs = (role: { endsAtMs: number | null; seenAtMs: number }): number =>
  role.endsAtMs ?? role.seenAtMs + MAX_UNSEEN_MS;
