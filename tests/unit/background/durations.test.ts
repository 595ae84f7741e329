import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../utils/pim/duration';
import { boundsOf, longestMs } from '../../../utils/pim/elevation/offered-durations';
import type { Surface } from '../../../utils/pim/eligibility';
import { type Emulator, startEmulator } from '../../emulator/server';
import { keyAndAccount } from '../support/key-and-account';
import {
  clickActivate,
  eligible,
  openWorker,
  tenantOf,
  waitForState,
  writes,
} from '../support/open-worker';
import type { Worker } from '../support/worker';

let emulator: Emulator;
beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(() => emulator.stop());

/** A worker that has listed roles whose eligibilities all end after so long. */
async function withEligibilitiesFor(ms: number): Promise<Worker> {
  const { eligibilities, pimGroups, azure } = tenantOf(emulator);
  for (const each of [eligibilities, pimGroups.eligibilities, azure.eligibilities].flat()) {
    each.endsAtMs = emulator.world.now() + ms;
  }
  return openWorker(emulator);
}

describe.each<[Surface, string]>([
  ['directory', 'Security Reader'],
  ['groups', 'Intune operators'],
  ['azure', 'Contributor'],
])('an eligibility of %s that ends in 49 minutes', (surface, name) => {
  it('is activated for as long as is offered, which PIM accepts', async () => {
    const worker = await withEligibilitiesFor(49 * MINUTE_MS);
    const eligibility = eligible(worker, surface, name);
    const policy = worker.snapshot()?.policies[eligibility.key];
    const durationMs = longestMs(boundsOf({ eligibility, policy }, emulator.world.now()));
    expect(durationMs).toBe(45 * MINUTE_MS);
    expect(await clickActivate(worker, eligibility, { durationMs })).toEqual({ ok: true });
    await waitForState(worker, eligibility, 'active');
    expect(writes(emulator)).toEqual([201]);
  });

  it('is not activated for longer, whatever a view that was drawn before sends', async () => {
    const worker = await withEligibilitiesFor(49 * MINUTE_MS);
    const reply = await clickActivate(worker, eligible(worker, surface, name));
    expect(reply).toMatchObject({ ok: false, error: { code: 'durationTooLong' } });
    expect(writes(emulator)).toEqual([]);
  });

  it('is not activated any more in its last minutes', async () => {
    const worker = await withEligibilitiesFor(5 * MINUTE_MS);
    const reply = await clickActivate(worker, eligible(worker, surface, name), {
      durationMs: 5 * MINUTE_MS,
    });
    expect(reply).toMatchObject({ ok: false, error: { code: 'eligibilityEnding' } });
  });
});

it('a policy’s maximum holds for what a stale view sends', async () => {
  const worker = await openWorker(emulator);
  const role = eligible(worker, 'directory', 'Security Reader');
  const reply = await clickActivate(worker, role, { durationMs: 9 * HOUR_MS });
  expect(reply).toMatchObject({ ok: false, error: { code: 'durationTooLong' } });
  expect(writes(emulator)).toEqual([]);
});

it('what was refused as too long is not sent again with the same duration', async () => {
  const worker = await openWorker(emulator);
  const role = eligible(worker, 'directory', 'Security Reader');
  for (const policy of Object.values(tenantOf(emulator).policies)) policy.maximumDuration = 'PT2H';
  await clickActivate(worker, role, { durationMs: 4 * HOUR_MS });
  const { id } = await waitForState(worker, role, 'failed');
  await worker.settle(() => worker.snapshot()?.policies[role.key]?.belowMs === 4 * HOUR_MS);
  expect(await worker.command({ type: 'retry', elevationId: id })).toMatchObject({
    error: { code: 'durationTooLong' },
  });
  expect(writes(emulator)).toEqual([400]);
});

describe('a renewal', () => {
  /** A role that is active for an hour, to be renewed then, with its eligibility ending so much later. */
  async function renewedWith(leftMs: number): Promise<Worker> {
    const worker = await withEligibilitiesFor(HOUR_MS + leftMs);
    const role = eligible(worker, 'directory', 'Security Reader');
    await worker.command({
      type: 'activate',
      elevationId: crypto.randomUUID(),
      ...keyAndAccount(role.key),
      input: { durationMs: HOUR_MS, justification: 'INC-1042', ticket: null },
      renewal: crypto.randomUUID(),
    });
    await waitForState(worker, role, 'active');
    await worker.pass(HOUR_MS);
    await worker.pass(10_000);
    return worker;
  }

  it('is over before the eligibility is', async () => {
    const worker = await renewedWith(34 * MINUTE_MS);
    const role = eligible(worker, 'directory', 'Security Reader');
    expect((await waitForState(worker, role, 'active')).input.durationMs).toBe(30 * MINUTE_MS);
    expect(writes(emulator)).toEqual([201, 201]);
  });

  it('is not sent where the eligibility ends too soon', async () => {
    const worker = await renewedWith(5 * MINUTE_MS);
    await worker.settle();
    expect(writes(emulator)).toEqual([201]);
  });
});

it.each([
  ['P365D', 365 * 24 * HOUR_MS],
  ['PT8760H', 365 * 24 * HOUR_MS],
  ['P1D', 24 * HOUR_MS],
  ['PT1H45M', 105 * MINUTE_MS],
])('a maximum of %s can be asked for whole', async (maximumDuration, durationMs) => {
  for (const policy of Object.values(tenantOf(emulator).policies))
    Object.assign(policy, { maximumDuration });
  const worker = await openWorker(emulator);
  const role = eligible(worker, 'directory', 'Security Reader');
  const policy = worker.snapshot()?.policies[role.key];
  expect(longestMs(boundsOf({ eligibility: role, policy }, 0))).toBe(durationMs);
  await clickActivate(worker, role, { durationMs });
  await waitForState(worker, role, 'active');
  expect(writes(emulator)).toEqual([201]);
});
