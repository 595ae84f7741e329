import { launchUplift, type Uplift } from '../e2e/harness/launch';
import { createPopup, type Popup } from '../e2e/pages/popup';
import { signInAs } from '../e2e/pages/sign-in';
import { type Emulator, type StartOptions, startEmulator } from '../emulator/server';
import type { Build } from './build';

/** An emulated Microsoft and a browser in which Ana is signed in and has seen her roles. */
export type Stage = { emulator: Emulator; uplift: Uplift; popup: Popup };

/** Does some work in a new emulator and browser, and closes both. */
export async function onStage<Result>(
  { extensionDir }: Build,
  work: (stage: Stage) => Promise<Result>,
  { world = 'contoso' }: Pick<StartOptions, 'world'> = {},
): Promise<Result> {
  const emulator = await startEmulator({ world });
  const uplift = await launchUplift({ emulator, extensionDir });
  try {
    const first = createPopup(await uplift.openPopup());
    const window = uplift.signInWindow();
    await first.signIn();
    await signInAs(await window, 'ana@contoso.com');
    return await work({ emulator, uplift, popup: await openList(uplift) });
  } finally {
    await uplift.close();
    await emulator.stop();
  }
}

/** Opens the popup and waits until roles and policies are read, so that one click can activate. */
export async function openList(uplift: Uplift): Promise<Popup> {
  const popup = createPopup(await uplift.openPopup());
  // A button says Request only once a policy that needs approval is read.
  await popup.roles
    .getByRole('button', { name: /^Request/ })
    .first()
    .waitFor();
  return popup;
}
