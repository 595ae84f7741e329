import type { Elevation } from '../../../utils/pim/elevation/elevation';
import { advance } from '../../../utils/pim/elevation/machine/advance';
import type { ElevationEffect, ElevationEvent } from '../../../utils/pim/elevation/machine/events';
import { START_MS } from './records';

type Distribute<T> = T extends unknown ? Omit<T, 'atMs'> & { atMs?: number } : never;
/** An event, by default at `START_MS`. */
export type SomeEvent = Distribute<ElevationEvent>;

/** The elevation after an event, with the types of the effects. */
export function advanceWith(
  elevation: Elevation,
  event: SomeEvent,
): Elevation & { effects: ElevationEffect['type'][] } {
  const [next, effects] = advance(elevation, { atMs: START_MS, ...event } as ElevationEvent);
  return { ...next, effects: effects.map((effect) => effect.type) };
}

/** The elevation after several events in a row, with the effects of the last one. */
export const advanceAll = (
  elevation: Elevation,
  ...events: SomeEvent[]
): ReturnType<typeof advanceWith> =>
  events.reduce<ReturnType<typeof advanceWith>>((current, event) => advanceWith(current, event), {
    ...elevation,
    effects: [],
  });
