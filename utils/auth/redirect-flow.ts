import { createQueue } from '../async/queue';
import type { Result } from '../pim/error';
import { pimErrorOf } from '../pim/pim-error-of';
import type { BeginTask, HostReply, HostTask, HostToken } from './protocol';
import { failedSignIn, setUpRefusal } from './sign-in-error';
import { windowFailure } from './window-failure';

export type RedirectEnvironment = {
  /** Delivers a task to the token host, which is started when it is not there. */
  askHost: (task: HostTask) => Promise<HostReply['result']>;
  /** `identity.launchWebAuthFlow`; rejects when no window could be shown or it was closed. */
  launch: (url: string, interactive: boolean) => Promise<string | undefined>;
  /** The AADSTS numbers that a sign-in page shows whoever opens it; none where all is well with it. */
  refusalsAt: (url: string) => Promise<string[]>;
};

export type RedirectFlow = ReturnType<typeof createRedirectFlow>;

/** MSAL's redirect flow: to Entra's sign-in page and back, in a window or unseen. */
export function createRedirectFlow({ askHost, launch, refusalsAt }: RedirectEnvironment) {
  let finished = 0;

  /** @param interactive in a window; false: only as far as the browser's own session goes */
  async function run(task: BeginTask, interactive: boolean): Promise<Result<HostToken>> {
    const begun = await askHost({ op: 'begin', ...task });
    if (begun.kind !== 'url') return failedSignIn(begun);
    let cause: unknown;
    const cameBackTo = await launch(begun.url, interactive).catch((reason) => {
      cause = reason;
      return undefined;
    });
    const fragment = cameBackTo?.split('#')[1] ?? '';
    const { registration } = task;
    const result = await askHost({ op: 'finish', registration, fragment });
    finished++;
    if (result.kind === 'token') return { ok: true, value: result.token };
    if (fragment) return failedSignIn(result);
    if (!interactive) return { ok: false, error: pimErrorOf('signInNeeded') };
    const refusal = setUpRefusal(await refusalsAt(begun.url));
    return { ok: false, error: refusal ?? windowFailure(cause) };
  }

  return {
    run,
    /** MSAL takes one redirect flow at a time (platform §2.3). */
    inTurn: createQueue(),
    /** How many are over: another one may have brought the token that is wanted. */
    finished: (): number => finished,
  };
}
