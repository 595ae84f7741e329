import type { Client } from '../../http/client';
import { SECOND_MS } from '../../pim/duration';
import type { Elevation } from '../../pim/elevation/elevation';
import { pimErrorOf } from '../../pim/pim-error-of';
import type { Outcome, SurfaceApi } from '../../surfaces/surface-api';
import { asStepUp, type Calls } from './calls';
import { isForItsAccount } from './for-its-account';
import { withMfaNotCounted } from './mfa-not-counted';

/** A click counts as just made for so long: only then may a window open. */
const CLICK_FRESH_MS = 30 * SECOND_MS;

/** Ends an active role or withdraws a request, with one verification where the service wants it. */
export async function sendEnd(
  { calls, now }: { calls: Calls; now: () => number },
  elevation: Elevation,
  client: Client,
  surface: SurfaceApi,
): Promise<Outcome> {
  const endWith = async (sender: Client): Promise<Outcome> =>
    isForItsAccount(elevation, sender.session)
      ? surface.end(sender, elevation)
      : { type: 'endRefused', error: pimErrorOf('accountMismatch') };
  const outcome = await endWith(client);
  if (outcome.type !== 'challenged') return outcome;
  // A window only where the click was a moment ago, never at the end of a queue.
  const interactive = now() - elevation.sinceMs < CLICK_FRESH_MS;
  const need = { claims: outcome.claims, interactive };
  const stronger = await calls.clientFor(elevation, surface, need);
  if (!stronger.ok) return { type: 'endRefused', error: asStepUp(stronger.error) };
  const second = withMfaNotCounted(await endWith(stronger.client), stronger.client.session);
  return second.type === 'challenged'
    ? { type: 'endRefused', error: second.error ?? pimErrorOf('stepUpFailed') }
    : second;
}
