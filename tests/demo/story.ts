import type { Uplift } from '../e2e/harness/launch';
import { createPopup, formIn } from '../e2e/pages/popup';
import { createPortal, portalAddress } from '../e2e/pages/portal';
import { createSignIn, signInAs } from '../e2e/pages/sign-in';
import type { Screens } from './screens';
import { drawToolbar } from './toolbar-picture';

const role = 'Reports Reader';

/** Goes from a refused page to a working one, with a screenshot of each step. Rejects when a step fails. */
export async function runStory(uplift: Uplift, screens: Screens): Promise<void> {
  const { take } = screens;
  const portal = createPortal(await uplift.context.newPage());
  // Without motion, so that no screenshot shows the hint sliding in.
  await portal.page.emulateMedia({ reducedMotion: 'reduce' });
  await portal.open(portalAddress.signInLogs);
  await portal.expectRefused();
  await take(portal.page, 'page-refused');

  const first = createPopup(await uplift.openPopup(portal.page));
  await take(first.page, 'popup-signed-out');
  const signIn = uplift.signInWindow();
  await first.signIn();
  await signInAs(await signIn, 'ana@contoso.com');

  await portal.hint.waitFor('Open Uplift');
  await take(portal.page, 'hint');
  await portal.page.bringToFront();
  const opened = uplift.nextPopup();
  await portal.hint.click('Open Uplift');
  const popup = createPopup(await opened);
  const form = formIn(popup.card);
  await form.reason.fill('INC-1042: trace failed sign-ins');
  await take(popup.page, 'popup-at-the-role');

  const verification = uplift.signInWindow();
  await popup.ready();
  await form.submit();
  const window = await verification;
  await take(window, 'verification');
  const closed = window.waitForEvent('close');
  await createSignIn(window).useSecurityKey();
  await closed;

  await portal.expectData();
  await take(portal.page, 'page-works');
  const last = createPopup(await uplift.openPopup(portal.page));
  await last.elevated.getByRole('button', { name: `End ${role}` }).waitFor();
  await take(last.page, 'active');
  const toolbar = await drawToolbar(uplift);
  await take(toolbar, 'badge');
  await toolbar.close();
  const { text } = await uplift.badge();
  console.log(`${role} is active; the badge says ${text}, and the page shows its data.`);
}
