import { createLimit } from '../../async/limit';
import type { Elevation } from '../../pim/elevation/elevation';
import type { ElevationEffect } from '../../pim/elevation/machine/events';
import type { Calls } from './calls';
import type { Dispatch, EngineDeps } from './deps';
import { createSend } from './send';
import { sendEnd } from './send-end';
import type { Writes } from './writes';

/** Several roles at once, but never more writes than this. */
const PARALLEL_WRITES = 4;

type EffectOf<Type extends ElevationEffect['type']> = Extract<ElevationEffect, { type: Type }>;
type EffectHandlers = {
  [Type in ElevationEffect['type']]: (
    elevation: Elevation,
    effect: EffectOf<Type>,
  ) => Promise<unknown> | undefined;
};

/**
 * Carries out what the machine wants done.
 * @returns undefined where nothing is waited for
 */
export function createEffects(
  deps: EngineDeps,
  dispatch: Dispatch,
  calls: Calls,
  writes: Writes,
): (elevation: Elevation, effect: ElevationEffect) => Promise<unknown> | undefined {
  const inLimit = createLimit(PARALLEL_WRITES);
  const send = createSend(deps, dispatch, calls, writes);
  const { withClient } = calls;
  const lookingAsAsked = new Set<string>();

  const handlers: EffectHandlers = {
    send: (elevation) => inLimit(() => send(elevation)),
    stepUp: (elevation, { claims }) => calls.stepUp(elevation, claims),
    lookUp: (elevation, { asked }) => {
      const { id } = elevation;
      // Clicked again and again: the look that is on its way tells as much.
      if (asked && lookingAsAsked.has(id)) return undefined;
      const look = withClient(elevation, 'lookUpFailed', (client, surface) =>
        surface.lookUp(client, elevation),
      );
      if (!asked) return look;
      lookingAsAsked.add(id);
      return look.finally(() => lookingAsAsked.delete(id));
    },
    sendEnd: (elevation) =>
      writes.follow(
        elevation.account,
        inLimit(() =>
          withClient(elevation, 'notSent', (client, surface) =>
            sendEnd({ ...deps, calls }, elevation, client, surface),
          ),
        ),
      ),
    readDecision: (elevation) =>
      withClient(elevation, null, async (client, surface) => {
        const decision = await surface.readDecision(client, elevation);
        return decision && { type: 'explained', decision };
      }),
    checkEffect: (elevation) =>
      withClient(elevation, 'lookUpFailed', async (client, surface) => ({
        type: 'effect',
        holds: await surface.isInEffect(client, elevation),
      })),
    becameActive: (elevation) => void deps.onActive(elevation),
    finished: (elevation) => void deps.onFinished(elevation),
    toDraft: (elevation) => void deps.onDraft(elevation),
    renew: (elevation) => void deps.onRenew(elevation),
    wait: () => undefined,
  };

  return (elevation, effect) => {
    const handle = handlers[effect.type] as EffectHandlers[ElevationEffect['type']];
    return handle(elevation, effect as never);
  };
}
