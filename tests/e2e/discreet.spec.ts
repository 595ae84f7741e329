import type { Uplift } from './harness/launch';
import { asPageScript } from './harness/page-script';
import { expect, openList, signIn, test } from './harness/test';
import { activateFromCard } from './pages/popup';
import { portalAddress, visit } from './pages/portal';

const open = 'Open Uplift';
const sentence =
  'Microsoft refused part of this page: open Uplift to see whether a role would help.';

async function chooseDiscreetHint(uplift: Uplift): Promise<void> {
  const options = await uplift.context.newPage();
  await options.goto(uplift.url('options.html'));
  await options.getByLabel(/^Discreetly/).check();
  await options.getByRole('button', { name: 'Save' }).click();
  await expect(options.getByText('Saved. It is in effect now.')).toBeVisible();
  await options.close();
}

/** What a page's own scripts can find out about the hint. */
type Seen = { size: string; isFound: boolean; attributes: string[] };
const seenBy = (portal: Awaited<ReturnType<typeof visit>>): Promise<Seen> =>
  asPageScript(portal.page, () => {
    const host = document.documentElement.lastElementChild as HTMLElement;
    const { width, height } = host.getBoundingClientRect();
    const find = (text: string) =>
      (window as unknown as { find: (...search: unknown[]) => boolean }).find(
        ...[text, false, false, true, false, true, false],
      );
    return {
      size: `${width}×${height}`,
      isFound: find('Global Reader'),
      attributes: host.getAttributeNames(),
    };
  });

test('By default a page can find out which role the hint offers', async ({ signedIn, uplift }) => {
  await signedIn.page.close();
  const portal = await visit(uplift, portalAddress.m365Users);
  await portal.hint.waitFor(open);
  expect((await seenBy(portal)).isFound).toBe(true);
});

test('A discreet hint is the same for a user who may activate the role as for one who is not signed in', async ({
  uplift,
  emulator,
}) => {
  await chooseDiscreetHint(uplift);
  const signedOut = await visit(uplift, portalAddress.m365Users);
  await signedOut.hint.waitFor(open);
  const seen = await seenBy(signedOut);
  expect(seen).toMatchObject({ isFound: false, attributes: [] });
  const text = await signedOut.hint.text();
  expect(text).toContain(sentence);
  await signedOut.page.close();

  await signIn(uplift);
  await (await openList(uplift)).page.close();
  const home = await visit(uplift, portalAddress.m365Home);
  const ana = await visit(uplift, portalAddress.m365Users);
  await ana.hint.waitFor(open);
  expect(await seenBy(ana)).toEqual(seen);
  expect(await ana.hint.text()).toBe(text);
  expect(await home.hint.text()).toBe('');

  // Once the role is active the hint does not change, and the page is not loaded again.
  const loads = () => emulator.control.log({ path: '/Adminportal/Home' }).length;
  const before = loads();
  expect(before).toBeGreaterThan(0);
  const popup = await openList(uplift, ana.page);
  await activateFromCard(popup, 'Global Reader');
  const active = popup.elevated.getByRole('button', { name: 'End Global Reader' });
  await expect(active).toBeVisible();
  await expect(popup.card).toContainText('Global Reader');
  expect(await seenBy(ana)).toEqual(seen);
  expect(await ana.hint.text()).toBe(text);
  expect(loads()).toBe(before);
});
