import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../utils/pim/duration';
import { type Emulator, startEmulator } from '../../emulator/server';
import { accepted, activate, activeNow, keyOf, writes } from '../support/activate';
import { openWorker } from '../support/open-worker';
import type { Worker } from '../support/worker';

let emulator: Emulator;
let worker: Worker;

beforeEach(async () => {
  emulator = await startEmulator();
  worker = await openWorker(emulator);
});
afterEach(() => emulator.stop());

const role = 'Security Reader';
const state = () => worker.elevations()[0]?.state;
const activateAndWait = async (name = role) => {
  await activate(worker, emulator, name);
  await worker.settle(() => state() !== 'submitting');
};

describe('opening the popup', () => {
  it('shows every role, group and Azure role that Ana may activate, with its policy', () => {
    const snapshot = worker.snapshot();
    expect(snapshot?.eligibilities.map((row) => row.role.name)).toContain(role);
    expect(snapshot?.eligibilities).toHaveLength(17);
    expect(Object.values(snapshot?.policies ?? {}).every(({ kind }) => kind === 'known')).toBe(
      true,
    );
    expect(snapshot).toMatchObject({ refreshing: false, problem: null });
  });

  it('again within a minute sends no request', async () => {
    const before = emulator.world.log.length;
    await worker.command({ type: 'opened' });
    await worker.settle();
    expect(emulator.world.log.length).toBe(before);
  });
});

describe('an activation', () => {
  it('is one write, and shows as active with a countdown', async () => {
    await activateAndWait();
    expect(writes(emulator)).toHaveLength(1);
    expect(state()).toBe('active');
    expect(worker.snapshot()?.activations.map((row) => row.role.name)).toContain(role);
    expect(worker.badge()).toBe('55m');
  });

  it('ends on time, and the badge with it', async () => {
    await activateAndWait();
    await worker.pass(HOUR_MS + MINUTE_MS);
    expect(state()).toBe('ended');
    expect(worker.snapshot()?.activations.map((row) => row.role.name)).not.toContain(role);
    expect(worker.badge()).toBe('');
  });

  it('of a role that needs a step-up is one window and one write', async () => {
    await activateAndWait('Reports Reader');
    await worker.settle(() => state() === 'active');
    expect(worker.windows).toHaveLength(1);
    expect(writes(emulator)).toHaveLength(1);
    expect(activeNow(emulator)).toHaveLength(1);
  });

  it('clicked twice, or in two popups at once, is one write', async () => {
    const elevationId = crypto.randomUUID();
    await Promise.all([
      activate(worker, emulator, role, elevationId),
      activate(worker, emulator, role, elevationId),
      activate(worker, emulator, role),
    ]);
    await worker.settle(() => state() === 'active');
    expect(writes(emulator)).toHaveLength(1);
    expect(worker.elevations()).toHaveLength(1);
  });

  it('that gets no answer is looked up, never sent again', async () => {
    emulator.control.fault({
      method: 'POST',
      match: 'roleAssignmentScheduleRequests',
      effect: { kind: 'dropAfter' },
    });
    await activateAndWait();
    expect(state()).toBe('uncertain');
    await worker.pass(5_000);
    await worker.settle(() => state() === 'active');
    expect(writes(emulator)).toHaveLength(1);
  });

  it('that waits for approval becomes active once approved', async () => {
    await activateAndWait('Groups Administrator');
    expect(state()).toBe('waiting');
    expect(worker.badge()).toBe('…');
    emulator.control.approve(accepted(emulator)[0]!.id);
    await worker.pass(20_000);
    await worker.settle(() => state() === 'active');
    expect(state()).toBe('active');
  });

  it('that was refused keeps its input', async () => {
    await activate(worker, emulator, 'Exchange Administrator');
    await worker.settle(() => state() === 'failed');
    expect(worker.elevations()[0]).toMatchObject({
      error: { code: 'ticketMissing' },
      input: { justification: 'INC-1042 look at sign-ins' },
    });
  });
});

describe('ending a role', () => {
  it('waits until five minutes have passed, then ends it at the service', async () => {
    await activateAndWait();
    await worker.command({ type: 'end', key: keyOf(emulator, role) });
    await worker.settle();
    expect(state()).toBe('ending');
    expect(activeNow(emulator)).toHaveLength(1);
    await worker.pass(6 * MINUTE_MS);
    await worker.settle(() => state() === 'ended');
    expect(activeNow(emulator)).toHaveLength(0);
  });

  it('withdraws a request that waits for approval', async () => {
    await activateAndWait('Groups Administrator');
    await worker.command({ type: 'cancel', key: keyOf(emulator, 'Groups Administrator') });
    await worker.settle(() => state() === 'cancelled');
    expect(accepted(emulator)[0]?.status).toBe('Canceled');
  });

  it('ends one that a list has shown to be approved meanwhile', async () => {
    await activateAndWait('Groups Administrator');
    emulator.control.approve(accepted(emulator)[0]!.id);
    await worker.command({ type: 'refresh' });
    await worker.settle(() => state() === 'active');
    await worker.pass(10 * MINUTE_MS);
    await worker.command({ type: 'end', key: keyOf(emulator, 'Groups Administrator') });
    await worker.settle(() => state() === 'ended');
    expect(activeNow(emulator)).toHaveLength(0);
  });
});

describe('signing out', () => {
  const account = () => worker.snapshot()!.account;
  const traces = () => JSON.stringify([worker.disk.local, worker.disk.session]);
  const signOut = async () => {
    const { cloud, tenantId, objectId } = account();
    await worker.command({ type: 'signOut', account: `${cloud}|${tenantId}|${objectId}` });
    await worker.settle();
  };

  it('leaves no trace of the account', async () => {
    await activateAndWait();
    const { objectId } = account();
    await signOut();
    expect(traces()).not.toContain(objectId);
    expect(worker.badge()).toBe('');
  });

  it('leaves no trace even if a list was being read meanwhile', async () => {
    const { objectId } = account();
    const { id } = emulator.control.fault({
      match: '$batch',
      effect: { kind: 'hold', when: 'after' },
    });
    await worker.command({ type: 'refresh' });
    await emulator.control.whenHeld(id);
    await signOut();
    emulator.control.release(id);
    await worker.settle();
    expect(traces()).not.toContain(objectId);
  });
});
