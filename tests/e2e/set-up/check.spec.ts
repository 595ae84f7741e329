import type { Page } from '@playwright/test';
import type { SetUpCheck } from '../../../utils/snapshot/set-up-check';
import { expect, signIn, test } from '../harness/test';

const readChecks = (page: Page): Promise<SetUpCheck[]> =>
  page.evaluate(async () => {
    const { overview } = await chrome.storage.session.get<{
      overview?: { setUpChecks?: SetUpCheck[] };
    }>('overview');
    return overview?.setUpChecks ?? [];
  });

/** Has the set-up checked from the welcome page, and gives the lines that did not pass once all are there. */
async function check(page: Page): Promise<string[]> {
  const [before] = await readChecks(page);
  await page.evaluate(() => chrome.runtime.sendMessage({ type: 'checkSetUp' }));
  const isOver = async (): Promise<boolean> => {
    const [after] = await readChecks(page);
    // One that runs already is joined.
    const isAnother = !before?.endedAtMs || after?.startedAtMs !== before.startedAtMs;
    return isAnother && !!after?.endedAtMs && after.lines.some(({ thing }) => thing === 'signIn');
  };
  await expect.poll(isOver).toBe(true);
  return (await readChecks(page)).flatMap(({ lines }) =>
    lines
      .filter(({ state }) => state !== 'passed')
      .map(({ thing, about, state, error }) =>
        [thing, about, state, error?.code].filter(Boolean).join(' '),
      ),
  );
}

test('A check finds by itself what is wrong with a set-up, and sees all of it right in the end', async ({
  emulator,
  uplift,
}) => {
  const page = await uplift.context.newPage();
  await page.goto(uplift.url('welcome.html'));
  const apps = emulator.world.tenants.flatMap((tenant) => tenant.apps);
  const uris = apps.map(({ redirectUris }) => redirectUris);

  // Without a sign-in: a redirect URI that nobody registered, then all that Microsoft tells of one.
  for (const app of apps) app.redirectUris = [];
  expect(await check(page)).toEqual([
    'redirectUri failed redirectUnknown',
    'signIn untold signInNeeded',
  ]);
  for (const [index, app] of apps.entries()) app.redirectUris = uris[index]!;
  expect(await check(page)).toEqual(['signIn untold signInNeeded']);

  // A network in which everything leads to a proxy's own page proves nothing.
  emulator.control.fault({
    ...{ match: '/oauth2/v2.0/authorize', times: 2 },
    effect: { kind: 'respond', status: 302, headers: { location: 'https://proxy.example/' } },
  });
  expect(await check(page)).toEqual([
    'application untold unavailable',
    'redirectUri untold unavailable',
    'signIn untold signInNeeded',
  ]);

  // Somebody signs in: the check goes on by itself.
  await signIn(uplift);
  await expect.poll(() => check(page)).toEqual([]);
});
