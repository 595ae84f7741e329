import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../utils/pim/duration';
import type { Surface } from '../../../utils/pim/eligibility';
import { type Emulator, startEmulator } from '../../emulator/server';
import { clickActivate, eligible, openWorker, waitForState, writes } from '../support/open-worker';
import type { Worker } from '../support/worker';

let emulator: Emulator;
let worker: Worker;
beforeEach(async () => {
  emulator = await startEmulator();
  worker = await openWorker(emulator, undefined, { signIn: { tokenLifetimeMs: 5 * MINUTE_MS } });
});
afterEach(() => emulator.stop());

const surfaces: [Surface, string][] = [
  ['directory', 'Security Reader'],
  ['groups', 'Intune operators'],
  ['azure', 'Contributor'],
];

/** Tokens are over at the service long before MSAL takes them for over, as on a slow clock. */
async function expireTokens(): Promise<void> {
  await worker.pass(6 * MINUTE_MS);
}

async function refresh(): Promise<void> {
  const before = worker.snapshot()?.updatedAtMs;
  emulator.clock.advance(1_000);
  await worker.command({ type: 'refresh' });
  await worker.settle(() => {
    const { refreshing, updatedAtMs, problem } = worker.snapshot()!;
    return !refreshing && (updatedAtMs !== before || problem !== null);
  });
}
/** Why each surface's roles could not be read. */
const errorsNow = () =>
  worker
    .snapshot()!
    .surfaces.map(
      ({ error, unread }) =>
        error ?? unread?.find(({ list }) => list !== 'requests')?.error ?? null,
    );
const errors = () => errorsNow().map((error) => error?.code ?? null);
const renewals = () => worker.renewals.length;

describe('A token that is over by the service’s clock only', () => {
  beforeEach(expireTokens);

  it('is renewed without a window when lists are read, once for each resource', async () => {
    await refresh();
    expect(errors()).toEqual([null, null, null]);
    expect([worker.windows.length, renewals()]).toEqual([0, 2]);
  });

  it.each(surfaces)(
    'is renewed for a write of %s, which is accepted once',
    async (surface, name) => {
      const role = eligible(worker, surface, name);
      await clickActivate(worker, role);
      await waitForState(worker, role, 'active');
      expect([worker.windows.length, writes(emulator)]).toEqual([0, [401, 201]]);
    },
  );

  it('whose renewal fails, too, is one that the person has to sign in again for', async () => {
    worker.signIn.refreshRevoked = true;
    await refresh();
    expect(worker.snapshot()?.problem?.code).toBe('signInNeeded');
    expect([worker.windows.length, renewals()]).toEqual([0, 2]);
  });
});

describe('A token that was just issued and is turned away all the same', () => {
  const turnAway = (match: string) =>
    emulator.control.fault({
      match,
      times: 99,
      effect: {
        kind: 'respond',
        status: 401,
        headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
        body: JSON.stringify({ error: { code: 'AuthenticationFailed', message: 'No.' } }),
      },
    });

  it.each(['roleEligibilityScheduleInstances', 'roleAssignmentScheduleInstances'])(
    'is no session that is over: nobody signs in again for %s',
    async (list) => {
      turnAway(`Microsoft.Authorization/${list}`);
      await refresh();
      expect(worker.overview().signInTroubles).toEqual([]);
      expect(errors()).toEqual([null, null, 'serviceFailed']);
      expect([worker.windows.length, renewals()]).toEqual([0, 1]);
    },
  );

  it('in a part of a batch, too', async () => {
    turnAway('/roleManagement/directory/roleEligibilityScheduleInstances');
    await refresh();
    expect(worker.overview().signInTroubles).toEqual([]);
    expect(errors()).toEqual(['serviceFailed', null, null]);
    expect(renewals()).toBe(1);
  });

  it('by a write fails it, with one renewal and no window', async () => {
    turnAway('roleAssignmentScheduleRequests/');
    const role = eligible(worker, 'azure', 'Contributor');
    await clickActivate(worker, role);
    expect((await waitForState(worker, role, 'failed')).error?.code).toBe('serviceFailed');
    expect(worker.windows).toEqual([]);
    expect(renewals()).toBe(1);
  });
});

describe('A subscription that moved to another tenant', () => {
  it('is told in Microsoft’s words: nobody signs in again, and no token is renewed', async () => {
    const message = "The access token is from the wrong issuer 'https://sts.windows.net/x/'.";
    emulator.control.fault({
      match: 'management.azure.com/providers/Microsoft.Authorization/',
      times: 9,
      effect: {
        kind: 'respond',
        status: 401,
        headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
        body: JSON.stringify({ error: { code: 'InvalidAuthenticationTokenTenant', message } }),
      },
    });
    await refresh();
    expect(errors()).toEqual([null, null, 'refused']);
    expect(errorsNow()[2]?.message).toBe(message);
    expect(renewals()).toBe(0);
  });
});
