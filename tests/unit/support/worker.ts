import { createApp } from '../../../utils/background/app';
import type { Ports } from '../../../utils/background/ports';
import type { Badge } from '../../../utils/badge/badge';
import type { Command, CommandReply } from '../../../utils/messages/commands';
import type { Fact, FactSender, Hint } from '../../../utils/messages/facts';
import { createRouter } from '../../../utils/messages/router';
import type { Account } from '../../../utils/pim/account';
import { accountKey } from '../../../utils/pim/account-key';
import type { Elevation } from '../../../utils/pim/elevation/elevation';
import type { HistoryEntry } from '../../../utils/pim/elevation/history';
import { buildPageData } from '../../../utils/portals/build/build-data';
import type { Settings } from '../../../utils/settings/shape';
import { snapshotFrom } from '../../../utils/snapshot/account-records';
import { overviewKey } from '../../../utils/snapshot/keys';
import type { Overview, Snapshot } from '../../../utils/snapshot/shape';
import type { Emulator } from '../../emulator/server';
import { chromiumRedirectUri } from '../../emulator/tenants/product';
import { createFakePolicy } from './fake-policy';
import { createFakeSignIn, type SignInBehaviour } from './fake-sign-in';
import { createMemoryArea, type MemoryArea } from './memory-area';
import { ana } from './records';
import { registration } from './token-host';
import {
  createWorkerNetwork,
  type DeathMoment,
  type RequestMatch,
  type SentRequest,
} from './worker-network';

const pageData = buildPageData();
/** After so many checks without any change nothing will change by itself any more. */
const CHECKS_UNTIL_STUCK = 300;

/** What a browser keeps longer than a worker lives: its two storage areas and its alarms. */
export type Disk = {
  local: Record<string, unknown>;
  session: Record<string, unknown>;
  /** When each alarm goes off, by the device's clock. */
  alarms: Record<string, number>;
};

/** A browser in which these accounts are signed in, each with an application of its tenant. */
export const diskWith = (...accounts: Account[]): Disk => ({
  local: {
    accounts: {
      version: 1,
      data: accounts.map((account) => ({
        account,
        registration: { ...registration, tenant: account.tenantId },
      })),
    },
  },
  session: {},
  alarms: {},
});

/** A browser in which Ana is signed in. */
export const diskWithAna = (): Disk => diskWith(ana);

export type WorkerOptions = {
  /** How far the device's clock is ahead of the service's; negative: behind. */
  clockOffsetMs?: number;
  /** How signing in goes, where it differs from the default. */
  signIn?: Partial<SignInBehaviour>;
  /** The managed policy. */
  managed?: Partial<Settings>;
  /** Ports that replace the harness's own. */
  ports?: Partial<Ports>;
};

/** The extension's own id and origin, as the browser names them. */
export const extension = { id: 'uplift', url: 'chrome-extension://uplift/' };

export type Worker = {
  emulator: Emulator;
  disk: Disk;
  local: MemoryArea;
  session: MemoryArea;
  badges: Badge[];
  /** The hints that pages were notified of. */
  hints: Hint[];
  /** The managed policy, which a test may change while everything runs. */
  policy: ReturnType<typeof createFakePolicy>;
  /** The sign-in windows that were opened. */
  windows: string[];
  /** The tasks that windows were opened for, visible or not. */
  begun: ReturnType<typeof createFakeSignIn>['begun'];
  /** The tasks that wanted a token newly issued, without a window. */
  renewals: ReturnType<typeof createFakeSignIn>['renewals'];
  /** The tasks to forget an account's tokens. */
  forgotten: ReturnType<typeof createFakeSignIn>['forgotten'];
  signIn: SignInBehaviour;
  /** Every request that left this worker, answered or not. */
  sent: SentRequest[];
  /** The device's time. */
  now: () => number;
  /** How far the device's clock is ahead of the service's; may be set while the worker runs. */
  clockOffsetMs: number;
  readonly isAlive: boolean;
  start: () => Promise<void>;
  /** The browser wakes the worker. */
  wake: () => void;
  command: (command: Command) => Promise<CommandReply>;
  fact: (fact: Fact, from: FactSender) => Promise<void>;
  /** The background's message router: takes any message of any sender. */
  message: ReturnType<typeof createRouter>;
  alarm: () => Promise<void>;
  elevations: () => Elevation[];
  history: () => HistoryEntry[];
  /** What the views show of all accounts together. */
  overview: () => Overview;
  /** The errors that are kept for a report, as text. */
  errorLog: () => string;
  badge: () => string;
  /** What the views show of an account; default: of Ana's. */
  snapshot: (account?: Account) => Snapshot | undefined;
  /**
   * Waits until nothing changes for a moment, no request is on its way but those that a test holds, and
   * `isDone`. Rejects when nothing changes any more and it is not done.
   */
  settle: (isDone?: () => boolean) => Promise<void>;
  /** Kills the worker now, or after so many more storage writes. */
  kill: (afterWrites?: number) => void;
  /** Kills the worker at a matching request: right before it leaves, or right after. */
  killAtRequest: (moment: DeathMoment, request: RequestMatch) => void;
  /**
   * Lets time pass on both clocks: timers and alarms that are due go off. An alarm wakes a dead worker,
   * as the browser does.
   * @returns the worker that lives afterwards; the same one unless an alarm has woken another
   */
  pass: (ms: number) => Promise<Worker>;
};

/**
 * A running background worker on a disk, whose network is the emulator. There are two clocks: the
 * service's, which tests move with `pass`, and the device's, which differs from it by an offset. The
 * browser's and MSAL's part of signing in is simulated.
 */
export async function createWorker(
  emulator: Emulator,
  disk: Disk,
  options: WorkerOptions = {},
): Promise<Worker> {
  let alive = true;
  let writesLeft = Number.POSITIVE_INFINITY;
  let clockOffsetMs = options.clockOffsetMs ?? 0;
  const badges: Badge[] = [];
  const hints: Hint[] = [];
  const policy = createFakePolicy(options.managed);
  /** Timers run by real time, whatever becomes of the device's clock. */
  const timers = new Map<object, { run: () => void; atMs: number }>();
  const now = () => emulator.clock.now() + clockOffsetMs;
  const die = (): void => {
    alive = false;
  };

  /** A killed worker writes nothing, sends nothing and receives nothing. */
  const isCut = () => {
    if (alive && writesLeft-- <= 0) die();
    return !alive;
  };
  const local = createMemoryArea(disk.local, isCut, 'local');
  const session = createMemoryArea(disk.session, isCut, 'session');
  const network = createWorkerNetwork(emulator, { isAlive: () => alive, die });
  const accounts = (): Account[] =>
    (disk.local.accounts as { data: { account: Account }[] } | undefined)?.data.map(
      ({ account }) => account,
    ) ?? [];
  const signIn = createFakeSignIn(emulator, accounts, now);
  Object.assign(signIn.behaviour, options.signIn);

  const ports: Ports = {
    now,
    random: () => 0.5,
    newId: () => crypto.randomUUID(),
    fetch: network.fetch,
    isOnline: () => true,
    mayReach: async () => true,
    wait: async () => undefined,
    setTimer(run, afterMs) {
      const timer = {};
      timers.set(timer, { run, atMs: emulator.clock.now() + afterMs });
      return () => timers.delete(timer);
    },
    setAlarm(name, atMs) {
      if (alive) disk.alarms[name] = atMs;
    },
    clearAlarm(name) {
      if (alive) delete disk.alarms[name];
    },
    secureStorage: async () => undefined,
    local,
    session,
    sessionRecords: async () => structuredClone(disk.session),
    managed: policy,
    builtIn: registration,
    redirectUri: chromiumRedirectUri,
    mayRunInPortals: async () => true,
    askTokenHost: (task) => network.whileAlive(() => signIn.askHost(task)),
    launchSignIn: signIn.launch,
    showTabIcon: async () => undefined,
    showBadge: async (badge) => void badges.push(badge),
    openPopup: async () => undefined,
    liveTabIds: async () => [],
    async notifyPage(_, __, notice) {
      if (notice.type !== 'ping') hints.push(notice.hint);
    },
    pageData: async () => pageData,
    ...options.ports,
  };

  const app = createApp(ports);
  async function settle(isDone: () => boolean = () => true): Promise<void> {
    for (let quiet = 0, last = ''; quiet < 3 || !(isDone() || !alive); ) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      const current = JSON.stringify([disk, emulator.world.log.length, badges.length]);
      quiet = current === last && !network.isBusy() ? quiet + 1 : 0;
      last = current;
      if (quiet > CHECKS_UNTIL_STUCK)
        throw new Error(`Nothing changes any more, and it is not done: ${describeState()}`);
    }
  }

  /** The state of the worker, for the message of a test that waits in vain. */
  function describeState(): string {
    const problems = accounts().map(
      (account) => snapshotFrom(disk.session, accountKey(account))?.problem,
    );
    const last = emulator.world.log.slice(-3).map(({ path, status }) => `${status} ${path}`);
    return JSON.stringify({ alive, problems, errorLog: disk.session.errorLog, last });
  }

  /** The names of the alarms that are due; each goes off once. */
  function takeDueAlarms(): string[] {
    const due = Object.keys(disk.alarms).filter((name) => disk.alarms[name]! <= now());
    for (const name of due) delete disk.alarms[name];
    return due;
  }

  const worker: Worker = {
    emulator,
    disk,
    policy,
    hints,
    local,
    session,
    badges,
    windows: signIn.windows,
    begun: signIn.begun,
    renewals: signIn.renewals,
    forgotten: signIn.forgotten,
    signIn: signIn.behaviour,
    sent: network.sent,
    now,
    get clockOffsetMs() {
      return clockOffsetMs;
    },
    set clockOffsetMs(ms) {
      clockOffsetMs = ms;
    },
    get isAlive() {
      return alive;
    },
    start: app.start,
    wake: app.wake,
    command: app.onCommand,
    fact: app.onFact,
    message: createRouter({ base: extension, onCommand: app.onCommand, onFact: app.onFact }),
    alarm: app.onAlarm,
    elevations: () => (disk.local.journal as { data: Elevation[] } | undefined)?.data ?? [],
    history: () =>
      (disk.local.history as { data: { entries: HistoryEntry[] } } | undefined)?.data.entries ?? [],
    overview: () => disk.session[overviewKey] as Overview,
    errorLog: () => JSON.stringify(disk.session.errorLog ?? ''),
    badge: () => badges.at(-1)?.text ?? '',
    snapshot: (account = ana) => snapshotFrom(disk.session, accountKey(account)),
    settle,
    kill(afterWrites = 0) {
      writesLeft = afterWrites;
      if (afterWrites === 0) die();
    },
    killAtRequest: network.killAt,
    async pass(ms) {
      emulator.clock.advance(ms);
      for (const [key, { run, atMs }] of [...timers]) {
        if (!alive || atMs > emulator.clock.now() || !timers.delete(key)) continue;
        run();
      }
      const due = takeDueAlarms();
      const awake = alive || due.length === 0 ? worker : await startNext();
      for (const _ of due) void awake.alarm();
      await awake.settle();
      return awake;
    },
  };
  return worker;

  function startNext(): Promise<Worker> {
    return createWorker(emulator, disk, { ...options, clockOffsetMs, signIn: signIn.behaviour });
  }
}

/** Creates a worker and starts it, as the browser does. */
export async function startWorker(
  emulator: Emulator,
  disk: Disk,
  options: WorkerOptions = {},
): Promise<Worker> {
  const worker = await createWorker(emulator, disk, options);
  await worker.start();
  return worker;
}
