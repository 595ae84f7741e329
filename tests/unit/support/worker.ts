import type { HostReply, HostTask } from '../../../utils/auth/protocol';
import { createApp } from '../../../utils/background/app';
import type { Ports } from '../../../utils/background/ports';
import type { Badge } from '../../../utils/badge/badge';
import type { Command, CommandReply } from '../../../utils/messages/commands';
import type { Fact, FactSender } from '../../../utils/messages/facts';
import type { Account } from '../../../utils/pim/account';
import { accountKey } from '../../../utils/pim/account-key';
import { HOUR_MS } from '../../../utils/pim/duration';
import type { Item } from '../../../utils/pim/item';
import { buildPageData } from '../../../utils/portals/build-data';
import { snapshotFrom } from '../../../utils/snapshot/account-records';
import type { Emulator } from '../../emulator/server';
import { contoso } from '../../emulator/tenants/contoso';
import { armAudience, graphAudience, issueAccessToken } from '../../emulator/tokens';
import { productScopes } from '../emulator/graph-client';
import { emulatorFetch } from './emulator-fetch';
import { createMemoryArea } from './memory-area';
import { ana } from './records';
import { interactionNeeded } from './token-host';

const pageData = buildPageData();
const registration = { clientId: contoso.clientId, tenant: contoso.id, cloud: 'global' as const };

/** The two storage areas of a browser, which outlive its workers. */
export type Disk = { local: Record<string, unknown>; session: Record<string, unknown> };

/** A browser in which Ana is signed in already. */
export const diskWithAna = (): Disk => ({
  local: { accounts: { version: 1, data: [{ account: ana, registration }] } },
  session: {},
});

/**
 * A running background worker on a disk, whose network is the emulator and whose clock is the
 * emulator's. Signing in is the browser's and MSAL's part and is played here: tokens are issued as
 * the emulated sign-in would, the challenged claims in them.
 */
export async function startWorker(emulator: Emulator, disk: Disk) {
  let alive = true;
  let writesLeft = Number.POSITIVE_INFINITY;
  const badges: Badge[] = [];
  const windows: string[] = [];
  const timers = new Map<object, { run: () => void; atMs: number }>();
  const now = () => emulator.clock.now();

  /** A killed worker writes nothing, sends nothing, and hears nothing. */
  const isCut = () => {
    if (alive && writesLeft-- <= 0) alive = false;
    return !alive;
  };
  const local = createMemoryArea(disk.local, isCut);
  const session = createMemoryArea(disk.session, isCut);
  const never = () => new Promise<never>(() => undefined);
  const send = emulatorFetch(emulator);

  /** What the played sign-in does: whether windows are closed, and what MSAL's refresh token is good for. */
  const signIn = {
    amr: ['pwd', 'mfa'],
    /** A window that asks for MFA brings it. */
    bringsMfa: true,
    closesWindow: false,
    /** A refresh token of a revoked session: nothing is had without the person. */
    refreshRevoked: false,
  };

  type Asked = { scopes: string[]; claims: string | null };
  async function issue({ scopes, claims }: Asked, account = ana): Promise<HostReply['result']> {
    const tenant = emulator.world.tenants.find(({ id }) => id === account.tenantId)!;
    const forArm = scopes.some((scope) => scope.startsWith(armAudience));
    const context = contextIn(claims);
    const asksMfa = claims?.includes('"amr"');
    const accessToken = await issueAccessToken(emulator.world, {
      tenant,
      user: tenant.users.find(({ id }) => id === account.objectId)!,
      audience: forArm ? armAudience : graphAudience,
      scopes: forArm ? ['user_impersonation'] : productScopes,
      clientId: contoso.clientId,
      xmsCc: ['cp1'],
      amr: asksMfa && signIn.bringsMfa ? [...signIn.amr, 'mfa'] : signIn.amr,
      ...(context && { acrs: [context] }),
    });
    const { cloud: _, ...who } = account;
    return { kind: 'token', token: { accessToken, ...who } };
  }

  const signedIn = (homeAccountId: string | null): Account | undefined => {
    const stored = disk.local.accounts as { data: { account: Account }[] } | undefined;
    return stored?.data.find(({ account }) => account.homeAccountId === homeAccountId)?.account;
  };

  /** MSAL hands out its cached token until it is old, also when it was revoked. */
  const cached = new Map<string, { result: HostReply['result']; untilMs: number }>();
  /** Until when the session satisfies a context: an hour from the window that asked for it. */
  const verified = new Map<string, number>();
  const keyIn = (task: Asked, homeAccountId: string | null) => `${homeAccountId}|${task.scopes}`;

  async function fresh(task: Asked, homeAccountId: string | null) {
    const result = await issue(task, signedIn(homeAccountId) ?? ana);
    cached.set(keyIn(task, homeAccountId), { result, untilMs: now() + HOUR_MS });
    return result;
  }

  async function silently(task: Asked & { homeAccountId: string | null }) {
    const kept = cached.get(keyIn(task, task.homeAccountId));
    if (!task.claims && kept && kept.untilMs > now()) return kept.result;
    const context = contextIn(task.claims);
    const isWeak =
      task.claims?.includes('"amr"') || (context && (verified.get(context) ?? 0) <= now());
    return isWeak || signIn.refreshRevoked ? interactionNeeded : fresh(task, task.homeAccountId);
  }

  let asked: Asked & { homeAccountId: string | null };
  async function askTokenHost(task: HostTask): Promise<HostReply['result']> {
    if (!alive) return never();
    switch (task.op) {
      case 'silent':
        return silently(task);
      case 'begin':
        asked = task;
        return { kind: 'url', url: 'https://login.microsoftonline.com/authorize' };
      case 'finish':
        if (!task.fragment) return { kind: 'done' };
        verified.set(contextIn(asked.claims) ?? '', now() + HOUR_MS);
        return fresh(asked, asked.homeAccountId);
      case 'forget':
        return { kind: 'done' };
    }
  }

  const ports: Ports = {
    now,
    random: () => 0.5,
    newId: () => crypto.randomUUID(),
    fetch: (url, init) =>
      alive ? send(url, init).then((got) => (alive ? got : never())) : never(),
    isOnline: () => true,
    mayReach: async () => true,
    wait: async () => undefined,
    setTimer(run, afterMs) {
      const timer = {};
      timers.set(timer, { run, atMs: now() + afterMs });
      return () => timers.delete(timer);
    },
    setAlarm: () => undefined,
    clearAlarm: () => undefined,
    secureStorage: async () => undefined,
    local,
    session,
    sessionRecords: async () => structuredClone(disk.session),
    managed: async () => ({}),
    builtIn: registration,
    askTokenHost,
    async launchSignIn(url, interactive) {
      // The browser's own session was revoked with the rest: only a person can begin a new one.
      if (!interactive) return undefined;
      windows.push(url);
      if (signIn.closesWindow) return undefined;
      signIn.refreshRevoked = false;
      return 'https://extension.example/#code=x';
    },
    showTabIcon: async () => undefined,
    showBadge: async (badge) => void badges.push(badge),
    openPopup: async () => undefined,
    liveTabIds: async () => [],
    notifyPage: async () => undefined,
    pageData: async () => pageData,
  };

  const app = createApp(ports);
  const snapshot = () => snapshotFrom(disk.session, accountKey(ana));

  /** Lets everything that can happen by itself happen: until nothing moves for a moment. */
  async function settle(isDone: () => boolean = () => true): Promise<void> {
    for (let quiet = 0, last = ''; quiet < 3; ) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      const seen = JSON.stringify([disk, emulator.world.log.length, badges.length]);
      quiet = seen === last && (isDone() || !alive) ? quiet + 1 : 0;
      last = seen;
    }
  }

  return {
    disk,
    badges,
    windows,
    signIn,
    local,
    session,
    snapshot,
    settle,
    start: () => app.start(),
    command: (command: Command): Promise<CommandReply> => app.onCommand(command),
    fact: (fact: Fact, from: FactSender): Promise<void> => app.onFact(fact, from),
    alarm: () => app.onAlarm(),
    items: (): Item[] => (disk.local.journal as { data: Item[] } | undefined)?.data ?? [],
    badge: () => badges.at(-1)?.text ?? '',
    /** The worker is gone from now on, or after so many more storage writes. */
    kill(afterWrites = 0): void {
      writesLeft = afterWrites;
    },
    get isAlive() {
      return alive;
    },
    /** Moves the clock, and fires the timers whose moment has come. */
    async pass(ms: number): Promise<void> {
      emulator.clock.advance(ms);
      for (const [key, { run, atMs }] of [...timers]) {
        if (atMs > now() || !timers.delete(key)) continue;
        run();
      }
      await settle();
    },
  };
}
const contextIn = (claims: string | null) => /"value":"(c\d+)"/.exec(claims ?? '')?.[1];

export type Worker = Awaited<ReturnType<typeof startWorker>>;
