import { SECOND_MS } from '../pim/duration';

/** What `identity.launchWebAuthFlow` is called with for a flow that nobody sees. */
export type QuietFlow = {
  url: string;
  interactive: false;
  abortOnLoadForNonInteractive?: boolean;
  timeoutMsForNonInteractive?: number;
};

/** How long a quiet flow may take: Entra answers by script. */
const QUIET_MS = 10 * SECOND_MS;
/** Chromium ends it by itself; this is for a browser that does not. */
const OWN_TIMEOUT_MS = QUIET_MS + SECOND_MS;

type QuietEnvironment = {
  launch: (flow: QuietFlow) => Promise<string | undefined>;
  wait: (ms: number) => Promise<void>;
  /** Whether the browser knows how to wait for a script; another one throws at the options (platform §2.3). */
  waitsForScript: boolean;
};

/**
 * Lets the browser's own session answer, unseen. It never waits without a bound.
 * @returns where the sign-in came back to; rejects when it did not in time, or needs a person
 */
export function launchQuietly(
  { launch, wait, waitsForScript }: QuietEnvironment,
  url: string,
): Promise<string | undefined> {
  const options = { abortOnLoadForNonInteractive: false, timeoutMsForNonInteractive: QUIET_MS };
  const flow = launch({ url, interactive: false, ...(waitsForScript && options) });
  const tooLate = wait(OWN_TIMEOUT_MS).then((): never => {
    throw new Error('The quiet sign-in took too long.');
  });
  return Promise.race([flow, tooLate]);
}
