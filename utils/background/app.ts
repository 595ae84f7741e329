import { createBroker } from '../auth/broker';
import { createEnds } from '../badge/ends';
import { createAccounts } from '../elevation/accounts';
import { createCommands } from '../elevation/commands';
import { createEngine } from '../elevation/engine';
import { createHistory } from '../elevation/history';
import { createImpact } from '../elevation/impact';
import { createJournal } from '../elevation/journal';
import { elevationsOf, withActivation, withHeld, withoutActivation } from '../elevation/list-state';
import { createLists } from '../elevation/lists';
import { reconcile } from '../elevation/reconcile';
import { renew } from '../elevation/renew';
import { createSignIn } from '../elevation/sign-in';
import { createTenantNames } from '../elevation/tenant-names';
import { createVouchers } from '../elevation/vouchers';
import { createHttp } from '../http/http';
import { accountNames } from '../i18n/account-marks';
import type { Command, CommandReply } from '../messages/commands';
import type { Fact, FactSender } from '../messages/facts';
import type { Account } from '../pim/account';
import { accountKey } from '../pim/account-key';
import type { Elevation } from '../pim/elevation/elevation';
import { endsSession } from '../pim/pim-error-of';
import { createMemory } from '../settings/remembered';
import { createSettings } from '../settings/settings';
import { rowsLength, snapshotFrom } from '../snapshot/account-records';
import { createPublisher } from '../snapshot/publish';
import type { Overview, Snapshot } from '../snapshot/shape';
import { createAzure } from '../surfaces/azure/surface';
import { createDirectory } from '../surfaces/graph/directory';
import { createGroups } from '../surfaces/graph/groups';
import { createBadgeKeeper } from './badge-keeper';
import { createLookKeeper } from './look-keeper';
import { createPageKeeper } from './page-keeper';
import { createPageMarks } from './page-marks';
import type { Ports } from './ports';
import { createSignOut } from './sign-out';
import { createTroubles } from './troubles';
import { createUpkeep } from './upkeep';
import { createWakes } from './wakes';

/** Builds the background from its parts. Nothing runs before `start`. */
export function createApp(ports: Ports) {
  const { now, local, session } = ports;
  const { report: onTrouble, inBackground } = createTroubles({ session, now });
  const http = createHttp(ports);
  const journal = createJournal(local);
  const accounts = createAccounts(local);
  const memory = createMemory(local, now, accounts.owns);
  const history = createHistory(local, now);
  const settings = createSettings({
    area: local,
    managed: ports.managed,
    builtIn: ports.builtIn,
    now,
    onPolicy: () => inBackground(start().then(onPolicy)),
  });
  const ends = createEnds(local, now);
  const surfaces = {
    directory: createDirectory(now),
    groups: createGroups(now),
    azure: createAzure(now, ports.newId),
  };
  const publisher = createPublisher(session, onTrouble);
  const vouchers = createVouchers({
    ...{ session, now, onTrouble },
    isOurs: (account) => accounts.find(account) !== undefined,
  });
  const upkeep = createUpkeep({ ...ports, accounts, ends, history, journal, memory, onTrouble });
  let signInState: Overview['signIn'] = { state: 'idle', error: null };

  const broker = createBroker({
    askHost: ports.askTokenHost,
    launch: ports.launchSignIn,
    registrationOf: (account) => accounts.registrationOf(account)!,
    mayUse,
    isKnown: ({ homeAccountId, tenantId }) =>
      accounts
        .all()
        .some((known) => known.homeAccountId === homeAccountId && known.tenantId === tenantId),
  });

  const tenants = createTenantNames({ now, accounts });
  const lists = createLists({
    now,
    broker,
    http,
    surfaces: Object.values(surfaces),
    elevations: journal.all,
    ownNames: async () => (await settings.readNow()).names,
    remembered: memory.of,
    onChange: publishAccount,
    beside: tenants.beside,
    onListed: (listed) => reconcile({ journal, engine, now }, listed),
    onTrouble,
  });

  const impact = createImpact({
    settings,
    listed: (eligibility) =>
      listOf(eligibility)?.eligibilities.find(({ key }) => key === eligibility.key),
  });

  const engine = createEngine({
    ...ports,
    journal,
    broker,
    http,
    surfaces,
    accountOf: accounts.find,
    policyOf: (elevation) => listOf(elevation)?.policies[elevation.eligibility.key],
    mayBeUnattended: (elevation) => impact.mayRenew(elevation.eligibility),
    onChange: (elevation) => inBackground(publishElevation(elevation)),
    onActive: (elevation) => inBackground(onActive(elevation)),
    onFinished: (elevation) => inBackground(onFinished(elevation)),
    onDraft: (elevation) => inBackground(toDraft(elevation)),
    onRenew: (elevation) => inBackground(onRenew(elevation)),
    ...{ vouchers, onTrouble },
  });

  const marks = createPageMarks(ports.showTabIcon);
  const badge = createBadgeKeeper(ports, {
    ...{ ends, journal, marks, onTrouble, accounts: accounts.all },
    onDue: () => inBackground(wakes.labelChanged()),
  });
  const looks = createLookKeeper({ now, session, accounts, ends, lists });
  const wakes = createWakes({ now, engine, badge, looks, upkeep, publish: publishAll });
  const pages = createPageKeeper({
    ...{ ports, settings, accounts, lists, journal, marks, inBackground },
  });

  const signIn = createSignIn({
    now,
    session,
    broker,
    accounts,
    registration: (tenant) => settings.registration(tenant, accounts.all()),
    mayUse,
    onTrouble,
    async onState(state) {
      signInState = state;
      await publishOverview();
    },
    async onSignedIn(account) {
      if (!accounts.find(accountKey(account))) return;
      await leaving.dismissLeft();
      await publishAccount(account);
      tenants.readAgain(account);
      await lists.refresh(account);
    },
  });

  const listOf = (elevation: Pick<Elevation, 'account'>): Snapshot | undefined => {
    const account = accounts.find(elevation.account);
    return account && lists.of(account);
  };

  /** Whether policy still lets an account use the application it signed in with. */
  function mayUse(account: Account): boolean {
    const used = accounts.registrationOf(account);
    if (!used) return false;
    return settings.allows({ ...used, tenant: account.tenantId }, accounts.all());
  }

  /** Policy changed while running: it holds at once, in the worker, in views and on pages. */
  async function onPolicy(): Promise<void> {
    await publishAll();
    // Those that may not go on, and those that may again.
    const changed = accounts.all().filter((account) => !mayUse(account) || isSignedOut(account));
    await Promise.all(changed.map(lists.refresh));
  }

  async function publishOverview(): Promise<void> {
    const { registrations, oneClick, complete, problems, ...managed } = await settings.readNow();
    await publisher.overview({
      configured: registrations.length > 0 || !complete || managed.managesRegistration,
      otherTenants: registrations.slice(1).map(({ tenant }) => tenant),
      managesRegistration: managed.managesRegistration,
      managedRegistrations: managed.managedRegistrations,
      policyProblems: problems,
      accounts: accounts.all(),
      accountNames: accountNames(accounts.all()),
      signedOut: accounts.all().filter(isSignedOut).map(accountKey),
      signIn: signInState,
      ends: await ends.all(),
      left: leaving.left(),
      oneClick,
      carriers: [...(await impact.carriersNow())],
    });
  }

  /** One surface is enough: its token was revoked, the other's is merely still good. */
  const isSignedOut = (account: Account): boolean => {
    const { problem, surfaces } = lists.of(account);
    return [problem, ...surfaces.map(({ error }) => error)].some(
      (error) => error !== null && endsSession(error.code),
    );
  };

  async function publishAccount(of: Account): Promise<void> {
    const key = accountKey(of);
    // A refresh may come back after its account signed out: nothing of it is written then.
    const left = () => !accounts.find(key);
    const account = accounts.find(key);
    if (!account) return lists.forget(key);
    const elevations = (await journal.all()).filter(
      (elevation) => elevation.account === key && !elevation.dismissed,
    );
    const snapshot = { ...lists.of(account), elevations, remembered: await memory.of(key) };
    if (left()) return;
    await ends.replace(snapshot, await impact.carriersNow());
    if (left()) return;
    await publisher.snapshot(snapshot);
    await publishOverview();
    await badge.show();
    await pages.onListsChanged();
  }

  async function publishAll(): Promise<void> {
    for (const account of accounts.all()) await publishAccount(account);
    await publishOverview();
    await badge.show();
    // Settings hold on pages where nobody is signed in, too.
    await pages.onListsChanged();
  }

  async function publishElevation(elevation: Elevation): Promise<void> {
    const account = accounts.find(elevation.account);
    if (account) await publishAccount(account);
  }

  async function setActivation(
    elevation: Elevation,
    change: (before: Snapshot, elevation: Elevation) => Snapshot,
  ): Promise<void> {
    const account = accounts.find(elevation.account);
    if (account) await lists.set(account, (before) => change(before, elevation));
  }

  /** Signed out meanwhile: nothing of it is written then. */
  async function record(elevation: Elevation): Promise<void> {
    if (accounts.find(elevation.account)) await history.record(elevation);
  }

  async function onFinished(elevation: Elevation): Promise<void> {
    await record(elevation);
    await setActivation(elevation, withoutActivation);
    const account = accounts.find(elevation.account);
    if (!account) return;
    await lists.learn(account, elevation);
    // What a group brought ends with it: in its time by itself, before that only a list tells.
    const isEarly = elevation.state === 'ended' && (elevation.endsAtMs ?? 0) > now();
    if (isEarly && elevation.eligibility.surface === 'groups') await lists.look(account);
  }

  /** What a group brings, roles and nested groups, shows only once it is active (contract §2). */
  async function onActive(elevation: Elevation): Promise<void> {
    await record(elevation);
    await setActivation(elevation, withActivation);
    const account = accounts.find(elevation.account);
    if (account && elevation.eligibility.surface === 'groups') await lists.refresh(account);
  }

  async function onRenew(elevation: Elevation): Promise<void> {
    await renew({ journal, memory, engine, impact, vouchers, now }, elevation);
    await publishElevation(elevation);
  }

  async function toDraft(elevation: Elevation): Promise<void> {
    await memory.saveDraft(elevation.eligibility.key, elevation.input);
    await journal.removeWhere((one) => one.id === elevation.id);
    vouchers.revoke(elevation.id);
    await publishElevation(elevation);
  }

  const leaving = createSignOut({
    ...{ ...ports, accounts, signIn, engine, journal, memory, history, ends, lists, looks },
    ...{ publisher, pages, publishOverview, publish: publishAll, vouchers, upkeep, onTrouble },
  });

  const carryOut = createCommands({
    now,
    newId: ports.newId,
    accounts,
    engine,
    history,
    impact,
    journal,
    lists,
    memory,
    settings,
    signIn,
    resourceOf: (surface) => surfaces[surface].resource,
    signOut: leaving.signOut,
    dismissLeft: leaving.dismissLeft,
    choosePageAccount: pages.choose,
    publish: publishAll,
    vouchers,
    onTrouble,
  });

  /** Takes up what the last worker left. Everything else waits for it. */
  async function begin(): Promise<void> {
    await ports.secureStorage();
    await accounts.load();
    const records = await ports.sessionRecords();
    const elevations = await journal.all();
    for (const account of accounts.all()) {
      const kept = snapshotFrom(records, accountKey(account));
      if (!kept) continue;
      lists.restore(withHeld(kept, elevationsOf(account, elevations)));
      publisher.restore(kept, rowsLength(records, accountKey(account)));
    }
    leaving.restore(records);
    await vouchers.load();
    // What cannot be written now is no reason to refuse everything else.
    const tasks = [
      // First of all, and by what was journaled: the badge needs no sign-in and waits for nothing.
      async () => ends.correct(elevations, await impact.carriersNow()),
      badge.show,
      pages.start,
      leaving.resume,
      // A worker that died right after a step may not have told the history of it.
      () => Promise.all(elevations.map(record)),
      upkeep.run,
      engine.start,
      publishAll,
    ];
    for (const task of tasks) await task().catch(onTrouble);
    wakes.begun();
    inBackground(looks.lookIfDue());
    inBackground(settings.read().then(publishAll));
    inBackground(signIn.resume());
  }

  let begun: Promise<void> | undefined;
  /** A start that failed is not remembered: whatever comes next tries again. */
  function start(): Promise<void> {
    begun ??= begin().catch((cause) => {
      begun = undefined;
      throw cause;
    });
    return begun;
  }

  return {
    start,
    /** The browser woke the worker: its start is begun, and nobody waits for it. */
    wake: (): void => inBackground(start()),
    async onCommand(command: Command): Promise<CommandReply> {
      const done = start().then(() => {
        inBackground(wakes.catchUp());
        return carryOut(command);
      });
      // A view that opens waits for nothing: what comes of it shows in the snapshot.
      if (command.type !== 'opened') return done;
      inBackground(done);
      return { ok: true };
    },
    /** Never rejects: a page gets no answer. */
    onFact: (fact: Fact, from: FactSender): Promise<void> =>
      start()
        .then(() => {
          inBackground(wakes.catchUp());
          return pages.onFact(fact, from);
        })
        .catch(onTrouble),
    /** Never rejects: nobody waits for an alarm. */
    onAlarm: (): Promise<void> =>
      start().then(engine.wake).then(wakes.labelChanged).then(upkeep.catchUp).catch(onTrouble),
  };
}
