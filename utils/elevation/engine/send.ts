import type { Client } from '../../http/client';
import type { Elevation } from '../../pim/elevation/elevation';
import { pimErrorOf } from '../../pim/pim-error-of';
import type { SurfaceApi } from '../../surfaces/surface-api';
import type { Calls } from './calls';
import type { Dispatch, EngineDeps } from './deps';
import { isForItsAccount } from './for-its-account';
import { withMfaNotCounted } from './mfa-not-counted';
import type { Writes } from './writes';

/** Sends activations: each once, journaled before it leaves, and for its own account only. */
export function createSend(deps: EngineDeps, dispatch: Dispatch, calls: Calls, writes: Writes) {
  const { journal } = deps;
  /** Elevations whose write is in the air: late or doubled events must not send a second one. */
  const sending = new Set<string>();

  async function write(client: Client, surface: SurfaceApi, id: string): Promise<undefined> {
    if (sending.has(id)) return;
    sending.add(id);
    try {
      const journaled = await journal.find(id);
      if (journaled?.state === 'submitting' && !isForItsAccount(journaled, client.session)) {
        await dispatch(id, { type: 'refused', error: pimErrorOf('accountMismatch') });
        return;
      }
      // What cannot be journaled is not sent.
      if (!(await isJournaled(id))) return;
      const current = await journal.find(id);
      if (current?.state !== 'submitting') return;
      if (!writes.mayBegin(current.account)) {
        await dispatch(id, { type: 'notSent', error: pimErrorOf('signInNeeded') });
        return;
      }
      const sent = surface.activate(client, current).then((outcome) => ({
        dispatched: dispatch(id, withMfaNotCounted(outcome, client.session)),
      }));
      const followed = writes.follow(
        current.account,
        sent.then(({ dispatched }) => dispatched),
      );
      followed.catch(deps.logError);
      // In the queue before the next write may begin.
      await sent;
    } finally {
      sending.delete(id);
    }
  }

  async function isJournaled(id: string): Promise<boolean> {
    try {
      await dispatch(id, { type: 'sending' });
      return true;
    } catch (cause) {
      deps.logError(cause);
      await dispatch(id, { type: 'notSent', error: pimErrorOf('notSaved') });
      return false;
    }
  }

  return async (elevation: Elevation): Promise<void> => {
    if (elevation.unattended && !(await deps.mayBeUnattended(elevation))) {
      return dispatch(elevation.id, { type: 'refused', error: pimErrorOf('renewalNotAllowed') });
    }
    await calls.withClient(elevation, 'notSent', async (client, surface) => {
      const policy = deps.policyOf(elevation);
      const claims =
        policy?.kind === 'known' && !elevation.steppedUp
          ? client.session.unmetClaims(policy.needs)
          : undefined;
      // Asked for before the write where the policy is known: one window, no refused request.
      if (claims) return { type: 'challenged', claims };
      return writes.follow(elevation.account, write(client, surface, elevation.id));
    });
  };
}
