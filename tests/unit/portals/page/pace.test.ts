import { describe, expect, it } from 'vitest';
import { createPace } from '../../../../utils/portals/page/pace';

/** A pace with a clock and timers that the test drives. */
function open() {
  let nowMs = 0;
  let timers: { atMs: number; work: () => void }[] = [];
  const reportedAt: number[] = [];
  const pace = createPace(() => void reportedAt.push(nowMs), {
    now: () => nowMs,
    later(work, afterMs) {
      const timer = { atMs: nowMs + afterMs, work };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
  });
  function pass(ms: number): void {
    nowMs += ms;
    for (const timer of timers.filter(({ atMs }) => atMs <= nowMs)) {
      timers = timers.filter((other) => other !== timer);
      timer.work();
    }
  }
  return {
    reportedAt,
    pace,
    pass,
    waiting: () => timers.length,
    /** A page that moves once a second, for so many seconds. */
    moveEachSecond(seconds: number, byHand = false): void {
      for (let second = 0; second < seconds; second += 1) {
        pace.plan(byHand);
        pass(1_000);
      }
    },
  };
}
const HOUR_S = 3_600;

describe('a page that moves', () => {
  it('is reported at once, then in its last state after a second', () => {
    const { reportedAt, pace, pass } = open();
    for (let times = 0; times < 20_000; times += 1) pace.plan(false);
    expect(reportedAt).toEqual([0]);
    pass(999);
    expect(reportedAt).toEqual([0]);
    pass(1);
    expect(reportedAt).toEqual([0, 1_000]);
    pass(HOUR_S * 1_000);
    expect(reportedAt).toHaveLength(2);
  });

  it('takes one timer, however often it moves', () => {
    const { pace, waiting } = open();
    for (let times = 0; times < 20_000; times += 1) pace.plan(times % 2 === 0);
    expect(waiting()).toBe(1);
  });

  it('by itself each second is reported less and less often, so that the worker can sleep', () => {
    const { reportedAt, moveEachSecond } = open();
    moveEachSecond(24 * HOUR_S);
    // Ten right away, then after one, two, four … minutes, and then each hour.
    expect(reportedAt.length).toBeLessThan(45);
    const gaps = reportedAt.slice(1).map((atMs, index) => atMs - (reportedAt[index] ?? 0));
    expect(gaps.slice(0, 9).every((gap) => gap <= 2_000)).toBe(true);
    expect(gaps.slice(9).every((gap) => gap >= 60_000)).toBe(true);
    expect(gaps.slice(9, 14)).toEqual([60_000, 120_000, 240_000, 480_000, 960_000]);
    expect(Math.max(...gaps)).toBe(3_600_000);
  });

  it('because of the person is reported all day', () => {
    const { reportedAt, pace, pass } = open();
    for (let times = 0; times < 5_000; times += 1) {
      pace.plan(true);
      pass(5_000);
    }
    expect(reportedAt).toHaveLength(5_000);
  });

  it('because of the person again is reported at once, however long it moved by itself', () => {
    const { reportedAt, pace, pass, moveEachSecond } = open();
    moveEachSecond(24 * HOUR_S);
    const before = reportedAt.length;
    pace.plan(false);
    pace.plan(true);
    expect(reportedAt).toHaveLength(before + 1);
    // What the page does by itself right after that is reported promptly, too.
    pace.plan(false);
    pass(1_000);
    expect(reportedAt).toHaveLength(before + 2);
  });

  it('is reported at once when it is flushed, and not twice', () => {
    const { reportedAt, pace, pass } = open();
    pace.plan(false);
    pace.plan(false);
    pace.flush();
    expect(reportedAt).toEqual([0, 0]);
    pass(1_000);
    expect(reportedAt).toHaveLength(2);
  });

  it('is not reported where nothing waits', () => {
    const { reportedAt, pace } = open();
    pace.flush();
    expect(reportedAt).toEqual([]);
  });
});
