import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Surface } from '../../../utils/pim/eligibility';
import { LISTS_TIMEOUT_MS } from '../../../utils/snapshot/unread';
import { type Emulator, startEmulator } from '../../emulator/server';
import { clickActivate, eligible, openWorker, waitForState } from '../support/open-worker';
import { diskWithAna, startWorker, type Worker } from '../support/worker';

let emulator: Emulator;
let worker: Worker;
beforeEach(async () => {
  emulator = await startEmulator();
  worker = await startWorker(emulator, diskWithAna());
});
afterEach(() => emulator.stop());

/** Parts of Azure's paths, by what is listed. */
const azure = {
  eligible: 'management.azure.com/providers/Microsoft.Authorization/roleEligibilitySchedule',
  active: 'management.azure.com/providers/Microsoft.Authorization/roleAssignmentScheduleInst',
  requests: 'management.azure.com/providers/Microsoft.Authorization/roleAssignmentScheduleReq',
};
/** Lets nothing of these through until it is released. */
function hold(...matches: string[]): string[] {
  const effect = { kind: 'hold', when: 'before' } as const;
  return matches.map((match) => emulator.control.fault({ method: 'GET', match, effect }).id);
}
const rows = (surface: Surface): number =>
  worker.snapshot()?.eligibilities.filter((row) => row.surface === surface).length ?? 0;
const stateOf = (surface: Surface) =>
  worker.snapshot()?.surfaces.find((state) => state.surface === surface);
const unread = (surface: Surface) =>
  stateOf(surface)?.unread?.map(({ list, error }) => [list, error?.code ?? 'on its way']);
async function open(isDone: () => boolean): Promise<void> {
  await worker.command({ type: 'opened' });
  await worker.settle(isDone);
}

describe('the first lists', () => {
  it('of Graph are there, with their policies, while nothing of Azure is', async () => {
    hold(azure.eligible, azure.active, azure.requests);
    await open(() => worker.snapshot()?.policiesAtMs != null);
    expect([rows('directory'), rows('groups'), rows('azure')]).toEqual([11, 3, 0]);
    expect(unread('directory')).toBeUndefined();
    expect(unread('azure')).toEqual([
      ['eligible', 'on its way'],
      ['active', 'on its way'],
      ['requests', 'on its way'],
    ]);
    expect(worker.snapshot()).toMatchObject({ refreshing: true, updatedAtMs: null });
    const role = eligible(worker, 'directory', 'Security Reader');
    expect(worker.snapshot()?.policies[role.key]?.kind).toBe('known');
  });

  it('of Azure are there without what is active, and say so, until that comes', async () => {
    const held = hold(azure.active, azure.requests);
    await open(() => rows('azure') > 0 && worker.snapshot()?.policiesAtMs != null);
    expect(unread('azure')).toEqual([
      ['active', 'on its way'],
      ['requests', 'on its way'],
    ]);
    for (const id of held) emulator.control.release(id);
    await worker.settle(() => worker.snapshot()?.refreshing === false);
    expect(unread('azure')).toBeUndefined();
    expect(worker.snapshot()?.updatedAtMs).not.toBeNull();
  });

  it('that do not come in time have failed, and are read again when that is asked for', async () => {
    const held = hold(azure.active);
    await open(() => rows('azure') > 0 && worker.snapshot()?.policiesAtMs != null);
    await worker.pass(LISTS_TIMEOUT_MS + 1);
    await worker.settle(() => worker.snapshot()?.refreshing === false);
    expect(unread('azure')).toEqual([['active', 'listLate']]);
    expect(rows('azure')).toBe(3);
    await worker.command({ type: 'refresh' });
    for (const id of held) emulator.control.release(id);
    await worker.settle(() => unread('azure') === undefined);
  });
});

describe('later lists', () => {
  it('leave the rows of before until the new ones are there, and say nothing of their way', async () => {
    await open(() => worker.snapshot()?.refreshing === false);
    await worker.pass(61_000);
    const before = worker.snapshot();
    hold(azure.eligible, azure.active, azure.requests);
    await open(() => worker.snapshot()?.refreshing === true);
    expect(worker.snapshot()).toEqual({ ...before, refreshing: true });
  });
});

describe.each(['eligible', 'active', 'requests'] as const)(
  'where Azure’s %s list fails',
  (list) => {
    beforeEach(async () => {
      const effect = { kind: 'respond', status: 403 } as const;
      emulator.control.fault({ method: 'GET', match: azure[list], times: 9, effect });
      await open(() => worker.snapshot()?.refreshing === false);
    });

    it('it alone is missing, with its error', () => {
      expect(unread('azure')).toEqual([[list, 'refused']]);
      expect(stateOf('azure')?.error).toBeNull();
      expect(rows('azure')).toBe(list === 'eligible' ? 0 : 3);
      expect(worker.snapshot()?.problem).toBeNull();
    });
  },
);

it('A role that is active already, which no list could say yet, is adopted: one write, and no error', async () => {
  const other = await openWorker(emulator);
  await clickActivate(other, eligible(other, 'azure', 'Contributor'));
  await waitForState(other, eligible(other, 'azure', 'Contributor'), 'active');
  const writes = () => emulator.control.log({ method: 'PUT' }).length;
  const before = writes();
  hold(azure.active, azure.requests);
  await open(() => rows('azure') > 0);
  const role = eligible(worker, 'azure', 'Contributor');
  await clickActivate(worker, role);
  const adopted = await waitForState(worker, role, 'active');
  expect(adopted.error).toBeNull();
  expect(writes()).toBe(before + 1);
});

it('A request that waits is not over because the history of requests cannot be read', async () => {
  await open(() => worker.snapshot()?.refreshing === false);
  const role = eligible(worker, 'azure', 'Owner');
  await clickActivate(worker, role);
  await waitForState(worker, role, 'waiting');
  const effect = { kind: 'respond', status: 500 } as const;
  emulator.control.fault({ method: 'GET', match: azure.requests, times: 99, effect });
  await worker.command({ type: 'refresh' });
  await worker.settle(() => unread('azure') !== undefined && !worker.snapshot()?.refreshing);
  expect(worker.elevations()[0]).toMatchObject({ state: 'waiting', error: null });
});
