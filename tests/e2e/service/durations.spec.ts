import type { Emulator } from '../../emulator/server';
import { expectAccessible } from '../harness/axe';
import { acceptedWrites } from '../harness/directory';
import { long } from '../harness/long';
import { expect, openList, signIn, test } from '../harness/test';

const MINUTE_MS = 60_000;
const role = 'Security Reader';

/** Lets every eligibility of Ana's for directory roles end after so long. */
function endEligibilitiesIn({ world }: Emulator, ms: number): void {
  for (const each of world.tenants.flatMap(({ eligibilities }) => eligibilities)) {
    each.endsAtMs = world.now() + ms;
  }
}

test('A role whose eligibility ends soon says so, and is activated for no longer than it lasts', async ({
  emulator,
  uplift,
}) => {
  endEligibilitiesIn(emulator, 49 * MINUTE_MS);
  await signIn(uplift);
  const popup = await openList(uplift);
  await expect(popup.row(popup.roles, role)).toContainText('eligible until');
  const form = await popup.openForm(role);
  await expect(form.duration(/^45 min/)).toBeChecked();
  await expect(form.root.getByRole('radio')).toHaveCount(4);
  // A renewal would come after the end.
  await expect(form.root.getByRole('checkbox')).toHaveCount(0);
  await form.reason.fill('INC-1042 look at sign-ins');
  await form.submit();
  await expect(popup.row(popup.elevated, role)).toContainText('left');
  expect(acceptedWrites(emulator, 'selfActivate').map(({ duration }) => duration)).toEqual([
    'PT45M',
  ]);
});

test(
  'A role whose eligibility ends within minutes says that it cannot be activated',
  long,
  async ({ emulator, uplift }) => {
    endEligibilitiesIn(emulator, 6 * MINUTE_MS);
    await signIn(uplift);
    const popup = await openList(uplift);
    const form = await popup.openForm(role);
    await expect(form.root).toContainText('Your eligibility ends too soon');
    await expectAccessible(popup.page, 'a form without durations');
    await form.reason.fill('INC-1042');
    await form.submit();
    await expect(form.reason).toHaveValue('INC-1042');
    expect(acceptedWrites(emulator, 'selfActivate')).toEqual([]);
  },
);

test(
  'A year that a policy allows is offered, sent and counted in days',
  long,
  async ({ emulator, uplift }) => {
    for (const policy of emulator.world.tenants.flatMap(({ policies }) =>
      Object.values(policies),
    )) {
      policy.maximumDuration = 'P365D';
    }
    await signIn(uplift);
    const popup = await openList(uplift);
    const form = await popup.openForm(role);
    await form.duration('365 days').check({ force: true });
    await form.reason.fill('INC-1042');
    await form.submit();
    await expect(popup.row(popup.elevated, role)).toContainText(/36[45] days/);
    expect(acceptedWrites(emulator, 'selfActivate')).toHaveLength(1);
  },
);

test('A maximum that became shorter is learned from the refusal: what was typed stays', async ({
  emulator,
  signedIn,
}) => {
  const form = await signedIn.openForm(role);
  for (const policy of emulator.world.tenants.flatMap(({ policies }) => Object.values(policies))) {
    policy.maximumDuration = 'PT30M';
  }
  await form.reason.fill('INC-1042');
  await form.submit();
  const failed = signedIn.row(signedIn.elevated, role);
  await expect(failed).toContainText('longer than the role may be active');
  await expect(failed.getByRole('button', { name: /^Try again/ })).toHaveCount(0);
  await signedIn.readyAgain();
  await failed.getByRole('button', { name: /^Change/ }).click();
  await expect(failed.getByLabel('Reason')).toHaveValue('INC-1042');
  await expect(failed.getByRole('radio', { name: /^30 min/ })).toBeChecked();
  await failed.getByRole('button', { name: /^Activate/ }).click();
  await expect(signedIn.row(signedIn.elevated, role)).toContainText('left');
});
