import { createQueue } from '../async/queue';
import type { Resource } from '../auth/scopes';
import type { Command, CommandReply } from '../messages/commands';
import type { Elevation, ElevationState } from '../pim/elevation/elevation';
import { isInDoubt } from '../pim/elevation/machine/heal';
import { eligibilityOf, newElevation } from '../pim/elevation/new-elevation';
import { overStates } from '../pim/elevation/states';
import type { Surface } from '../pim/eligibility';
import { pimErrorOf } from '../pim/pim-error-of';
import type { RoleDefaultsStore } from '../settings/role-defaults';
import type { SettingsStore } from '../settings/settings';
import { withOwnNames } from '../snapshot/own-names';
import type { Snapshot } from '../snapshot/shape';
import type { Accounts } from './accounts';
import type { Engine } from './engine';
import type { History } from './history';
import type { Impact } from './impact';
import type { Journal } from './journal';
import type { Lists } from './lists';
import { mayBeOneClick } from './may-be-one-click';
import type { SignIn } from './sign-in';
import type { Vouchers } from './vouchers';

export type CommandEnvironment = {
  now: () => number;
  newId: () => string;
  accounts: Accounts;
  engine: Engine;
  history: History;
  impact: Impact;
  journal: Journal;
  lists: Lists;
  roleDefaults: RoleDefaultsStore;
  settings: SettingsStore;
  signIn: SignIn;
  /** Whose token a surface takes. */
  resourceOf: (surface: Surface) => Resource;
  /** Everything an account left here, removed. */
  signOut: (key: string) => Promise<void>;
  /** The person has read what signing out left behind. */
  dismissLeft: () => Promise<void>;
  /** Remembers whose page a tab shows. */
  choosePageAccount: (tabId: number, documentId: string, key: string) => Promise<void>;
  /** Publishes what views show of elevations, drafts and settings. */
  publish: () => Promise<void>;
  vouchers: Vouchers;
  /** Keeps an unexpected cause for a report. */
  onTrouble: (cause: unknown) => void;
};

/** States in which an elevation stands for its role: a second one of the same role is not begun. */
const over = new Set<ElevationState>(['drafted', 'ended', ...overStates]);

/** Carries out the commands of views. Each may be delivered twice and does its work once. */
export function createCommands(environment: CommandEnvironment) {
  const { accounts, engine, impact, journal, lists, roleDefaults, settings, signIn, now } =
    environment;
  const snapshots = (): Snapshot[] => accounts.all().map(lists.of);

  const find = <T extends { key: string }>(rowsOf: (of: Snapshot) => T[], key: string) =>
    snapshots()
      .flatMap(rowsOf)
      .find((row) => row.key === key);

  /** What begins an elevation is done one at a time: two popups at once make one elevation. */
  const inTurn = createQueue();

  const openElevation = async (key: string): Promise<Elevation | undefined> =>
    (await journal.all()).find(
      (elevation) => elevation.eligibility.key === key && !over.has(elevation.state),
    );

  async function activate(command: Extract<Command, { type: 'activate' }>): Promise<CommandReply> {
    const eligibility = find((of) => of.eligibilities, command.key);
    if (!eligibility) return refused('notEligible');
    if (eligibility.account !== command.account) return refused('accountMismatch');
    if (command.oneClick && !(await mayBeOneClick(environment, eligibility, command.input))) {
      return refused('formNeeded');
    }
    // The same click delivered twice, or two popups at once: one elevation.
    if ((await journal.find(command.elevationId)) || (await openElevation(command.key)))
      return taken;
    // The new one first: a worker that dies here must not have lost the failed one with what was typed.
    const elevation = newElevation(command.elevationId, eligibility, command.input, now());
    const isOlder = (one: Elevation): boolean =>
      one.eligibility.key === command.key && one.id !== command.elevationId;
    // A write whose outcome nobody knows is looked up before another one leaves.
    const doubt = (await journal.all()).find(
      (one) => one.eligibility.key === command.key && isInDoubt(one),
    );
    const inDoubt = doubt && {
      sentAtMs: doubt.sentAtMs,
      earlier: doubt.earlier ?? { id: doubt.id, input: doubt.input },
    };
    const renewal = command.renewal && (await impact.mayRenew(eligibility)) && command.renewal;
    const begun: Elevation = { ...elevation, ...inDoubt, ...(renewal && { renewal }) };
    // The answers awaited here may have come after its account signed out: nothing is begun then.
    if (!accounts.find(eligibility.account)) return refused('signInNeeded');
    environment.vouchers.vouch(begun);
    try {
      await journal.put(begun);
      await tryTo(() => journal.removeWhere(isOlder));
      await engine.dispatch(command.elevationId, { type: 'submit' });
    } catch (cause) {
      return takeBack(command.elevationId, cause);
    }
    // The click is taken: a reason that cannot be remembered is no cause to say no.
    await tryTo(() => roleDefaults.saveSent(command.key, command.input));
    return taken;
  }

  /** What is refused here is never sent: neither now nor by the next worker. */
  async function takeBack(elevationId: string, cause: unknown): Promise<CommandReply> {
    environment.vouchers.revoke(elevationId);
    environment.onTrouble(cause);
    await tryTo(() => journal.removeWhere((elevation) => elevation.id === elevationId));
    return refused('notSaved');
  }

  /** Answered at once: what it could not do is kept for a report. */
  const inBackground = (work: Promise<unknown>): void => void work.catch(environment.onTrouble);

  async function tryTo(write: () => Promise<unknown>): Promise<void> {
    await write().catch(environment.onTrouble);
  }

  /** Only what was asked for here is known well enough to be asked for again. */
  async function renew(key: string, elevationId: string | null): Promise<CommandReply> {
    const elevation = await openElevation(key);
    if (!elevation) return refused('notEligible');
    const isOurs = elevation.input.durationMs > 0 && !elevation.elsewhere;
    const may = elevationId === null || (isOurs && (await impact.mayRenew(elevation.eligibility)));
    if (!may) return refused('notEligible');
    await engine.dispatch(elevation.id, { type: 'renew', elevationId });
    return taken;
  }

  async function end(key: string): Promise<CommandReply> {
    const elevation = await openElevation(key);
    if (elevation) {
      await engine.dispatch(elevation.id, { type: 'endNow' });
      return taken;
    }
    const snapshot = snapshots().find((of) =>
      [...of.activations, ...of.requests].some((row) => row.key === key),
    );
    const request = snapshot?.requests.find((row) => row.key === key) ?? null;
    const activation = snapshot?.activations.find(
      (row) => row.key === key && row.kind === 'activated',
    );
    const row = activation ?? request;
    if (!snapshot || !row) return refused('notEligible');
    // Made elsewhere, in the portal or on another device: taken over to end it.
    const adopted: Elevation = {
      ...newElevation(
        environment.newId(),
        eligibilityOf(row),
        { durationMs: 0, justification: '', ticket: null },
        now(),
      ),
      state: activation ? 'active' : 'waiting',
      elsewhere: true,
      sentAtMs: now(),
      request,
      startsAtMs: activation?.startsAtMs ?? null,
      endsAtMs: activation?.endsAtMs ?? null,
    };
    await journal.put(adopted);
    await engine.dispatch(adopted.id, { type: 'endNow' });
    return taken;
  }

  async function retry(elevationId: string): Promise<CommandReply> {
    const elevation = await journal.find(elevationId);
    if (!elevation) return refused('notEligible');
    // Nobody filled in a form for a renewal: one click does not send it where a form is needed.
    if (elevation.unattended && (await impact.isHigh(elevation.eligibility)))
      return refused('formNeeded');
    const other = await openElevation(elevation.eligibility.key);
    if (!other) await engine.dispatch(elevationId, { type: 'submit' });
    return taken;
  }

  async function dismiss(elevationId: string): Promise<CommandReply> {
    // Out of sight, but not forgotten: before its role is asked for again it is looked up.
    await journal.change(elevationId, (one) =>
      isInDoubt(one) ? { ...one, dismissed: true } : one,
    );
    await journal.removeWhere(
      (one) => one.id === elevationId && over.has(one.state) && !isInDoubt(one),
    );
    await environment.publish();
    return taken;
  }

  async function readPolicy(key: string): Promise<CommandReply> {
    const eligibility = find((of) => of.eligibilities, key);
    const account = eligibility && accounts.find(eligibility.account);
    if (!account) return refused('notEligible');
    inBackground(lists.readPolicy(account, eligibility));
    return taken;
  }

  async function refresh(evenIfFresh: boolean): Promise<CommandReply> {
    await environment.publish();
    for (const account of accounts.all()) {
      inBackground(evenIfFresh ? lists.refresh(account) : lists.refreshOld(account));
    }
    return taken;
  }

  /** Answers a command once it is journaled; what comes of it shows in the snapshot. */
  return async (command: Command): Promise<CommandReply> => {
    switch (command.type) {
      case 'opened':
        return refresh(false);
      case 'refresh':
        return refresh(true);
      case 'signIn':
        inBackground(signIn.start(command.account, 'graph', command.tenant));
        return taken;
      case 'consent':
        inBackground(signIn.start(command.account, environment.resourceOf(command.surface)));
        return taken;
      case 'signOut':
        await environment.signOut(command.account);
        return taken;
      case 'dismissLeft':
        await environment.dismissLeft();
        return taken;
      case 'choosePageAccount':
        if (!accounts.find(command.account)) return refused('signInNeeded');
        await environment.choosePageAccount(command.tabId, command.documentId, command.account);
        return taken;
      case 'readPolicy':
        return readPolicy(command.key);
      case 'activate':
        return inTurn(() => activate(command));
      case 'end':
      case 'cancel':
        return inTurn(() => end(command.key));
      case 'renew':
        return inTurn(() => renew(command.key, command.elevationId));
      case 'retry':
        return inTurn(() => retry(command.elevationId));
      case 'dismiss':
        return dismiss(command.elevationId);
      case 'saveDraft':
        await roleDefaults.saveDraft(command.key, command.input);
        await environment.publish();
        return taken;
      case 'nameScope': {
        await settings.name(command.scopeId, command.name);
        const { names } = await settings.readNow();
        for (const account of accounts.all())
          await lists.set(account, (before) => withOwnNames(before, names));
        return taken;
      }
      case 'saveSettings':
        await settings.change(command.change);
        await environment.publish();
        return taken;
      case 'clearHistory':
        await environment.history.clear();
        return taken;
    }
  };
}

const taken: CommandReply = { ok: true };
const refused = (
  code: 'accountMismatch' | 'formNeeded' | 'notEligible' | 'notSaved' | 'signInNeeded',
): CommandReply => ({
  ok: false,
  error: pimErrorOf(code),
});
