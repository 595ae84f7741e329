import { describe, expect, it } from 'vitest';
import { createPace } from '../../../../utils/portals/page/pace';

/** A page's clock and timers, driven by hand. */
function paced() {
  let nowMs = 0;
  let timers: { atMs: number; work: () => void }[] = [];
  const told: number[] = [];
  const pace = createPace(() => void told.push(nowMs), {
    now: () => nowMs,
    later(work, afterMs) {
      const timer = { atMs: nowMs + afterMs, work };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
  });
  function pass(ms: number): void {
    nowMs += ms;
    for (const timer of timers.filter(({ atMs }) => atMs <= nowMs)) {
      timers = timers.filter((one) => one !== timer);
      timer.work();
    }
  }
  return {
    told,
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
  it('tells at once, then the last state once a second has passed', () => {
    const { told, pace, pass } = paced();
    for (let times = 0; times < 20_000; times += 1) pace.plan(false);
    expect(told).toEqual([0]);
    pass(999);
    expect(told).toEqual([0]);
    pass(1);
    expect(told).toEqual([0, 1_000]);
    pass(HOUR_S * 1_000);
    expect(told).toHaveLength(2);
  });

  it('keeps one timer however often it moves', () => {
    const { pace, waiting } = paced();
    for (let times = 0; times < 20_000; times += 1) pace.plan(times % 2 === 0);
    expect(waiting()).toBe(1);
  });

  it('by itself each second tells ever more rarely, so that the worker can sleep', () => {
    const { told, moveEachSecond } = paced();
    moveEachSecond(24 * HOUR_S);
    // Ten at once, then after one minute, two, four … and each hour.
    expect(told.length).toBeLessThan(45);
    const gaps = told.slice(1).map((at, index) => at - (told[index] ?? 0));
    expect(gaps.slice(0, 9).every((gap) => gap <= 2_000)).toBe(true);
    expect(gaps.slice(9).every((gap) => gap >= 60_000)).toBe(true);
    expect(gaps.slice(9, 14)).toEqual([60_000, 120_000, 240_000, 480_000, 960_000]);
    expect(Math.max(...gaps)).toBe(3_600_000);
  });

  it('by a person’s hand is followed all day', () => {
    const { told, pace, pass } = paced();
    for (let times = 0; times < 5_000; times += 1) {
      pace.plan(true);
      pass(5_000);
    }
    expect(told).toHaveLength(5_000);
  });

  it('by a person’s hand again is followed at once, after however long a rest', () => {
    const { told, pace, pass, moveEachSecond } = paced();
    moveEachSecond(24 * HOUR_S);
    const before = told.length;
    pace.plan(false);
    pace.plan(true);
    expect(told).toHaveLength(before + 1);
    // And what the page adds by itself is prompt, too.
    pace.plan(false);
    pass(1_000);
    expect(told).toHaveLength(before + 2);
  });

  it('tells at once when somebody wants to know, and not twice', () => {
    const { told, pace, pass } = paced();
    pace.plan(false);
    pace.plan(false);
    pace.flush();
    expect(told).toEqual([0, 0]);
    pass(1_000);
    expect(told).toHaveLength(2);
  });

  it('tells nothing where nothing waits', () => {
    const { told, pace } = paced();
    pace.flush();
    expect(told).toEqual([]);
  });
});
