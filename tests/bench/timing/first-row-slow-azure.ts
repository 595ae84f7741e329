import { launchUplift } from '../../e2e/harness/launch';
import { createPopup } from '../../e2e/pages/popup';
import { signInAs } from '../../e2e/pages/sign-in';
import { startEmulator } from '../../emulator/server';
import type { Build } from '../build';
import type { Measurement } from '../measurement';
import { median, p90 } from '../report/statistics';
import { until } from '../until';

export const SLOW_AZURE_RUNS = 5;
/** As long as each of Azure's lists of all scopes takes. */
const AZURE_MS = 15_000;

/**
 * The first sign-in of a browser while Azure is slow: from the answer with the first access token to the
 * first role in an open popup. Each run has an emulator and a browser of its own.
 */
export const firstRowSlowAzure: Measurement = async (build) => {
  const times: number[] = [];
  for (let run = 0; run < SLOW_AZURE_RUNS; run += 1) times.push(await timeFirstRow(build));
  const note = `Azure's lists take ${AZURE_MS / 1_000} s each`;
  return { firstRowSlowAzureMs: { value: median(times), p90: p90(times), note } };
};

async function timeFirstRow({ extensionDir }: Build): Promise<number> {
  const emulator = await startEmulator();
  emulator.control.arm({
    rootDelayMs: { eligible: AZURE_MS, active: AZURE_MS, requests: AZURE_MS },
  });
  const uplift = await launchUplift({ emulator, extensionDir });
  try {
    const window = uplift.signInWindow();
    await createPopup(await uplift.openPopup()).signIn();
    // The popup closes with the window in front; a page of it stays, and is told what a popup is told.
    const page = await uplift.context.newPage();
    await page.goto(uplift.url('popup.html'));
    const firstRowAtMs = page
      .locator('.row-toggle .name')
      .first()
      .waitFor()
      .then(() => Date.now());
    await signInAs(await window, 'ana@contoso.com');
    const tokenAtMs = await until('the first access token', async () => {
      const answer = emulator.control
        .log({ host: 'login.microsoftonline.com', method: 'POST', path: '/token' })
        .find(({ status }) => status === 200);
      return answer && realMs(emulator, answer.atMs);
    });
    return (await firstRowAtMs) - tokenAtMs;
  } finally {
    await uplift.close();
    await emulator.stop();
  }
}

/** A moment of the emulated world by this machine's clock. */
const realMs = (emulator: { clock: { now: () => number } }, atMs: number): number =>
  Date.now() - (emulator.clock.now() - atMs);
