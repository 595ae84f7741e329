import type { Emulator } from '../../emulator/server';
import { long } from '../harness/long';
import { expect, signIn, test } from '../harness/test';
import { createPopup, type Popup } from '../pages/popup';

const azure = 'management.azure.com/providers/Microsoft.Authorization';
const lists = {
  eligible: `${azure}/roleEligibilityScheduleInstances`,
  active: `${azure}/roleAssignmentScheduleInstances`,
  requests: `${azure}/roleAssignmentScheduleRequests`,
};

/** Lets no answer to these of Azure's lists through. @returns lets them through */
function hold(emulator: Emulator, ...names: (keyof typeof lists)[]): () => void {
  const effect = { kind: 'hold', when: 'before' } as const;
  const ids = names.map(
    (name) => emulator.control.fault({ method: 'GET', match: lists[name], effect, times: 9 }).id,
  );
  return () => {
    for (const id of ids) emulator.control.release(id);
  };
}

const graphRole = ({ roles }: Popup) =>
  roles.getByRole('button', { name: /Security Reader/ }).first();
const azureRole = ({ roles }: Popup) => roles.getByRole('button', { name: /rg-web/ }).first();

test('While Azure does not answer the other roles are there, and may be activated', async ({
  emulator,
  uplift,
}) => {
  const release = hold(emulator, 'eligible', 'active', 'requests');
  await signIn(uplift);
  const popup = createPopup(await uplift.openPopup());
  await expect(graphRole(popup)).toBeVisible();
  await expect(popup.page.getByText('Still loading: Azure resources')).toBeVisible();
  await popup.press(popup.roles, 'Helpdesk Administrator');
  await expect(
    popup.elevated.getByRole('button', { name: 'End Helpdesk Administrator' }),
  ).toBeVisible();
  release();
  await expect(azureRole(popup)).toBeVisible();
  await expect(popup.page.getByText('Still loading')).toBeHidden();
});

test('Azure roles are there before it is known which of them are active, and that is said', async ({
  emulator,
  uplift,
}) => {
  const release = hold(emulator, 'active');
  await signIn(uplift);
  const popup = createPopup(await uplift.openPopup());
  await expect(azureRole(popup)).toBeVisible();
  await expect(
    popup.page.getByText('What is active is still loading: Azure resources'),
  ).toBeVisible();
  release();
  await expect(popup.page.getByText('What is active is still loading')).toBeHidden();
});

test(
  'A request history that fails costs only the request history',
  long,
  async ({ emulator, uplift }) => {
    const effect = { kind: 'respond', status: 500 } as const;
    emulator.control.fault({ method: 'GET', match: lists.requests, effect, times: 99 });
    emulator.control.fault({
      method: 'GET',
      match: 'directory/roleAssignmentScheduleRequests',
      effect,
      times: 99,
    });
    await signIn(uplift);
    const popup = createPopup(await uplift.openPopup());
    await expect(azureRole(popup)).toBeVisible();
    await expect(popup.page.getByText('Requests made elsewhere could not be read')).toContainText(
      'Microsoft Entra roles and Azure resources',
    );
    await expect(popup.page.getByRole('alert')).toHaveCount(0);
  },
);

test('Where what is active cannot be read, that is said, and the eligible roles stay', async ({
  emulator,
  uplift,
}) => {
  const effect = { kind: 'respond', status: 500 } as const;
  emulator.control.fault({ method: 'GET', match: lists.active, effect, times: 99 });
  await signIn(uplift);
  const popup = createPopup(await uplift.openPopup());
  const note = popup.page
    .getByRole('alert')
    .filter({ hasText: 'Which Azure roles are active is not known' });
  await expect(note).toBeVisible();
  await expect(azureRole(popup)).toBeVisible();
  emulator.control.clearFaults();
  await note.getByRole('button', { name: /^Try again/ }).click();
  await expect(note).toBeHidden();
});
