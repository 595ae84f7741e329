import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOUR_MS } from '../../../utils/pim/duration';
import type { Surface } from '../../../utils/pim/eligibility';
import { type Emulator, startEmulator } from '../../emulator/server';
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
let worker: Worker;
beforeEach(async () => {
  emulator = await startEmulator();
  const body = JSON.stringify({ error: { code: 'Authorization_RequestDenied', message: 'No.' } });
  emulator.control.fault({
    match: 'roleManagementPolicyAssignments',
    times: 999,
    effect: { kind: 'respond', status: 403, body },
  });
  const { policies, pimGroups, azure } = tenantOf(emulator);
  for (const policy of [policies, pimGroups.policies, azure.policies].flatMap(Object.values)) {
    policy.enabledRules = ['Justification', 'Ticketing'];
  }
  worker = await openWorker(emulator);
});
afterEach(() => emulator.stop());

const policyOf = (key: string) => worker.snapshot()?.policies[key];

describe.each<[Surface, string]>([
  ['directory', 'Security Reader'],
  ['groups', 'Intune operators'],
  ['azure', 'Contributor'],
])('a role of %s whose policy cannot be read', (surface, name) => {
  it('is refused, requires then what the refusal named, and is activated with it', async () => {
    const role = eligible(worker, surface, name);
    expect(policyOf(role.key)).toEqual({ kind: 'unknown' });

    await clickActivate(worker, role, { justification: '' });
    const refused = await waitForState(worker, role, 'failed');
    expect(refused.error).toMatchObject({
      code: 'justificationMissing',
      rules: ['Justification', 'Ticketing'],
    });
    const learned = { justification: true, ticket: true, mfa: false };
    await worker.settle(() => policyOf(role.key)?.kind === 'unknown');
    expect(policyOf(role.key)).toEqual({ kind: 'unknown', learned });

    await clickActivate(worker, role, { ticket: { number: 'CHG-7', system: 'ServiceNow' } });
    await waitForState(worker, role, 'active');
    expect(writes(emulator)).toEqual([400, 201]);
  });

  it('still requires what was learned after the lists are read again', async () => {
    const role = eligible(worker, surface, name);
    await clickActivate(worker, role, { justification: '' });
    await waitForState(worker, role, 'failed');
    await worker.pass(HOUR_MS);
    await worker.command({ type: 'refresh' });
    await worker.settle(() => worker.snapshot()?.refreshing === false);
    expect(policyOf(role.key)).toMatchObject({ learned: { ticket: true } });
  });
});

it('a duration that was too long is remembered, and a shorter one is accepted', async () => {
  const role = eligible(worker, 'directory', 'Helpdesk Administrator');
  const ticket = { number: 'CHG-7', system: '' };
  await clickActivate(worker, role, { durationMs: 8 * HOUR_MS, ticket });
  expect((await waitForState(worker, role, 'failed')).error?.code).toBe('durationTooLong');
  await worker.settle(() => policyOf(role.key)?.belowMs !== undefined);
  expect(policyOf(role.key)?.belowMs).toBe(8 * HOUR_MS);
  await clickActivate(worker, role, { durationMs: 4 * HOUR_MS, ticket });
  await waitForState(worker, role, 'active');
});
