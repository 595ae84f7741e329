import { contoso } from '../emulator/tenants/contoso';
import { expectAccessible } from './harness/axe';
import { acceptedWrites, sentWrites } from './harness/directory';
import type { Uplift } from './harness/launch';
import { writeRecords } from './harness/records';
import { expect, openList, register, test } from './harness/test';
import { createOptions } from './pages/options';

const role = 'Helpdesk Administrator';

/** Damages what lies on disk while no worker runs, as found by the next one. */
async function damage(
  uplift: Uplift,
  change: (records: Record<string, { version: number; data: never }>) => object,
): Promise<void> {
  const records = (await uplift.storage('disk')) as Parameters<typeof change>[0];
  const page = await uplift.context.newPage();
  await page.goto(uplift.url('welcome.html'));
  await uplift.killWorker();
  await page.evaluate(writeRecords, change(records) as Record<string, unknown>);
  await page.close();
}

test('Damaged records cost no more than what is damaged, and Settings say what that is', async ({
  signedIn,
  uplift,
  emulator,
}) => {
  await signedIn.press(signedIn.roles, role);
  await expect.poll(() => acceptedWrites(emulator).length).toBe(1);
  const ending = { name: `End ${role}` };
  await expect(signedIn.elevated.getByRole('button', ending)).toBeVisible();
  await signedIn.page.close();
  await register(uplift, { clientId: contoso.clientId, tenant: contoso.id });

  await damage(uplift, ({ settings, history, journal }) => ({
    settings: { ...settings, data: { ...(settings!.data as object), hint: 'loud' } },
    history: { version: 9, data: history!.data, ofALaterVersion: true },
    journal: { ...journal, data: [...(journal!.data as object[]), { id: 'lost', state: 'new' }] },
    reasons: '{"version":2,"data":{"global',
  }));

  const popup = await openList(uplift);
  await expect(popup.elevated.getByRole('button', ending)).toBeVisible();
  await expect(popup.page.getByText('An activation could not be read')).toBeVisible();
  await expectAccessible(popup.page, 'popup with an activation that could not be read');
  await popup.page.close();

  const options = createOptions(await uplift.context.newPage());
  await options.page.goto(uplift.url('options.html'));
  await expect(options.clientId).toHaveValue(contoso.clientId);
  const note = options.page.getByRole('region', { name: 'could not read all' });
  await expect(note.getByRole('listitem')).toHaveText([
    /^History: .*A later version of Uplift wrote it/,
    /^Activations under way: .*1 part of it could not be read in full\.$/,
    /^Last reasons: .*Nothing of it could be read\.$/,
    /^Settings: .*1 part of it could not be read in full\.$/,
  ]);
  await expectAccessible(options.page, 'options with what could not be read');
  await options.page.getByRole('link', { name: 'History' }).click();
  await expect(options.page.getByText(role)).toBeVisible();
  await options.page.getByRole('link', { name: 'Settings' }).click();

  await note.getByRole('button', { name: 'Remove what could not be read' }).click();
  await note.getByRole('button', { name: 'Remove it' }).click();
  await expect(note).toBeHidden();
  const left = Object.keys(await uplift.storage('disk'));
  expect(left.filter((key) => key.startsWith('damaged'))).toEqual([]);
  expect(sentWrites(emulator)).toHaveLength(1);
});

test('A disk on which nothing can be read starts afresh, and keeps what it found', async ({
  signedIn,
  uplift,
}) => {
  await signedIn.page.close();
  const cut = '{"version":1,"data":[{"acc';
  await damage(uplift, (records) =>
    Object.fromEntries(
      Object.keys(records)
        .filter((key) => key !== 'takenOver')
        .map((key) => [key, cut]),
    ),
  );
  const page = await uplift.openPopup();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await expect
    .poll(async () => (await uplift.storage('disk'))['damaged:accounts'])
    .toMatchObject([{ record: cut }]);
});
