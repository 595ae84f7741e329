import { createQueue } from '../async/queue';
import type { PimError, Result } from '../pim/error';
import { pimErrorOf } from '../pim/pim-error-of';
import type { Registration } from '../settings/registration';
import type { BeginTask, HostReply, HostTask, HostToken } from './protocol';
import { failedSignIn } from './sign-in-error';
import { windowFailure } from './window-failure';

export type RedirectEnvironment = {
  /** Delivers a task to the token host, which is started when it is not there. */
  askHost: (task: HostTask) => Promise<HostReply['result']>;
  /** `identity.launchWebAuthFlow`; rejects when no window could be shown or it was closed. */
  launch: (url: string, interactive: boolean) => Promise<string | undefined>;
  /** What of a registration is certainly wrong; undefined where nothing is, or that cannot be told. */
  mistakeIn: (registration: Registration) => Promise<PimError | undefined>;
  /** What a sign-in with a registration came to; null: a token. */
  onAnswer: (registration: Registration, error: PimError | null) => void;
};

export type RedirectFlow = ReturnType<typeof createRedirectFlow>;

/** MSAL's redirect flow: to Entra's sign-in page and back, in a window or unseen. */
export function createRedirectFlow({ askHost, launch, mistakeIn, onAnswer }: RedirectEnvironment) {
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
    if (result.kind === 'token') {
      onAnswer(registration, null);
      return { ok: true, value: result.token };
    }
    if (fragment) {
      const failed = failedSignIn(result, interactive);
      onAnswer(registration, failed.error);
      return failed;
    }
    if (!interactive) return { ok: false, error: pimErrorOf('signInNeeded') };
    // What is wrong with a set-up stays on Microsoft's page, and a person closes that.
    const mistake = await mistakeIn(registration);
    return { ok: false, error: mistake ?? windowFailure(cause) };
  }

  return {
    run,
    /** MSAL takes one redirect flow at a time (platform §2.3). */
    inTurn: createQueue(),
    /** How many are over: another one may have brought the token that is wanted. */
    finished: (): number => finished,
  };
}
