/** Tellings are at least so far apart. */
const GAP_MS = 1_000;
/** So many moves that no person made are told before the page has to rest. */
const MOVES = 10;
/** A rest gets twice as long each time, up to an hour; a stopped worker is worth more than a stray move. */
const SHORTEST_REST_MS = 60_000;
const LONGEST_REST_MS = 3_600_000;

export type PaceEnv = {
  /** A clock that never goes back, in milliseconds. */
  now: () => number;
  /** Runs later; what it returns calls it off. */
  later: (work: () => void, afterMs: number) => () => void;
};

/**
 * Keeps a page that moves by itself from telling without end: the first time at once, then at most
 * once a second with the last state winning, and ever more rarely where no person has a hand in it.
 * A person's own move refills the budget, so that whoever works in a portal all day is followed.
 */
export function createPace(tell: () => void, { now, later }: PaceEnv) {
  let left = MOVES;
  let restMs = SHORTEST_REST_MS;
  let lastMs = Number.NEGATIVE_INFINITY;
  let planned: { atMs: number; cancel: () => void } | undefined;

  function go(): void {
    planned?.cancel();
    planned = undefined;
    lastMs = now();
    if (left > 0) left -= 1;
    else restMs = Math.min(restMs * 2, LONGEST_REST_MS);
    tell();
  }

  return {
    /** There is something to tell; `byHand`: a person did it. */
    plan(byHand: boolean): void {
      if (byHand) {
        left = MOVES;
        restMs = SHORTEST_REST_MS;
      }
      const atMs = lastMs + (left > 0 ? GAP_MS : restMs);
      if (planned && planned.atMs <= atMs) return;
      planned?.cancel();
      planned = undefined;
      if (atMs <= now()) go();
      else planned = { atMs, cancel: later(go, atMs - now()) };
    },
    /** Somebody wants to know: what waits is told now. */
    flush(): void {
      if (planned) go();
    },
  };
}
