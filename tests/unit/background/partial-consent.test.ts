import { afterEach, beforeEach, expect, it } from 'vitest';
import { accountKey } from '../../../utils/pim/account-key';
import { type Emulator, startEmulator } from '../../emulator/server';
import { productScopes } from '../emulator/graph-client';
import { openWorker } from '../support/open-worker';
import { ana } from '../support/records';
import type { Worker } from '../support/worker';

/** The tenant granted what directory roles need, and nothing for groups. */
const directoryOnly = productScopes.filter((scope) => !scope.endsWith('AzureADGroup'));

let emulator: Emulator;
let worker: Worker;
beforeEach(async () => {
  emulator = await startEmulator();
  worker = await openWorker(emulator, undefined, { signIn: { graphScopes: directoryOnly } });
});
afterEach(() => emulator.stop());

const errors = () =>
  Object.fromEntries(
    (worker.snapshot()?.surfaces ?? []).map(({ surface, error }) => [surface, error?.code ?? null]),
  );
/** Every call about groups, batched or not. */
const aboutGroups = () =>
  emulator.control
    .log()
    .filter(({ path, requestBody }) => `${path} ${requestBody}`.includes('privilegedAccess/group'));

it('A tenant that granted a part works for that part, and nothing is sent for the rest', async () => {
  expect(errors()).toEqual({ directory: null, groups: 'consentMissing', azure: null });
  expect(worker.snapshot()?.eligibilities.some(({ surface }) => surface === 'directory')).toBe(
    true,
  );
  expect(aboutGroups()).toEqual([]);
});

it('What was missing is asked for by name in a window, and listed once it is granted', async () => {
  worker.signIn.graphScopes = productScopes;
  await worker.command({ type: 'consent', account: accountKey(ana), surface: 'groups' });
  await worker.settle(() => errors().groups === null);
  expect(worker.windows).toHaveLength(1);
  expect(worker.begun.at(-1)?.scopes).toContain(
    'https://graph.microsoft.com/PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup',
  );
  expect(aboutGroups().length).toBeGreaterThan(0);
});
