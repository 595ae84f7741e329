import { type Client, openClient } from '../../http/client';
import type { Elevation } from '../../pim/elevation/elevation';
import type { ErrorCode, PimError } from '../../pim/error';
import { pimErrorOf } from '../../pim/pim-error-of';
import type { Outcome, SurfaceApi } from '../../surfaces/surface-api';
import type { Dispatch, EngineDeps } from './deps';

/** What a call that could not be made tells the machine; null: nothing. */
type Failure = 'notSent' | 'lookUpFailed' | null;

export type Calls = ReturnType<typeof createCalls>;

/** Opens clients for elevations, makes their calls, and feeds what comes of them back. */
export function createCalls(deps: EngineDeps, dispatch: Dispatch) {
  /** Clients with a stepped-up token, for the one retry; in memory only. */
  const steppedUp = new Map<string, Client>();

  /** @param need what the token has to meet, and whether a window may open for it */
  async function clientFor(
    elevation: Elevation,
    surface: SurfaceApi,
    need: { claims?: string; interactive?: boolean },
  ): ReturnType<typeof openClient> {
    const account = deps.accountOf(elevation.account);
    if (!account) return { ok: false, error: pimErrorOf('signInNeeded') };
    return openClient(deps, { account, resource: surface.resource, ...need });
  }

  return {
    clientFor,

    /** Opens a client, does the call and feeds its outcome back; without a token nothing is sent. */
    async withClient(
      elevation: Elevation,
      failure: Failure,
      call: (client: Client, surface: SurfaceApi) => Promise<Outcome | undefined>,
    ): Promise<void> {
      const failed = (type: Failure | 'noAnswer', error: PimError) =>
        type === null ? undefined : dispatch(elevation.id, { type, error });
      const surface = deps.surfaces[elevation.eligibility.surface];
      if (!surface || !deps.accountOf(elevation.account)) {
        return failed(failure, pimErrorOf('unavailable'));
      }
      const kept = steppedUp.get(elevation.id);
      const opened = kept
        ? ({ ok: true, client: kept } as const)
        : await clientFor(elevation, surface, {});
      if (!opened.ok) {
        const { claims } = opened.error;
        // A write that was just clicked may ask for what the resource wants, as where it is refused.
        if (failure === 'notSent' && claims !== undefined) {
          return dispatch(elevation.id, { type: 'challenged', claims, error: opened.error });
        }
        return failed(failure, opened.error);
      }
      const outcome = await call(opened.client, surface).catch((cause) =>
        failed(failure === 'notSent' ? 'noAnswer' : failure, unexpected(cause)),
      );
      if (outcome) await dispatch(elevation.id, outcome);
    },

    /** Verifies the person in a window, for the one write that was refused without. */
    async stepUp(elevation: Elevation, claims: string): Promise<void> {
      const surface = deps.surfaces[elevation.eligibility.surface];
      if (!surface) return;
      const opened = await clientFor(elevation, surface, { claims, interactive: true });
      if (opened.ok) {
        steppedUp.set(elevation.id, opened.client);
        return dispatch(elevation.id, { type: 'steppedUp' });
      }
      return dispatch(elevation.id, { type: 'stepUpFailed', error: asStepUp(opened.error) });
    },

    /** Only the write needs it, and a request may wait for an approver longer than a token lives. */
    forgetStepUp: (id: string): void => void steppedUp.delete(id),
  };
}

const unexpected = (cause: unknown): PimError => pimErrorOf('unavailable', String(cause));

/** A window that brought no token, in the words of a verification: nothing was sent. */
const stepUpCodes = new Map<ErrorCode, ErrorCode>([
  ['signInClosed', 'stepUpCancelled'],
  ['signInEnded', 'stepUpEnded'],
  ['signInFailed', 'stepUpRefused'],
  ['signInNotOpened', 'stepUpNotOpened'],
]);

export function asStepUp(error: PimError): PimError {
  const code = stepUpCodes.get(error.code);
  return code ? pimErrorOf(code, error.message, error) : error;
}
