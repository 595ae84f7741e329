import type { PimError } from '../../error';
import type { Elevation, ElevationState } from '../elevation';
import type { ElevationEffect, Step } from './events';

/** Moves an elevation into a state, with nothing pending there unless said. */
export function enter(
  elevation: Elevation,
  state: ElevationState,
  atMs: number,
  change: Partial<Elevation> = {},
  effects: ElevationEffect[] = [],
): Step {
  return [
    {
      ...elevation,
      ...{ state, sinceMs: atMs, tries: 0, notBeforeMs: null, error: null, missing: undefined },
      ...change,
    },
    effects,
  ];
}

/** Stays in the state and waits: the moment is journaled, so a restart keeps it. */
export function wait(elevation: Elevation, untilMs: number, change: Partial<Elevation> = {}): Step {
  return [{ ...elevation, notBeforeMs: untilMs, ...change }, [{ type: 'wait', untilMs }]];
}

/** Ends in a failure that keeps what was asked. */
export function fail(
  elevation: Elevation,
  error: PimError,
  atMs: number,
  change: Partial<Elevation> = {},
): Step {
  return enter(elevation, 'failed', atMs, { error, ...change }, [{ type: 'finished' }]);
}

export const stay = (elevation: Elevation): Step => [elevation, []];

/** Looks at once because somebody asked for it. However often that is, it uses up none of the usual looks. */
export const lookAsAsked = (elevation: Elevation, change: Partial<Elevation> = {}): Step => [
  { ...elevation, tries: Math.max(0, elevation.tries - 1), ...change },
  [{ type: 'lookUp', asked: true }],
];
