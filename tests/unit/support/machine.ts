import type { Elevation } from '../../../utils/pim/elevation/elevation';
import { advance } from '../../../utils/pim/elevation/machine/advance';
import type { ElevationEffect, ElevationEvent } from '../../../utils/pim/elevation/machine/events';
import { START_MS } from './records';

type Distribute<T> = T extends unknown ? Omit<T, 'atMs'> & { atMs?: number } : never;
/** An event, by default at the moment tests begin. */
export type SomeEvent = Distribute<ElevationEvent>;

/** What an elevation becomes when something happens, with the names of the effects. */
export function happen(
  elevation: Elevation,
  event: SomeEvent,
): Elevation & { effects: ElevationEffect['type'][] } {
  const [next, effects] = advance(elevation, { atMs: START_MS, ...event } as ElevationEvent);
  return { ...next, effects: effects.map((effect) => effect.type) };
}

/** Several events in a row. */
export const happenAll = (
  elevation: Elevation,
  ...events: SomeEvent[]
): ReturnType<typeof happen> =>
  events.reduce<ReturnType<typeof happen>>((now, event) => happen(now, event), {
    ...elevation,
    effects: [],
  });
