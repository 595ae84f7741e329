import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../utils/pim/duration';
import type { Surface } from '../../../utils/pim/eligibility';
import { type Emulator, startEmulator } from '../../emulator/server';
import { standing } from '../../emulator/tenants/build';
import { azureStanding } from '../../emulator/tenants/build-azure';
import { standingInGroup } from '../../emulator/tenants/build-groups';
import { contoso } from '../../emulator/tenants/contoso';
import { clickActivate, eligible, openWorker, tenantOf, writes } from '../support/open-worker';
import type { Worker } from '../support/worker';

let emulator: Emulator;
let worker: Worker;
beforeEach(async () => {
  emulator = await startEmulator();
  worker = await openWorker(emulator);
});
afterEach(() => emulator.stop());

const { ana } = contoso;
const elevation = () => worker.elevations()[0];

/** A role of Ana's on each surface, and how somebody gives it to her without activation as well. */
const cases: [Surface, string, (endsAtMs: number) => unknown][] = [
  [
    'directory',
    'Security Reader',
    (endsAtMs) => standing(tenantOf(emulator), ana, 'Security Reader', { endsAtMs }),
  ],
  [
    'groups',
    'Intune operators',
    (endsAtMs) => standingInGroup(tenantOf(emulator), ana, 'Intune operators', 'member', endsAtMs),
  ],
  [
    'azure',
    'Contributor',
    (endsAtMs) => {
      const tenant = tenantOf(emulator);
      const web = tenant.azure.scopes.find(({ displayName }) => displayName === 'rg-web')!;
      azureStanding(tenant, ana, 'Contributor', web, endsAtMs);
    },
  ],
];

describe.each(cases)(
  'a role of %s that its person holds without activation',
  (surface, name, give) => {
    it('is refused at once, with until when, and written once though the list is older', async () => {
      const endsAtMs = worker.now() + HOUR_MS;
      give(endsAtMs);
      await clickActivate(worker, eligible(worker, surface, name));
      await worker.settle(() => elevation()?.state === 'failed');
      expect(elevation()).toMatchObject({
        notBeforeMs: null,
        error: { code: 'heldWithoutActivation', untilMs: endsAtMs },
      });
      await worker.pass(5 * MINUTE_MS);
      await worker.settle();
      expect(writes(emulator)).toEqual([400]);
    });

    it('is not sent at all once the list shows it, neither anew nor again', async () => {
      give(worker.now() + HOUR_MS);
      await clickActivate(worker, eligible(worker, surface, name));
      await worker.settle(() => elevation()?.state === 'failed');
      await worker.command({ type: 'refresh' });
      await worker.settle();
      const refusal = { ok: false, error: { code: 'heldWithoutActivation' } };
      const elevationId = elevation()!.id;
      expect(await worker.command({ type: 'retry', elevationId })).toMatchObject(refusal);
      expect(await clickActivate(worker, eligible(worker, surface, name))).toMatchObject(refusal);
      expect(writes(emulator)).toHaveLength(1);
    });

    it('is activated again once that has ended', async () => {
      give(worker.now() + HOUR_MS);
      await worker.command({ type: 'refresh' });
      await worker.settle();
      await worker.pass(HOUR_MS);
      await clickActivate(worker, eligible(worker, surface, name));
      await worker.settle();
      // PIM takes it away some seconds late.
      await worker.pass(MINUTE_MS);
      await worker.settle(() => elevation()?.state === 'active');
      expect(elevation()?.state).toBe('active');
    });
  },
);

it('A role that a group brings without activation may be activated beside it', async () => {
  standing(tenantOf(emulator), ana, 'Security Reader', { via: 'Group' });
  await worker.command({ type: 'refresh' });
  await worker.settle();
  await clickActivate(worker, eligible(worker, 'directory', 'Security Reader'));
  await worker.settle(() => elevation()?.state === 'active');
  expect(elevation()?.state).toBe('active');
});
