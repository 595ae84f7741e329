import { createOnce } from '../async/once';
import { createCommands } from '../elevation/commands/commands';
import { createSignIn } from '../elevation/sign-in';
import { accountKey } from '../pim/account-key';
import type { Overview } from '../snapshot/shape';
import { createBadgeKeeper } from './badge-keeper';
import { begin } from './begin';
import { createCatchUp } from './catch-up';
import { createCore } from './core';
import { createDailyCleanup } from './daily-cleanup';
import { createErrorLog } from './error-log';
import { createEvents } from './events';
import { followPolicy } from './follow-policy';
import { createFollowUps, type FollowUps } from './follow-ups';
import { createOutstandingKeeper } from './outstanding-keeper';
import { overviewOf } from './overview';
import { createPageKeeper } from './page-keeper';
import type { Ports } from './ports';
import { createPublication } from './publication';
import { createRechecks } from './rechecks';
import { createRecords } from './records';
import { createServiceTime } from './service-time';
import { showAccount } from './show-account';
import { createSignOut } from './sign-out';
import { createTabDots } from './tab-dots';

/** Builds the background from its parts, and does nothing else. Nothing runs before `start`. */
export function createApp(devicePorts: Ports) {
  const { clock, ports } = createServiceTime(devicePorts, (follow) =>
    inBackground(start().then(() => follow({ ...core, catchUp, logError }))),
  );
  const { now, session } = ports;
  const { logError, inBackground } = createErrorLog({ session, now });
  const records = createRecords(ports, {
    logError,
    isVouched: clock.isVouched,
    onPolicy: () => inBackground(start().then(onPolicy)),
  });
  const { accounts, publisher, settings } = records;
  let signInState: Overview['signIn'] = { state: 'idle', error: null };

  const publication = createPublication({
    account: (key) => showAccount({ ...records, lists, impact }, key),
    overview: async () => {
      const state = {
        signIn: signInState,
        outstanding: outstanding.all(),
        hasLostElevations: cleanup.hasLostElevations(),
        clockOffsetMs: clock.offsetMs(),
      };
      await publisher.overview(await overviewOf({ ...records, ...core, ...state }));
    },
    badge: () => badge.show(),
    // A page that does not answer, as one in a debugger, must keep nobody waiting.
    pages: async () => inBackground(pages.onListsChanged()),
  });
  const publishAll = (): Promise<void> => publication.changed(accounts.all().map(accountKey));

  const core = createCore(ports, records, {
    ...{ clock, inBackground, logError },
    onOverview: publication.overviewChanged,
    onAccount: (account) => publication.changed([accountKey(account)]),
    followUps: () => followUps,
  });
  const { impact, lists } = core;
  const { overviewChanged: publishOverview } = publication;
  const base = { ...records, ...core, ...ports, logError };
  const cleanup = createDailyCleanup(base);
  const outstanding = createOutstandingKeeper({ ...base, publishOverview });
  const parts = { ...base, cleanup, outstanding, isVouched: clock.isVouched };
  const followUps: FollowUps = createFollowUps({ ...parts, publication });

  const dots = createTabDots(ports.showTabIcon);
  const badge = createBadgeKeeper(ports, {
    ...parts,
    dots,
    accounts: accounts.all,
    activations: () => accounts.all().flatMap((each) => lists.snapshotOf(each).activations),
    onDue: () => inBackground(catchUp.labelChanged()),
  });
  const rechecks = createRechecks(parts);
  const catchUp = createCatchUp({ ...parts, badge, rechecks, publish: publishAll });
  const pages = createPageKeeper({ ...parts, ports, dots, inBackground });

  const signIn = createSignIn({
    ...parts,
    registration: (tenant) => settings.registration(tenant, accounts.all()),
    async onState(state) {
      signInState = state;
      await publishOverview();
    },
    async onSignedIn(account) {
      if (!accounts.find(accountKey(account))) return;
      await outstanding.dismiss();
      inBackground(core.setUpChecks.signedIn());
      await publication.changed([accountKey(account)]);
      core.tenants.readAgain(account);
      await lists.refresh(account);
    },
  });
  const leaving = createSignOut({ ...parts, signIn, rechecks, pages, publish: publishAll });
  const carryOut = createCommands({
    ...parts,
    inBackground,
    signIn,
    signOut: leaving.signOut,
    dismissOutstanding: outstanding.dismiss,
    clearDamaged: cleanup.clearDamaged,
    checkSetUp: (quietly) => (quietly ? core.setUpChecks.checkQuietly() : core.setUpChecks.check()),
    choosePageAccount: pages.choose,
    publish: publishAll,
  });

  const onPolicy = (): Promise<void> => followPolicy({ ...parts, publish: publishAll });

  async function takeUp(): Promise<void> {
    await begin({ ...parts, ports, clock, badge, followUps, leaving, pages, publishAll });
    catchUp.begun();
    inBackground(rechecks.recheckIfDue());
    inBackground(core.lookAgain.run());
    inBackground(settings.read().then(publishAll));
    inBackground(Promise.all([signIn.resume(), lists.resume(accounts.all())]));
  }

  const start = createOnce(takeUp);
  return createEvents({ ...parts, start, carryOut, catchUp, pages, inBackground });
}
