import type { Uplift } from './harness/launch';
import { asPageScript } from './harness/page-script';
import { expect, openList, signIn, test } from './harness/test';
import { activateFromCard } from './pages/popup';
import { portalAddress, visit } from './pages/portal';

const open = 'Open Uplift';
const sentence =
  'Microsoft refused part of this page: open Uplift to see whether a role would help.';

async function beDiscreet(uplift: Uplift): Promise<void> {
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

test('By default a page can read which role its reader may activate', async ({
  signedIn,
  uplift,
}) => {
  await signedIn.page.close();
  const portal = await visit(uplift, portalAddress.m365Users);
  await portal.hint.waitFor(open);
  expect((await seenBy(portal)).isFound).toBe(true);
});

test('A discreet hint is the same for somebody who may activate the role and for nobody', async ({
  uplift,
  emulator,
}) => {
  await beDiscreet(uplift);
  const nobody = await visit(uplift, portalAddress.m365Users);
  await nobody.hint.waitFor(open);
  const seen = await seenBy(nobody);
  expect(seen).toMatchObject({ isFound: false, attributes: [] });
  const words = await nobody.hint.words();
  expect(words).toContain(sentence);
  await nobody.page.close();

  await signIn(uplift);
  await (await openList(uplift)).page.close();
  const home = await visit(uplift, portalAddress.m365Home);
  const ana = await visit(uplift, portalAddress.m365Users);
  await ana.hint.waitFor(open);
  expect(await seenBy(ana)).toEqual(seen);
  expect(await ana.hint.words()).toBe(words);
  expect(await home.hint.words()).toBe('');

  // The role comes: the page is told nothing, and is not loaded again.
  const loads = () => emulator.control.log({ path: '/Adminportal/Home' }).length;
  const before = loads();
  expect(before).toBeGreaterThan(0);
  const popup = await openList(uplift, ana.page);
  await activateFromCard(popup, 'Global Reader');
  const ended = popup.elevated.getByRole('button', { name: 'End Global Reader' });
  await expect(ended).toBeVisible();
  await expect(popup.card).toContainText('Global Reader');
  expect(await seenBy(ana)).toEqual(seen);
  expect(await ana.hint.words()).toBe(words);
  expect(loads()).toBe(before);
});
