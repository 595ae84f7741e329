import { createKeyedQueue } from '../async/keyed-queue';
import { createLimit } from '../async/limit';
import { type Client, openClient } from '../http/client';
import type { SessionEnvironment } from '../http/session';
import type { Account, AccountKey } from '../pim/account';
import { SECOND_MS } from '../pim/duration';
import type { Elevation } from '../pim/elevation/elevation';
import { advance } from '../pim/elevation/machine/advance';
import type { ElevationEffect } from '../pim/elevation/machine/events';
import type { Surface } from '../pim/eligibility';
import type { PimError } from '../pim/error';
import { pimErrorOf } from '../pim/pim-error-of';
import type { Policy } from '../pim/policy';
import type { Outcome, SurfaceApi } from '../surfaces/surface-api';
import { isForItsAccount } from './for-its-account';
import type { Journal } from './journal';
import { nextWakeMs } from './next-wake';
import { createWakeUp, type TimerEnvironment } from './timers';
import type { Vouchers } from './vouchers';
import { createWrites } from './writes';

export type EngineEnvironment = TimerEnvironment &
  SessionEnvironment & {
    journal: Journal;
    surfaces: Partial<Record<Surface, SurfaceApi>>;
    accountOf: (key: AccountKey) => Account | undefined;
    policyOf: (elevation: Elevation) => Policy | undefined;
    /** Whether an elevation may be sent although nobody has just clicked, by what is known now. */
    mayBeUnattended: (elevation: Elevation) => Promise<boolean>;
    /** Something about an elevation changed: publish it. */
    onChange: (elevation: Elevation) => void;
    onActive: (elevation: Elevation) => void;
    onFinished: (elevation: Elevation) => void;
    onDraft: (elevation: Elevation) => void;
    /** An elevation ended that its person wants again. */
    onRenew: (elevation: Elevation) => void;
    vouchers: Vouchers;
    /** Keeps an unexpected cause for a report. */
    logError: (cause: unknown) => void;
  };

/** Several roles at once, but never more writes than this. */
const PARALLEL_WRITES = 4;
/** A click counts as just made for so long: only then may a window open. */
const CLICK_FRESH_MS = 30 * SECOND_MS;

export type Engine = ReturnType<typeof createEngine>;

/**
 * Runs the activation machine: journals every step before its effect, carries the effect out, and
 * feeds what comes of it back. All that can be lost when the worker dies is what is in the air, and
 * the machine knows how to look that up.
 */
export function createEngine(environment: EngineEnvironment) {
  const { journal, now } = environment;
  const inLimit = createLimit(PARALLEL_WRITES);
  /** Clients with a stepped-up token, for the one retry; in memory only. */
  const steppedUp = new Map<string, Client>();
  /** Elevations whose write is in the air: late or doubled events must not send a second one. */
  const sending = new Set<string>();
  const writes = createWrites();
  const inTurn = createKeyedQueue<string>();
  const wakeUp = createWakeUp('journal', environment, () => inBackground(wake()));

  /** Feeds an event to an elevation. Events of one elevation follow one another. */
  function dispatch(id: string, outcome: Outcome): Promise<void> {
    return inTurn(id, () => step(id, outcome));
  }

  async function step(id: string, outcome: Outcome): Promise<void> {
    const before = await journal.find(id);
    if (!before) {
      // Gone meanwhile, as with an account that signed out: nothing of it is kept.
      steppedUp.delete(id);
      return;
    }
    const [after, effects] = advance(before, { ...outcome, atMs: now() });
    if (outcome.type === 'submit') environment.vouchers.vouch(after);
    // Only the write needs it, and a request may wait for an approver longer than a token lives.
    if (!isToBeSent(after)) steppedUp.delete(id);
    try {
      if (isNews(before, after)) {
        await journal.replace(after);
        if (!isToBeSent(after)) environment.vouchers.revoke(id);
        environment.onChange(after);
      }
      for (const effect of effects) inBackground(run(after, effect));
    } finally {
      // Also after a step that could not be journaled: the next worker has to come back for it.
      wakeUp.set(nextWakeMs(await journal.all(), now()));
    }
  }

  /** Nobody waits for an effect: what it could not do is kept for a report. */
  function inBackground(effect: Promise<unknown> | undefined): void {
    effect?.catch(environment.logError);
  }

  function run(elevation: Elevation, effect: ElevationEffect): Promise<unknown> | undefined {
    switch (effect.type) {
      case 'send':
        return inLimit(() => send(elevation));
      case 'stepUp':
        return stepUp(elevation, effect.claims);
      case 'lookUp':
        return withClient(elevation, 'lookUpFailed', (client, surface) =>
          surface.lookUp(client, elevation),
        );
      case 'sendEnd':
        return writes.follow(
          elevation.account,
          inLimit(() =>
            withClient(elevation, 'notSent', (client, surface) => end(client, surface, elevation)),
          ),
        );
      case 'readDecision':
        return withClient(elevation, null, async (client, surface) => {
          const decision = await surface.readDecision(client, elevation);
          return decision && { type: 'explained', decision };
        });
      case 'becameActive':
        environment.onActive(elevation);
        return undefined;
      case 'finished':
        environment.onFinished(elevation);
        return undefined;
      case 'checkEffect':
        return withClient(elevation, 'lookUpFailed', async (client, surface) => ({
          type: 'effect',
          holds: await surface.isInEffect(client, elevation),
        }));
      case 'toDraft':
        environment.onDraft(elevation);
        return undefined;
      case 'renew':
        environment.onRenew(elevation);
        return undefined;
      case 'wait':
        return undefined;
    }
  }

  async function send(elevation: Elevation): Promise<void> {
    if (elevation.unattended && !(await environment.mayBeUnattended(elevation))) {
      return dispatch(elevation.id, { type: 'refused', error: pimErrorOf('renewalNotAllowed') });
    }
    await withClient(elevation, 'notSent', async (client, surface) => {
      const policy = environment.policyOf(elevation);
      const claims =
        policy?.kind === 'known' && !elevation.steppedUp
          ? client.session.unmetClaims(policy.needs)
          : undefined;
      // Asked for before the write where the policy is known: one window, no refused request.
      if (claims) return { type: 'challenged', claims };
      return writes.follow(elevation.account, write(client, surface, elevation.id));
    });
  }

  async function write(client: Client, surface: SurfaceApi, id: string): Promise<undefined> {
    if (sending.has(id)) return;
    sending.add(id);
    try {
      const asked = await journal.find(id);
      if (asked?.state === 'submitting' && !isForItsAccount(asked, client.session)) {
        await dispatch(id, { type: 'refused', error: pimErrorOf('accountMismatch') });
        return;
      }
      // What cannot be journaled is not sent.
      if (!(await isJournaled(id))) return;
      const current = await journal.find(id);
      if (current?.state !== 'submitting') return;
      if (!writes.mayBegin(current.account)) {
        await dispatch(id, { type: 'notSent', error: pimErrorOf('signInNeeded') });
        return;
      }
      const sent = surface.activate(client, current).then((outcome) => ({
        told: dispatch(id, outcome),
      }));
      inBackground(
        writes.follow(
          current.account,
          sent.then(({ told }) => told),
        ),
      );
      // In the queue before the next write may begin.
      await sent;
    } finally {
      sending.delete(id);
    }
  }

  async function isJournaled(id: string): Promise<boolean> {
    try {
      await dispatch(id, { type: 'sending' });
      return true;
    } catch (cause) {
      environment.logError(cause);
      await dispatch(id, { type: 'notSent', error: pimErrorOf('notSaved') });
      return false;
    }
  }

  async function end(client: Client, surface: SurfaceApi, elevation: Elevation): Promise<Outcome> {
    const endWith = async (sender: Client): Promise<Outcome> =>
      isForItsAccount(elevation, sender.session)
        ? surface.end(sender, elevation)
        : { type: 'endRefused', error: pimErrorOf('accountMismatch') };
    const outcome = await endWith(client);
    if (outcome.type !== 'challenged') return outcome;
    // A window only where the click was a moment ago, never at the end of a queue.
    const interactive = now() - elevation.sinceMs < CLICK_FRESH_MS;
    const stronger = await clientFor(elevation, surface, { claims: outcome.claims, interactive });
    if (!stronger.ok) return { type: 'endRefused', error: asStepUp(stronger.error) };
    const second = await endWith(stronger.client);
    return second.type === 'challenged'
      ? { type: 'endRefused', error: pimErrorOf('stepUpFailed') }
      : second;
  }

  async function stepUp(elevation: Elevation, claims: string): Promise<void> {
    const surface = environment.surfaces[elevation.eligibility.surface];
    if (!surface) return;
    const opened = await clientFor(elevation, surface, { claims, interactive: true });
    if (opened.ok) {
      steppedUp.set(elevation.id, opened.client);
      return dispatch(elevation.id, { type: 'steppedUp' });
    }
    return dispatch(elevation.id, { type: 'stepUpFailed', error: asStepUp(opened.error) });
  }

  /** Opens a client, does the call and feeds its outcome back; without a token nothing is sent. */
  async function withClient(
    elevation: Elevation,
    failure: 'notSent' | 'lookUpFailed' | null,
    call: (client: Client, surface: SurfaceApi) => Promise<Outcome | undefined>,
  ): Promise<void> {
    const failed = (type: typeof failure | 'noAnswer', error: PimError) =>
      type === null ? undefined : dispatch(elevation.id, { type, error });
    const surface = environment.surfaces[elevation.eligibility.surface];
    if (!surface || !environment.accountOf(elevation.account))
      return failed(failure, pimErrorOf('unavailable'));
    const kept = steppedUp.get(elevation.id);
    const opened = kept
      ? ({ ok: true, client: kept } as const)
      : await clientFor(elevation, surface, {});
    if (!opened.ok) return failed(failure, opened.error);
    const outcome = await call(opened.client, surface).catch((cause) =>
      failed(failure === 'notSent' ? 'noAnswer' : failure, unexpected(cause)),
    );
    if (outcome) await dispatch(elevation.id, outcome);
  }

  async function clientFor(
    elevation: Elevation,
    surface: SurfaceApi,
    need: { claims?: string; interactive?: boolean },
  ): ReturnType<typeof openClient> {
    const account = environment.accountOf(elevation.account);
    if (!account) return { ok: false, error: pimErrorOf('signInNeeded') };
    return openClient(environment, { account, resource: surface.resource, ...need });
  }

  /** Wakes the elevations whose moment has come. */
  async function wake(): Promise<void> {
    const elevations = await journal.all();
    const due = elevations.filter(
      (elevation) => elevation.notBeforeMs !== null && elevation.notBeforeMs <= now(),
    );
    await Promise.all(due.map((elevation) => dispatch(elevation.id, { type: 'due' })));
    wakeUp.set(nextWakeMs(await journal.all(), now()));
  }

  /** Takes up every elevation where the last worker left it. Called once, when a worker starts. */
  async function start(): Promise<void> {
    const { vouchers } = environment;
    const begun = (elevation: Elevation): Outcome => ({
      type: vouchers.isVouched(elevation) ? 'resumed' : 'unvouched',
    });
    await Promise.all(
      (await journal.all()).map((elevation) => dispatch(elevation.id, begun(elevation))),
    );
  }

  return { dispatch, start, wake, writes };
}

/** A list that shows what was known already is no reason to write anything. */
const isNews = (before: Elevation, after: Elevation): boolean =>
  after !== before && JSON.stringify(after) !== JSON.stringify(before);

/** Whether an elevation's write may still have to leave. */
const isToBeSent = ({ state }: Elevation): boolean =>
  state === 'submitting' || state === 'steppingUp';

const unexpected = (cause: unknown): PimError => pimErrorOf('unavailable', String(cause));

/** A closed window, in the words of a verification. */
const asStepUp = (error: PimError): PimError =>
  error.code === 'cancelled' ? pimErrorOf('stepUpCancelled') : error;
