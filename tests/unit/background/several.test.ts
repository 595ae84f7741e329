import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../emulator/server';
import { accepted, activate, activeNow, writes } from '../support/activate';
import { openWorker } from '../support/open-worker';
import type { Worker } from '../support/worker';

let emulator: Emulator;
let worker: Worker;
beforeEach(async () => {
  emulator = await startEmulator();
  worker = await openWorker(emulator);
});
afterEach(() => emulator.stop());

const stateOf = (role: string) =>
  worker.elevations().find((elevation) => elevation.eligibility.role.name === role)?.state;
const isBusy = () =>
  worker.elevations().some((elevation) => /submitting|steppingUp/.test(elevation.state));
async function together(...roles: string[]): Promise<void> {
  await Promise.all(roles.map((role) => activate(worker, emulator, role)));
  await worker.settle(() => !isBusy());
}

describe('several roles activated at once', () => {
  it('are one write each, and one that fails does not affect the others', async () => {
    await together('Security Reader', 'User Administrator', 'Exchange Administrator');
    expect(stateOf('Security Reader')).toBe('active');
    expect(stateOf('User Administrator')).toBe('active');
    expect(stateOf('Exchange Administrator')).toBe('failed');
    expect(writes(emulator)).toHaveLength(3);
    expect(accepted(emulator)).toHaveLength(2);
  });

  it('that need the same step-up share one window', async () => {
    await together('Reports Reader', 'Conditional Access Administrator');
    expect(stateOf('Reports Reader')).toBe('active');
    expect(stateOf('Conditional Access Administrator')).toBe('active');
    expect(worker.windows).toHaveLength(1);
    expect(writes(emulator)).toHaveLength(2);
  });

  it('adopt one that is active already, without another activation', async () => {
    await together('Security Reader');
    const other = await openWorker(emulator);
    worker = other;
    await together('Security Reader', 'User Administrator');
    expect(stateOf('Security Reader')).toBe('active');
    expect(stateOf('User Administrator')).toBe('active');
    expect(activeNow(emulator)).toHaveLength(2);
    expect(accepted(emulator)).toHaveLength(2);
  });
});
