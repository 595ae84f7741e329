import type { Emulator } from '../../emulator/server';
import { contoso } from '../../emulator/tenants/contoso';
import { activeElsewhere } from '../harness/directory';
import type { Uplift } from '../harness/launch';
import { long } from '../harness/long';
import { expect, openList, test } from '../harness/test';
import { createPopup, type Popup } from '../pages/popup';
import { signInAs } from '../pages/sign-in';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const role = 'Helpdesk Administrator';

const refreshButton = (popup: Popup) => popup.page.getByRole('button', { name: 'Refresh' });

/** Reads the lists, until the service has answered and the popup shows what came of it. */
async function refresh(popup: Popup, emulator: Emulator): Promise<void> {
  const lists = () =>
    emulator.control.log({
      path: '/providers/Microsoft.Authorization/roleAssignmentScheduleRequests',
    }).length;
  const before = lists();
  await refreshButton(popup).click();
  await expect.poll(lists).toBeGreaterThan(before);
  await expect(refreshButton(popup)).toBeEnabled();
}

async function expectHeld(popup: Popup, uplift: Uplift, name: string): Promise<void> {
  await expect(popup.elevated.getByRole('button', { name: `End ${name}` })).toBeVisible();
  const { text, title } = await uplift.badge();
  expect(text).not.toBe('');
  expect(title).not.toContain('nothing is elevated');
}

/** Activated by Ana's other device twenty minutes ago, for an hour, at one of Azure's scopes. */
function azureElsewhere({ world }: Emulator): { endNow: () => void } {
  const { azure } = world.tenants.find(({ id }) => id === contoso.id)!;
  const eligible = azure.eligibilities.find(({ holderId, scopeId }) => {
    return holderId === contoso.ana.id && scopeId.toLowerCase().endsWith('rg-web');
  })!;
  const nowMs = world.now();
  const assignment = {
    ...{ scheduleId: crypto.randomUUID(), instanceId: crypto.randomUUID() },
    ...{ holderId: contoso.ana.id, memberType: 'Direct' as const },
    ...{ assignmentType: 'Activated' as const, condition: null, eligibilityId: null },
    ...{ roleId: eligible.roleId, scopeId: eligible.scopeId },
    ...{ startsAtMs: nowMs - 20 * MINUTE_MS, endsAtMs: nowMs + 40 * MINUTE_MS },
  };
  azure.assignments.push(assignment);
  return { endNow: () => Object.assign(assignment, { endsAtMs: world.now() }) };
}

test.describe('A role that another device activated', () => {
  test.beforeEach(async ({ emulator, signedIn, uplift }) => {
    activeElsewhere(emulator, role, { startedMsAgo: 20 * MINUTE_MS, endsInMs: 43 * MINUTE_MS });
    await refresh(signedIn, emulator);
    await expectHeld(signedIn, uplift, role);
  });

  test('stays in the popup and on the badge when a list lacks it, also after the worker was killed', async ({
    emulator,
    signedIn,
    uplift,
  }) => {
    emulator.control.missActivated(1);
    await refresh(signedIn, emulator);
    await expectHeld(signedIn, uplift, role);
    await uplift.killWorker();
    await refresh(signedIn, emulator);
    await expectHeld(signedIn, uplift, role);
  });

  test(
    'stays after a restart of the browser whose first list lacks it',
    long,
    async ({ emulator, uplift }) => {
      await uplift.restart();
      const signedOut = createPopup(await uplift.openPopup());
      await expect(signedOut.row(signedOut.elevated, role)).toContainText('as of');
      emulator.control.missActivated(1);
      const opened = uplift.signInWindow();
      await signedOut.ready();
      await signedOut.page.getByRole('button', { name: 'Sign in again' }).click();
      await signInAs(await opened, contoso.ana.upn);
      const popup = await openList(uplift);
      await expect(refreshButton(popup)).toBeEnabled();
      await expectHeld(popup, uplift, role);
    },
  );

  test(
    'is gone when a second list lacks it half a minute later',
    long,
    async ({ emulator, signedIn, uplift }) => {
      emulator.control.missActivated(99);
      await refresh(signedIn, emulator);
      await expectHeld(signedIn, uplift, role);
      emulator.control.advance(40 * SECOND_MS);
      await refresh(signedIn, emulator);
      await expect(signedIn.row(signedIn.elevated, role)).toHaveCount(0);
      await expect.poll(async () => (await uplift.badge()).text).toBe('');
    },
  );
});

test.describe('An Azure role', () => {
  const name = 'Contributor · rg-web';

  test('that was activated here stays in a tenant whose list of everything is empty', async ({
    emulator,
    signedIn,
    uplift,
  }) => {
    emulator.control.arm({ emptyRoot: true, scopeLagMs: 4.5 * MINUTE_MS });
    const form = await signedIn.openForm('rg-web');
    await form.reason.fill('CHG-77: roll the web tier');
    await form.submit();
    await expectHeld(signedIn, uplift, name);
    for (let lists = 0; lists < 3; lists++) {
      await refresh(signedIn, emulator);
      await expectHeld(signedIn, uplift, name);
    }
  });

  test('that another device activated stays while lists drop it at random, and is gone once its own scope does not show it', async ({
    emulator,
    signedIn,
    uplift,
  }) => {
    const elsewhere = azureElsewhere(emulator);
    await refresh(signedIn, emulator);
    await expectHeld(signedIn, uplift, name);
    emulator.control.arm({ rootDrops: { seed: 1, share: 0.8 } });
    for (let lists = 0; lists < 4; lists++) {
      await refresh(signedIn, emulator);
      await expectHeld(signedIn, uplift, name);
    }
    elsewhere.endNow();
    emulator.control.advance(2 * MINUTE_MS);
    await refresh(signedIn, emulator);
    await expect(signedIn.row(signedIn.elevated, 'rg-web')).toHaveCount(0);
    await expect.poll(async () => (await uplift.badge()).text).toBe('');
  });
});
