import type { Page } from '@playwright/test';
import type { Emulator } from '../emulator/server';
import { sentWrites } from './harness/directory';
import type { Uplift } from './harness/launch';
import { long } from './harness/long';
import { asPageScript } from './harness/page-script';
import { requireNothing } from './harness/policies';
import { centerOf, insideLandmark } from './harness/shadow';
import { expect, openList, signIn, test } from './harness/test';
import { portalAddress, visit } from './pages/portal';

const open = 'Open Uplift';
/** A document of the portal without a security policy of its own, so that a test can act as a hostile page. */
const bare = portalAddress.passwordReset.replace('/#', '/emulated/portal.css#');

async function hintOn(uplift: Uplift, emulator: Emulator) {
  // One click activates every role: the worst case.
  requireNothing(emulator);
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
  if (!found) throw new Error('The hint has no button');
  return found;
}

/** Runs a script on the button, as if the page's scripts had access to it. */
async function runOnButton(page: Page, script: string): Promise<void> {
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

/** What a page may do with the hint so that a user clicks it by mistake. */
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
  test('can at worst make the user open the popup, which activates nothing', async ({
    uplift,
    emulator,
  }) => {
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
      const center = await centerOf(portal.page, button);
      const opened = uplift.nextPopup();
      await portal.page.mouse.click(center.x, center.y);
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

  test('achieves no more by moving it into a frame', long, async ({ uplift, emulator }) => {
    const portal = await hintOn(uplift, emulator);
    const button = await buttonNode(portal.page);
    await asPageScript(portal.page, () => {
      const hint = document.documentElement.lastElementChild as HTMLElement;
      const frame = document.createElement('iframe');
      frame.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;opacity:.01';
      document.body.append(frame);
      frame.contentDocument?.documentElement.append(hint);
    });
    const center = await centerOf(portal.page, button);
    await portal.page.mouse.click(center.x, center.y);
    await (await openList(uplift, portal.page)).page.close();
    expect(await journal(uplift)).toEqual([]);
    expect(sentWrites(emulator)).toEqual([]);
  });
});

test.describe('A click that a script of the page makes', () => {
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

  test('does nothing even on the hint’s own button, while a user’s click opens the popup', async ({
    uplift,
    emulator,
  }) => {
    const portal = await hintOn(uplift, emulator);
    for (const script of Object.values(attempts)) await runOnButton(portal.page, script);
    await asPageScript(portal.page, () => {
      const hint = document.documentElement.lastElementChild as HTMLElement;
      hint.tabIndex = 0;
      hint.focus();
      hint.click();
      hint.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    });
    // The popup's message comes after any that those clicks sent.
    await (await openList(uplift, portal.page)).page.close();
    expect(await uplift.storage('session')).not.toHaveProperty('popupIntent');

    const opened = uplift.nextPopup();
    await portal.hint.click(open);
    await (await opened).close();
    expect(sentWrites(emulator)).toEqual([]);
  });

  test('does not dismiss the hint either', long, async ({ uplift, emulator }) => {
    const portal = await hintOn(uplift, emulator);
    await runOnButton(portal.page, 'this.parentNode.lastElementChild.click()');
    await portal.hint.waitFor(open);
  });
});

test('A dismissed hint stays away, even when a message to show it arrives late', async ({
  uplift,
  emulator,
}) => {
  const portal = await hintOn(uplift, emulator);
  const sendHint = () =>
    uplift.worker.evaluate(async () => {
      const words = { says: 'No access', more: '', label: 'Uplift: role for this page' };
      const buttons = { open: 'Open Uplift', reload: 'Reload', reloadWhy: '', dismiss: 'Dismiss' };
      const hint = { kind: 'blocked', ...words, ...buttons, updated: 'Updated' };
      const records = Object.keys(await chrome.storage.session.get(null));
      const tabId = Number(records.find((key) => key.startsWith('tab:'))?.slice(4));
      await chrome.tabs.sendMessage(tabId, { type: 'say', hint }, { frameId: 0 });
    }, undefined);
  await sendHint();
  await expect.poll(() => portal.hint.text()).toContain('No access');
  await portal.hint.click('Dismiss');
  await expect.poll(() => portal.hint.text()).toBe('');
  // The background may have sent this before it received the click.
  await sendHint();
  expect(await portal.hint.text()).toBe('');

  await portal.page.evaluate(() => {
    location.hash = '#view/Microsoft_AAD_IAM/SignInEventsV3Blade';
  });
  await portal.hint.waitFor(open);
  expect(await portal.hint.text()).toContain('Sign-in logs');
});
