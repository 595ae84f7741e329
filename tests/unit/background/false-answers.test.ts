import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../utils/pim/duration';
import type { Surface } from '../../../utils/pim/eligibility';
import { type Emulator, startEmulator } from '../../emulator/server';
import {
  clickActivate,
  eligible,
  openWorker,
  tenantOf,
  waitForState,
} from '../support/open-worker';
import { onSurface, surfaceCases } from '../support/surface-cases';
import type { Worker } from '../support/worker';

let emulator: Emulator;
let worker: Worker;
beforeEach(async () => {
  emulator = await startEmulator();
  worker = await openWorker(emulator);
});
afterEach(() => emulator.stop());

/** Answers of something between us and Microsoft, with a status that means success. */
const falseAnswers = [
  ['200 and a page', 200, '<html>Sign in to the hotel network</html>'],
  ['200 and nothing', 200, ''],
  ['200 and somebody else’s data', 200, '{"id":"x","status":"Revoked","name":"x"}'],
  ['202 and nothing', 202, ''],
] as const;

/** Whether the answer was handled: the end is sent again later, or counts as done. */
const isHandled = (): boolean => {
  const [elevation] = worker.elevations();
  return elevation?.state !== 'ending' || elevation.notBeforeMs !== null;
};

const approvable: [Surface, string][] = [
  ['directory', 'Groups Administrator'],
  ['groups', 'Project Falcon'],
  ['azure', 'Owner'],
];
const pendingAtTheService = () => {
  const { requests, pimGroups, azure } = tenantOf(emulator);
  return [...requests, ...pimGroups.requests, ...azure.requests].filter(
    ({ status }) => status === 'PendingApproval',
  );
};

describe.each(approvable)('withdrawing a request of %s (%s)', (surface, name) => {
  it.each(falseAnswers)('does not count as done after %s', async (_, status, body) => {
    const role = eligible(worker, surface, name);
    await clickActivate(worker, role);
    await waitForState(worker, role, 'waiting');
    emulator.control.fault({ match: '/cancel', effect: { kind: 'respond', status, body } });
    await worker.command({ type: 'cancel', key: role.key });
    await worker.settle(isHandled);
    expect(worker.elevations()[0]?.state).toBe('ending');
    expect(pendingAtTheService()).toHaveLength(1);
    // It is looked up, found to be still waiting, and withdrawn again.
    await worker.pass(21_000);
    await waitForState(worker, role, 'cancelled');
    expect(pendingAtTheService()).toEqual([]);
  });
});

describe.each(surfaceCases)('on the surface $surface', (surfaceCase) => {
  const { surface, name, write } = surfaceCase;
  const held = () => onSurface(surfaceCase, emulator).held();

  it.each(falseAnswers)('an end does not count as done after %s', async (_, status, body) => {
    const role = eligible(worker, surface, name);
    await clickActivate(worker, role);
    await waitForState(worker, role, 'active');
    await worker.pass(10 * MINUTE_MS);
    emulator.control.fault({ ...write, effect: { kind: 'respond', status, body } });
    await worker.command({ type: 'end', key: role.key });
    await worker.settle(isHandled);
    expect(worker.elevations()[0]?.state).toBe('ending');
    expect(held()).toHaveLength(1);
    await worker.pass(21_000);
    await waitForState(worker, role, 'ended');
    expect(held()).toEqual([]);
  });

  it.each(falseAnswers)(
    'an activation does not count as made after %s',
    async (_, status, body) => {
      const role = eligible(worker, surface, name);
      emulator.control.fault({ ...write, effect: { kind: 'respond', status, body } });
      await clickActivate(worker, role);
      expect((await waitForState(worker, role, 'uncertain', 'active', 'failed')).state).toBe(
        'uncertain',
      );
      expect(held()).toEqual([]);
    },
  );
});
