import * as z from 'zod/mini';
import { MINUTE_MS } from '../pim/duration';
import { whole } from '../storage/readable';
import { defineRecord } from '../storage/record';
import { type Area, createStored } from '../storage/stored';
import { measuredOffset } from './measured-offset';

/** How far the service's clock was ahead of the device's when it was last measured. */
export const clockRecord = defineRecord({
  key: 'clock',
  version: 1,
  migrations: [],
  read: whole(z.object({ offsetMs: z.number() })),
  empty: { offsetMs: 0 },
});

/** What was measured so lately by the device's clock is not doubted: since then it was hardly set anew. */
const VOUCHED_MS = 5 * MINUTE_MS;

export type ServiceClock = ReturnType<typeof createServiceClock>;

/**
 * The service's time, on a device whose own clock may be wrong by hours. Whatever is compared with a
 * time of the service is compared by this clock; only the browser's alarms and timers run by the
 * device's.
 * @param deviceNow the device's clock
 * @param onMoved the clock has just moved by so much, because an answer showed that it was wrong
 */
export function createServiceClock(
  { area, deviceNow }: { area: Area; deviceNow: () => number },
  onMoved: (byMs: number) => void,
) {
  const stored = createStored(area, clockRecord);
  let offsetMs = 0;
  /** The device's time of the last answer with a date, in this worker's life. */
  let measuredAtMs: number | undefined;

  return {
    /** The service's time. */
    now: (): number => deviceNow() + offsetMs,
    /** How far it is ahead of the device's clock. */
    offsetMs: (): number => offsetMs,
    /**
     * Whether an answer has just vouched for it. Without one it may be hours ahead: somebody may have set
     * the device's clock meanwhile.
     */
    isVouched: (): boolean =>
      measuredAtMs !== undefined && Math.abs(deviceNow() - measuredAtMs) < VOUCHED_MS,
    /** When the device's clock shows a moment of the service's. */
    toDevice: (atMs: number): number => atMs - offsetMs,
    /** Takes over what an earlier worker measured: before any answer it is the best there is. */
    async load(): Promise<void> {
      offsetMs = (await stored.read()).offsetMs;
    },
    /** Keeps what was measured. */
    async save(): Promise<void> {
      await stored.update((before) => (before.offsetMs === offsetMs ? before : { offsetMs }));
    },
    /** A question leaves. @returns to be called with the `Date` of its answer when that arrives */
    timeCall(): (date: string | null) => void {
      const sentAtMs = deviceNow();
      return (date) => {
        const before = offsetMs;
        if (date && !Number.isNaN(Date.parse(date))) measuredAtMs = deviceNow();
        offsetMs = measuredOffset(before, { sentAtMs, answeredAtMs: deviceNow(), date });
        if (offsetMs !== before) onMoved(offsetMs - before);
      };
    },
  };
}
