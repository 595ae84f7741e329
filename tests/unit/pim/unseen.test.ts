import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../utils/pim/duration';
import { isOverUnseen, looked, missed, overUnseenAtMs } from '../../../utils/pim/elevation/unseen';
import { START_MS } from '../support/records';

const times = { sinceMs: START_MS, seenAtMs: START_MS };
const graph = { surface: 'directory' as const, ...times };
const azure = { surface: 'azure' as const, ...times };
const own = (afterMs: number) => ({ atMs: START_MS + afterMs, isOwn: true });
const list = (afterMs: number) => ({ atMs: START_MS + afterMs, isOwn: false });

describe('a role of Graph that a list does not show', () => {
  const missing = missed(graph, START_MS + HOUR_MS);
  const since = { ...graph, missing };

  it('is not over by that list, and by no other of the next half minute', () => {
    expect(isOverUnseen(graph, list(HOUR_MS))).toBe(false);
    expect(isOverUnseen(since, list(HOUR_MS + 29 * SECOND_MS))).toBe(false);
    expect(isOverUnseen(since, own(HOUR_MS + 29 * SECOND_MS))).toBe(false);
  });

  it('is over by a second one that is later', () => {
    expect(isOverUnseen(since, list(HOUR_MS + 30 * SECOND_MS))).toBe(true);
    expect(missing.nextLookAtMs).toBe(START_MS + HOUR_MS + 30 * SECOND_MS);
  });

  it('is not over two minutes after it was seen, however often it was missed', () => {
    const early = { ...graph, missing: missed(graph, START_MS + SECOND_MS) };
    expect(isOverUnseen(early, list(2 * MINUTE_MS - 1))).toBe(false);
    expect(early.missing.nextLookAtMs).toBe(START_MS + 2 * MINUTE_MS);
    expect(isOverUnseen(early, list(2 * MINUTE_MS))).toBe(true);
  });
});

describe('an Azure role that a list does not show', () => {
  const since = { ...azure, missing: missed(azure, START_MS + HOUR_MS) };

  it('is over by no list of all scopes, however many there are', () => {
    expect(isOverUnseen(since, list(9 * HOUR_MS))).toBe(false);
  });

  it('is looked at at once, and over by a read at its own scope', () => {
    expect(since.missing.nextLookAtMs).toBe(START_MS + HOUR_MS);
    expect(isOverUnseen(since, own(HOUR_MS))).toBe(true);
  });

  it('is not over by a read at its own scope that may be behind', () => {
    const early = { ...azure, missing: missed(azure, START_MS + MINUTE_MS) };
    expect(isOverUnseen(early, own(4.5 * MINUTE_MS))).toBe(false);
    expect(early.missing.nextLookAtMs).toBe(START_MS + 5 * MINUTE_MS);
    expect(isOverUnseen(early, own(5 * MINUTE_MS))).toBe(true);
  });
});

describe('a role that is missing', () => {
  it('is looked at ever less often while looks fail', () => {
    let missing = missed(azure, START_MS + HOUR_MS);
    const delaysMs: number[] = [];
    for (let looks = 0; looks < 6; looks++) {
      const atMs = missing.nextLookAtMs;
      missing = looked(missing, atMs);
      delaysMs.push(missing.nextLookAtMs - atMs);
    }
    expect(delaysMs).toEqual([1, 5, 15, 60, 60, 60].map((minutes) => minutes * MINUTE_MS));
  });

  it('is not looked at sooner because another list lacks it too', () => {
    const waits = looked(missed(azure, START_MS + HOUR_MS), START_MS + HOUR_MS);
    const again = missed({ ...azure, missing: waits }, START_MS + HOUR_MS + SECOND_MS);
    expect(again).toEqual(waits);
  });

  it('is over at its end; one without an end a day after it was seen', () => {
    expect(overUnseenAtMs({ ...azure, endsAtMs: START_MS + HOUR_MS })).toBe(START_MS + HOUR_MS);
    expect(overUnseenAtMs({ ...azure, endsAtMs: null })).toBe(START_MS + DAY_MS);
  });

  it('is not looked at within a minute of having been seen', () => {
    const lately = { ...azure, seenAtMs: START_MS + HOUR_MS };
    const missing = missed(lately, START_MS + HOUR_MS + SECOND_MS);
    expect(missing.nextLookAtMs).toBe(START_MS + HOUR_MS + MINUTE_MS);
  });

  it('is over by the look that it waits for: never by an earlier one', () => {
    const anyCase = fc.record({
      surface: fc.constantFrom('directory' as const, 'groups' as const, 'azure' as const),
      missedAfterMs: fc.nat(HOUR_MS),
      readAfterMs: fc.nat(HOUR_MS),
    });
    fc.assert(
      fc.property(anyCase, ({ surface, missedAfterMs, readAfterMs }) => {
        const seen = { surface, ...times };
        const missing = missed(seen, START_MS + missedAfterMs);
        const atMs = START_MS + missedAfterMs + readAfterMs;
        const isOver = isOverUnseen({ ...seen, missing }, { atMs, isOwn: true });
        if (atMs >= missing.nextLookAtMs) expect(isOver).toBe(true);
        else if (missing.nextLookAtMs > START_MS + MINUTE_MS) expect(isOver).toBe(false);
      }),
    );
  });
});
