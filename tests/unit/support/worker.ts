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
import { createMemoryArea, type MemoryArea } from './memory-area';
import {
  createPlayedNetwork,
  type DeathMoment,
  type RequestMatch,
  type SentRequest,
} from './played-network';
import { createPlayedPolicy } from './played-policy';
import { playSignIn, type SignInManner } from './played-sign-in';
import { ana } from './records';
import { registration } from './token-host';

const pageData = buildPageData();
/** So many looks at which nothing has moved, and nothing will by itself. */
const QUIET_FOR_GOOD = 300;

/** What a browser keeps longer than a worker lives: its two storage areas and its alarms. */
export type Disk = {
  local: Record<string, unknown>;
  session: Record<string, unknown>;
  /** When each alarm goes off, by the device's clock. */
  alarms: Record<string, number>;
};

/** A browser in which these accounts are signed in already, each with an application of its tenant. */
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

/** A browser in which Ana is signed in already. */
export const diskWithAna = (): Disk => diskWith(ana);

export type WorkerOptions = {
  /** How far the device's clock is ahead of the service's; negative: behind. */
  clockOffsetMs?: number;
  /** How signing in goes, where it differs from the usual. */
  signIn?: Partial<SignInManner>;
  /** What the organisation manages. */
  managed?: Partial<Settings>;
  /** Other ports than the harness's own. */
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
  /** What pages were told to show. */
  hints: Hint[];
  /** What the organisation manages; a test may change it while everything runs. */
  policy: ReturnType<typeof createPlayedPolicy>;
  /** The sign-in windows that were opened. */
  windows: string[];
  /** What windows, seen and unseen, were opened for. */
  begun: ReturnType<typeof playSignIn>['begun'];
  /** Whose tokens were forgotten. */
  forgotten: ReturnType<typeof playSignIn>['forgotten'];
  signIn: SignInManner;
  /** Every request that left this worker, answered or not. */
  sent: SentRequest[];
  /** The device's time. */
  now: () => number;
  /** How far the device's clock is ahead of the service's; may be set while the worker runs. */
  clockOffsetMs: number;
  readonly isAlive: boolean;
  start: () => Promise<void>;
  /** The browser woke it. */
  wake: () => void;
  command: (command: Command) => Promise<CommandReply>;
  fact: (fact: Fact, from: FactSender) => Promise<void>;
  /** The one door of the background: any message of any sender. */
  message: ReturnType<typeof createRouter>;
  alarm: () => Promise<void>;
  elevations: () => Elevation[];
  history: () => HistoryEntry[];
  /** What the views show of all accounts together. */
  overview: () => Overview;
  /** The errors that are kept for a report, as text. */
  errorLog: () => string;
  badge: () => string;
  /** What the views show of an account; of Ana, where none is named. */
  snapshot: (account?: Account) => Snapshot | undefined;
  /**
   * Lets everything that can happen by itself happen: until nothing moves for a moment, and nothing
   * is in the air but what a test holds. Rejects when all is quiet for good and it is not done.
   */
  settle: (isDone?: () => boolean) => Promise<void>;
  /** The worker is gone from now on, or after so many more storage writes. */
  kill: (afterWrites?: number) => void;
  /** The worker is gone at a matching request: right before it leaves, or right after. */
  killAtRequest: (moment: DeathMoment, request: RequestMatch) => void;
  /**
   * Lets time go by on both clocks: timers and alarms go off whose moment has come. An alarm wakes a
   * dead worker, as the browser does.
   * @returns the worker that lives afterwards; the same one when nothing woke another
   */
  pass: (ms: number) => Promise<Worker>;
};

/**
 * A running background worker on a disk, whose network is the emulator. There are two clocks: the
 * service's, which tests move with `pass`, and the device's, which runs apart from it by an offset.
 * Signing in is the browser's and MSAL's part and is played here.
 */
export async function startWorker(
  emulator: Emulator,
  disk: Disk,
  options: WorkerOptions = {},
): Promise<Worker> {
  let alive = true;
  let writesLeft = Number.POSITIVE_INFINITY;
  let clockOffsetMs = options.clockOffsetMs ?? 0;
  const badges: Badge[] = [];
  const hints: Hint[] = [];
  const policy = createPlayedPolicy(options.managed);
  /** Timers run by real time, whatever becomes of the device's clock. */
  const timers = new Map<object, { run: () => void; atMs: number }>();
  const now = () => emulator.clock.now() + clockOffsetMs;
  const die = (): void => {
    alive = false;
  };

  /** A killed worker writes nothing, sends nothing, and hears nothing. */
  const isCut = () => {
    if (alive && writesLeft-- <= 0) die();
    return !alive;
  };
  const local = createMemoryArea(disk.local, isCut, 'local');
  const session = createMemoryArea(disk.session, isCut, 'session');
  const network = createPlayedNetwork(emulator, { isAlive: () => alive, die });
  const accounts = (): Account[] =>
    (disk.local.accounts as { data: { account: Account }[] } | undefined)?.data.map(
      ({ account }) => account,
    ) ?? [];
  const signIn = playSignIn(emulator, accounts, now);
  Object.assign(signIn.manner, options.signIn);

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
      const seen = JSON.stringify([disk, emulator.world.log.length, badges.length]);
      quiet = seen === last && !network.isBusy() ? quiet + 1 : 0;
      last = seen;
      if (quiet > QUIET_FOR_GOOD)
        throw new Error(`Nothing moves any more, and it is not done: ${whatIs()}`);
    }
  }

  /** What a report of a test that waits in vain needs. */
  function whatIs(): string {
    const problems = accounts().map(
      (account) => snapshotFrom(disk.session, accountKey(account))?.problem,
    );
    const last = emulator.world.log.slice(-3).map(({ path, status }) => `${status} ${path}`);
    return JSON.stringify({ alive, problems, errorLog: disk.session.errorLog, last });
  }

  /** The alarms whose moment has come; each goes off once. */
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
    forgotten: signIn.forgotten,
    signIn: signIn.manner,
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
    return startWorker(emulator, disk, { ...options, clockOffsetMs, signIn: signIn.manner });
  }
}
