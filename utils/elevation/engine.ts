import { createKeyedQueue } from '../async/keyed-queue';
import { createLimit } from '../async/limit';
import type { Broker } from '../auth/broker';
import { unmetClaims } from '../auth/token-claims';
import type { Http } from '../http/http';
import type { Account, AccountKey } from '../pim/account';
import { SECOND_MS } from '../pim/duration';
import type { Elevation } from '../pim/elevation/elevation';
import { advance } from '../pim/elevation/machine/advance';
import type { ElevationEffect } from '../pim/elevation/machine/events';
import type { Surface } from '../pim/eligibility';
import type { PimError, Result } from '../pim/error';
import { pimErrorOf } from '../pim/pim-error-of';
import type { Policy } from '../pim/policy';
import type { Access, Outcome, SurfaceApi } from '../surfaces/surface-api';
import { isForItsAccount } from './for-its-account';
import type { Journal } from './journal';
import { nextWakeMs } from './next-wake';
import { renewingFor } from './renewing-for';
import { createWakeUp, type TimerEnvironment } from './timers';
import type { Vouchers } from './vouchers';
import { createWrites } from './writes';

export type EngineEnvironment = TimerEnvironment & {
  journal: Journal;
  broker: Broker;
  http: Http;
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
  onTrouble: (cause: unknown) => void;
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
  /** Stepped-up tokens, for the one retry; in memory only. */
  const steppedUp = new Map<string, string>();
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
    effect?.catch(environment.onTrouble);
  }

  function run(elevation: Elevation, effect: ElevationEffect): Promise<unknown> | undefined {
    switch (effect.type) {
      case 'send':
        return inLimit(() => send(elevation));
      case 'stepUp':
        return stepUp(elevation, effect.claims);
      case 'lookUp':
        return withAccess(elevation, 'lookUpFailed', (access, surface) =>
          surface.lookUp(access, elevation),
        );
      case 'sendEnd':
        return writes.follow(
          elevation.account,
          inLimit(() =>
            withAccess(elevation, 'notSent', (access, surface) => end(access, surface, elevation)),
          ),
        );
      case 'readDecision':
        return withAccess(elevation, null, async (access, surface) => {
          const decision = await surface.readDecision(access, elevation);
          return decision && { type: 'explained', decision };
        });
      case 'becameActive':
        environment.onActive(elevation);
        return undefined;
      case 'finished':
        environment.onFinished(elevation);
        return undefined;
      case 'checkEffect':
        return withAccess(elevation, 'lookUpFailed', async (access, surface) => ({
          type: 'effect',
          holds: await surface.isInEffect(access, elevation),
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
    await withAccess(elevation, 'notSent', async (access, surface) => {
      const policy = environment.policyOf(elevation);
      const claims =
        policy?.kind === 'known' && !elevation.steppedUp
          ? unmetClaims(access.accessToken, policy.needs)
          : undefined;
      // Asked for before the write where the policy is known: one window, no refused request.
      if (claims) return { type: 'challenged', claims };
      return writes.follow(elevation.account, write(access, surface, elevation.id));
    });
  }

  async function write(access: Access, surface: SurfaceApi, id: string): Promise<undefined> {
    if (sending.has(id)) return;
    sending.add(id);
    try {
      const asked = await journal.find(id);
      if (asked?.state === 'submitting' && !isForItsAccount(asked, access, surface.resource)) {
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
      const sent = surface.activate(access, current).then((outcome) => ({
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
      environment.onTrouble(cause);
      await dispatch(id, { type: 'notSent', error: pimErrorOf('notSaved') });
      return false;
    }
  }

  async function end(access: Access, surface: SurfaceApi, elevation: Elevation): Promise<Outcome> {
    const endWith = async (accessToken: string): Promise<Outcome> => {
      const own = { ...access, accessToken };
      return isForItsAccount(elevation, own, surface.resource)
        ? surface.end(own, elevation)
        : { type: 'endRefused', error: pimErrorOf('accountMismatch') };
    };
    const outcome = await endWith(access.accessToken);
    if (outcome.type !== 'challenged') return outcome;
    // A window only where the click was a moment ago, never at the end of a queue.
    const interactive = now() - elevation.sinceMs < CLICK_FRESH_MS;
    const renewed = await tokenFor(elevation, surface, { claims: outcome.claims, interactive });
    if (!renewed.ok) return { type: 'endRefused', error: asStepUp(renewed.error) };
    const second = await endWith(renewed.value);
    return second.type === 'challenged'
      ? { type: 'endRefused', error: pimErrorOf('stepUpFailed') }
      : second;
  }

  async function stepUp(elevation: Elevation, claims: string): Promise<void> {
    const surface = environment.surfaces[elevation.eligibility.surface];
    if (!surface) return;
    const token = await tokenFor(elevation, surface, { claims, interactive: true });
    if (token.ok) {
      steppedUp.set(elevation.id, token.value);
      return dispatch(elevation.id, { type: 'steppedUp' });
    }
    return dispatch(elevation.id, { type: 'stepUpFailed', error: asStepUp(token.error) });
  }

  /** Gets a token, does the call and feeds its outcome back; without a token nothing is sent. */
  async function withAccess(
    elevation: Elevation,
    failure: 'notSent' | 'lookUpFailed' | null,
    call: (access: Access, surface: SurfaceApi) => Promise<Outcome | undefined>,
  ): Promise<void> {
    const failed = (type: typeof failure | 'noAnswer', error: PimError) =>
      type === null ? undefined : dispatch(elevation.id, { type, error });
    const surface = environment.surfaces[elevation.eligibility.surface];
    const account = environment.accountOf(elevation.account);
    if (!surface || !account) return failed(failure, pimErrorOf('unavailable'));
    const kept = steppedUp.get(elevation.id);
    const token: Result<string> = kept
      ? { ok: true, value: kept }
      : await tokenFor(elevation, surface, {});
    if (!token.ok) return failed(failure, token.error);
    const { resource } = surface;
    const keep = kept ? elevation.claims : null;
    const http = renewingFor({ ...environment, account, resource, keep });
    const outcome = await call({ http, account, accessToken: token.value }, surface).catch(
      (cause) => failed(failure === 'notSent' ? 'noAnswer' : failure, unexpected(cause)),
    );
    if (outcome) await dispatch(elevation.id, outcome);
  }

  async function tokenFor(
    elevation: Elevation,
    surface: SurfaceApi,
    need: { claims?: string; interactive?: boolean },
  ): Promise<Result<string>> {
    const account = environment.accountOf(elevation.account);
    if (!account) return { ok: false, error: pimErrorOf('signInNeeded') };
    return environment.broker.token({ account, resource: surface.resource, ...need });
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

  return { dispatch, start, wake, writes, alarmName: wakeUp.name };
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
