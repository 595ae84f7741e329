import type { Engine } from '../elevation/engine/engine';
import { createServiceClock } from '../time/service-clock';
import type { CatchUp } from './catch-up';
import type { Ports } from './ports';

/** What has to follow the clock when it moves. */
type Followers = {
  engine: Engine;
  catchUp: CatchUp;
  logError: (cause: unknown) => void;
};

/**
 * The browser's ports by the service's clock: everything behind them knows only this one time. The
 * browser's alarms alone go by the device's, so their moments are turned into it here.
 * @param onMoved the clock was wrong and has been put right: `follow` tells everything that went by it
 */
export function createServiceTime(
  device: Ports,
  onMoved: (follow: (followers: Followers) => Promise<void>) => void,
) {
  const clock = createServiceClock({ area: device.local, deviceNow: device.now }, (byMs) =>
    onMoved(async ({ engine, catchUp, logError }) => {
      await clock.save().catch(logError);
      await engine.moveClock(byMs);
      await catchUp.labelChanged();
    }),
  );
  const ports: Ports = {
    ...device,
    now: clock.now,
    timeCall: clock.timeCall,
    setAlarm: (name, atMs) => device.setAlarm(name, clock.toDevice(atMs)),
  };
  return { clock, ports };
}
