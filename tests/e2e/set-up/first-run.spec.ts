import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Emulator } from '../../emulator/server';
import { contoso } from '../../emulator/tenants/contoso';
import { contosoOf, runScripts } from '../../unit/set-up/register/script-session';
import { launchUplift, type Uplift } from '../harness/launch';
import { nextPageAt } from '../harness/next-page';
import { createPerson, type Person } from '../harness/person';
import { builtExtension, expect, test } from '../harness/test';
import { copyWithoutApplication } from '../harness/without-application';
import { createPopup } from '../pages/popup';
import { createSignIn } from '../pages/sign-in';
import { createWelcome, type WelcomePage } from '../pages/welcome';

/** The script in a message, as an administrator selects it. */
const scriptIn = /^\{ uplift_app=[\s\S]*^\); \} 3>&1$/m;

let folder: string;
test.beforeEach(async ({ emulator }) => {
  folder = await mkdtemp(join(tmpdir(), 'uplift-first-run-'));
  await copyWithoutApplication(builtExtension, folder);
  contosoOf(emulator).apps = [];
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

/** Installs Uplift, uses it, and takes the browser away again. */
async function inNewBrowser(
  emulator: Emulator,
  use: (uplift: Uplift, welcome: WelcomePage) => Promise<void>,
): Promise<void> {
  const uplift = await launchUplift({ emulator, extensionDir: folder });
  try {
    // It opens by itself.
    const address = /\/welcome\.html/;
    const open = uplift.context.pages().find((page) => address.test(page.url()));
    const welcome = createWelcome(open ?? (await nextPageAt(uplift.context, address)));
    await uplift.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await welcome.page.bringToFront();
    await expect(welcome.page.getByRole('group', { name: 'Who sets Uplift up' })).toBeVisible();
    // It answers its own question at no time, though the browser is still loading policy.
    expect(await welcome.page.getByRole('radio', { checked: true }).count()).toBe(0);
    await use(uplift, welcome);
    expect(uplift.violations).toEqual([]);
  } finally {
    await uplift.close();
  }
}

/** Pastes a script into a terminal, and gives what it printed. */
async function runInTerminal(emulator: Emulator, person: Person, script: string): Promise<string> {
  person.goTo('terminal');
  person.pasteElsewhere();
  const [outcome] = await runScripts('bash', emulator, [script]);
  expect(outcome?.status).toBe(0);
  return outcome?.said ?? '';
}

/** From the pasted text to the first role in the popup. */
async function usePasted(
  { uplift, welcome, person }: { uplift: Uplift; welcome: WelcomePage; person: Person },
  text: string,
): Promise<void> {
  const { page } = welcome;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  person.goTo('welcome page');
  await person.paste(page.locator('#pasted'), text);
  await person.click(button('Use this set-up'));
  await welcome.checked('Sign in to check the rest.');
  // What comes next is in sight, and has the focus.
  const signInButton = welcome.step('Sign in').getByRole('button', { name: 'Sign in' });
  await expect(signInButton).toBeFocused();
  await expect(signInButton).toBeInViewport();
  const opened = uplift.signInWindow();
  await person.click(signInButton);
  const window = await opened;
  person.goTo('sign-in window');
  const closed = window.waitForEvent('close');
  person.effort.clicks += 2;
  await createSignIn(window).pickAccount(contoso.ana.upn);
  await createSignIn(window).approveMfa();
  await closed;
  person.goTo('welcome page');
  await welcome.checked('Everything is right. Uplift is ready.');
  person.clickToolbar();
  person.goTo('popup');
  const popup = createPopup(await uplift.openPopup(page));
  await expect(popup.roles.getByRole('listitem').first()).toBeVisible();
  person.goTo('the first role');
  await popup.page.close();
}

test('An administrator comes to the first role, and then a colleague, with no more than counted here', async ({
  emulator,
}) => {
  let message = '';
  await inNewBrowser(emulator, async (uplift, welcome) => {
    const person = createPerson('administrator');
    person.goTo('welcome page');
    await person.click(welcome.page.getByRole('radio', { name: 'I administer this tenant' }));
    await person.click(welcome.page.getByRole('radio', { name: 'Azure CLI' }));
    const copy = welcome.step('Register the application').getByRole('button', { name: 'Copy' });
    const printed = await runInTerminal(emulator, person, await person.copy(copy.first()));
    await usePasted({ uplift, welcome, person }, printed);
    expect(person.effort).toEqual({
      ...{ clicks: 9, pastes: 2, typed: 0 },
      places: [
        ...['welcome page', 'terminal', 'welcome page', 'sign-in window', 'welcome page'],
        ...['popup', 'the first role'],
      ],
    });
    const teller = createPerson('administrator, telling');
    message = await teller.copy(welcome.page.getByRole('button', { name: 'Copy message' }));
    expect(teller.effort.clicks).toBe(1);
  });

  await inNewBrowser(emulator, async (uplift, welcome) => {
    const person = createPerson('colleague');
    person.goTo('welcome page');
    await person.click(welcome.page.getByRole('radio', { name: 'My organization has set it up' }));
    await usePasted({ uplift, welcome, person }, message);
    expect(person.effort).toMatchObject({ clicks: 7, pastes: 1, typed: 0 });
  });
});

test('A person without rights sends the message, and comes to the first role with the answer', async ({
  emulator,
}) => {
  await inNewBrowser(emulator, async (uplift, welcome) => {
    const person = createPerson('person without rights');
    person.goTo('welcome page');
    await person.click(welcome.page.getByRole('radio', { name: 'I am not an administrator' }));
    await person.click(welcome.page.getByRole('radio', { name: 'Azure CLI' }));
    const copy = welcome.page.getByRole('button', { name: 'Copy message' });
    const message = await person.copy(copy);
    person.goTo('mail');
    person.pasteElsewhere();

    const administrator = createPerson('administrator who was asked');
    const script = scriptIn.exec(message)?.[0] ?? '';
    const answer = await runInTerminal(emulator, administrator, script);
    expect(administrator.effort).toMatchObject({ clicks: 0, pastes: 1, typed: 0 });

    // Days later the browser was closed; the choice is asked for once more.
    await usePasted({ uplift, welcome, person }, `> please set up\n${answer}\nRegards`);
    expect(person.effort).toMatchObject({ clicks: 9, pastes: 2, typed: 0 });
  });
});
