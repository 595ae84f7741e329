import type { Page } from '@playwright/test';
import type { Emulator } from '../emulator/server';
import { sentWrites } from './harness/directory';
import type { Uplift } from './harness/launch';
import { asPageScript } from './harness/page-script';
import { centerOf, insideLandmark } from './harness/shadow';
import { expect, openList, signIn, test } from './harness/test';
import { portalAddress, visit } from './pages/portal';

const open = 'Open Uplift';
/** A document of the portal that a test may do with what a hostile page would. */
const bare = portalAddress.passwordReset.replace('/#', '/emulated/portal.css#');

/** Every role takes one click in the popup: the worst that a hint could lead to. */
function withoutQuestions(emulator: Emulator): void {
  for (const policy of emulator.world.tenants.flatMap(({ policies }) => Object.values(policies)))
    Object.assign(policy, { enabledRules: [], authenticationContext: null, approvers: null });
}

async function hintOn(uplift: Uplift, emulator: Emulator) {
  withoutQuestions(emulator);
  await signIn(uplift);
  await (await openList(uplift)).page.close();
  const portal = await visit(uplift, bare);
  await portal.hint.waitFor(open);
  await portal.page.bringToFront();
  return portal;
}

const journal = async (uplift: Uplift) =>
  ((await uplift.storage('disk')).journal as { data: unknown[] } | undefined)?.data ?? [];

/** The hint's own button, as the browser and assistive technology have it. */
async function buttonNode(page: Page) {
  const nodes = await insideLandmark(page, 'complementary', /^Uplift/);
  const found = nodes.find(({ role, name }) => role === 'button' && name === open);
  if (!found) throw new Error('The hint offers no way in');
  return found;
}

/** Does something to the button as the page's scripts would, had they got hold of it. */
async function toButton(page: Page, script: string): Promise<void> {
  const { backendNodeId } = await buttonNode(page);
  const cdp = await page.context().newCDPSession(page);
  const { object } = await cdp.send('DOM.resolveNode', { backendNodeId });
  await cdp.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    functionDeclaration: `function () { ${script} }`,
    userGesture: false,
  });
  await cdp.detach();
}

declare global {
  interface Window {
    hint: HTMLElement;
  }
}

/** What a page does with the hint so that somebody clicks it who wanted something else. */
const disguises: [string, () => void][] = [
  [
    'makes the whole document transparent',
    () => document.documentElement.style.setProperty('opacity', '0.01'),
  ],
  [
    'lays something over it that lets clicks through',
    () => {
      const bait = document.createElement('div');
      bait.textContent = 'Play';
      bait.style.cssText =
        'position:fixed;inset:0;z-index:2147483647;background:white;pointer-events:none';
      document.documentElement.append(bait);
    },
  ],
  [
    'lays a popover over it that lets clicks through',
    () => {
      const bait = document.createElement('div');
      bait.popover = 'manual';
      bait.style.cssText = 'inset:0;width:100vw;height:100vh;pointer-events:none';
      document.body.append(bait);
      bait.showPopover();
    },
  ],
  [
    'makes a popover of it',
    () => {
      window.hint.popover = 'manual';
      window.hint.showPopover();
    },
  ],
  [
    'turns, shrinks and moves it',
    () => {
      window.hint.style.cssText = 'opacity:0 !important;top:0 !important;left:0 !important';
      document.documentElement.style.cssText =
        'height:100vh;transform:rotate(3deg) scale(.8);filter:blur(9px)';
    },
  ],
  [
    'puts it into an element of its own',
    () => {
      const trap = document.createElement('div');
      trap.style.cssText = 'position:fixed;inset:0;opacity:0;transform:scale(.9)';
      document.body.append(trap);
      trap.append(window.hint);
    },
  ],
];

test.describe('A page that disguises the hint', () => {
  test('gets the popup opened at worst, and nothing activated', async ({ uplift, emulator }) => {
    test.setTimeout(240_000);
    const portal = await hintOn(uplift, emulator);
    for (const [what, disguise] of disguises) {
      await portal.page.goto('about:blank');
      await portal.page.goto(bare);
      await portal.hint.waitFor(open);
      await asPageScript(portal.page, () => {
        window.hint = document.documentElement.lastElementChild as HTMLElement;
      });
      const button = await buttonNode(portal.page);
      await asPageScript(portal.page, disguise);
      const at = await centerOf(portal.page, button);
      const opened = uplift.nextPopup();
      await portal.page.mouse.click(at.x, at.y);
      const popup = await opened.catch((cause) => {
        throw new Error(`${what}: ${cause}`);
      });
      const card = popup.getByRole('region', { name: /^This page/ });
      await expect(card.getByRole('button', { name: /^Activate/ }).first(), what).toBeVisible();
      await popup.close();
      expect(await journal(uplift), what).toEqual([]);
    }
    expect(sentWrites(emulator)).toEqual([]);
  });

  test('gets no more by taking it into a frame of its own', async ({ uplift, emulator }) => {
    const portal = await hintOn(uplift, emulator);
    const button = await buttonNode(portal.page);
    await asPageScript(portal.page, () => {
      const hint = document.documentElement.lastElementChild as HTMLElement;
      const frame = document.createElement('iframe');
      frame.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;opacity:.01';
      document.body.append(frame);
      frame.contentDocument?.documentElement.append(hint);
    });
    const at = await centerOf(portal.page, button);
    await portal.page.mouse.click(at.x, at.y);
    await (await openList(uplift, portal.page)).page.close();
    expect(await journal(uplift)).toEqual([]);
    expect(sentWrites(emulator)).toEqual([]);
  });
});

test.describe('A click that a page makes itself', () => {
  const attempts = {
    'a click': 'this.click()',
    'an event of a click':
      'this.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true, detail: 1 }))',
    'an event of the mouse': `for (const kind of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      this.dispatchEvent(new PointerEvent(kind, { bubbles: true, composed: true, isPrimary: true }))`,
    'the focus and Enter': `this.focus();
      for (const kind of ['keydown', 'keypress', 'keyup'])
        this.dispatchEvent(new KeyboardEvent(kind, { key: 'Enter', code: 'Enter', keyCode: 13, bubbles: true }))`,
  };

  test('does nothing, even on the very button, but a person’s does', async ({
    uplift,
    emulator,
  }) => {
    const portal = await hintOn(uplift, emulator);
    for (const script of Object.values(attempts)) await toButton(portal.page, script);
    await asPageScript(portal.page, () => {
      const hint = document.documentElement.lastElementChild as HTMLElement;
      hint.tabIndex = 0;
      hint.focus();
      hint.click();
      hint.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    });
    // What was told before this is heard before it.
    await (await openList(uplift, portal.page)).page.close();
    expect(await uplift.storage('session')).not.toHaveProperty('popupIntent');

    const opened = uplift.nextPopup();
    await portal.hint.click(open);
    await (await opened).close();
    expect(sentWrites(emulator)).toEqual([]);
  });

  test('sends the hint away no more than it opens anything', async ({ uplift, emulator }) => {
    const portal = await hintOn(uplift, emulator);
    await toButton(portal.page, 'this.parentNode.lastElementChild.click()');
    await portal.hint.waitFor(open);
  });
});

test('A hint that was sent away stays away, whatever is still under way', async ({
  uplift,
  emulator,
}) => {
  const portal = await hintOn(uplift, emulator);
  const say = () =>
    uplift.worker.evaluate(async () => {
      const words = { says: 'No access', more: '', label: 'Uplift: role for this page' };
      const buttons = { open: 'Open Uplift', reload: 'Reload', reloadWhy: '', dismiss: 'Dismiss' };
      const hint = { kind: 'blocked', ...words, ...buttons, updated: 'Updated' };
      const records = Object.keys(await chrome.storage.session.get(null));
      const tabId = Number(records.find((key) => key.startsWith('tab:'))?.slice(4));
      await chrome.tabs.sendMessage(tabId, { type: 'say', hint }, { frameId: 0 });
    }, undefined);
  await say();
  await expect.poll(() => portal.hint.words()).toContain('No access');
  await portal.hint.click('Dismiss');
  await expect.poll(() => portal.hint.words()).toBe('');
  // The background said this before it heard of the click.
  await say();
  expect(await portal.hint.words()).toBe('');

  await portal.page.evaluate(() => {
    location.hash = '#view/Microsoft_AAD_IAM/SignInEventsV3Blade';
  });
  await portal.hint.waitFor(open);
  expect(await portal.hint.words()).toContain('Sign-in logs');
});
