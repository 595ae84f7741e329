import { launchUplift, type Uplift } from '../e2e/harness/launch';
import { createPopup, type Popup } from '../e2e/pages/popup';
import { signInAs } from '../e2e/pages/sign-in';
import { type Emulator, type StartOptions, startEmulator } from '../emulator/server';
import type { Build } from './build';

/** An emulated Microsoft and a browser in which Ana is signed in and has seen her roles. */
export type Stage = { emulator: Emulator; uplift: Uplift; popup: Popup };

/** Does some work on a stage of its own, and takes it down. */
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

/** Opens the popup and waits for roles and policies: rows then say what one click would send. */
export async function openList(uplift: Uplift): Promise<Popup> {
  const popup = createPopup(await uplift.openPopup());
  // An approval is known only from a policy.
  await popup.roles
    .getByRole('button', { name: /^Request/ })
    .first()
    .waitFor();
  return popup;
}
