import { type ReadonlySignal, signal } from '@preact/signals';
import { SECOND_MS } from '../../utils/pim/duration';
import type { Schedule } from './schedule';

/** The popup's one clock: everything that counts down follows it, so nothing else has a timer. */
export type Clock = { nowMs: ReadonlySignal<number>; stop: () => void };

/** Ticks on whole seconds, so that countdowns change together. */
export function createClock(now: () => number, schedule: Schedule): Clock {
  const nowMs = signal(now());
  let cancel = (): void => {};
  const tick = (): void => {
    cancel = schedule(
      () => {
        nowMs.value = now();
        tick();
      },
      SECOND_MS - (now() % SECOND_MS),
    );
  };
  tick();
  return { nowMs, stop: () => cancel() };
}
