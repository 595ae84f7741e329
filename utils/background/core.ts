import { createBroker } from '../auth/broker';
import { createEngine } from '../elevation/engine/engine';
import { keysStoodFor } from '../elevation/held-activations';
import { createImpact } from '../elevation/impact';
import { createLists } from '../elevation/lists';
import { createLookAgain } from '../elevation/look-again';
import { reconcile } from '../elevation/reconcile';
import { createTenantNames } from '../elevation/tenant-names';
import { createHttp } from '../http/http';
import type { Account } from '../pim/account';
import type { Elevation } from '../pim/elevation/elevation';
import type { Surface } from '../pim/eligibility';
import { policyOf } from '../snapshot/policy-of';
import type { Snapshot } from '../snapshot/shape';
import { createSurfaces } from '../surfaces/surfaces';
import type { ServiceClock } from '../time/service-clock';
import type { FollowUps } from './follow-ups';
import type { Ports } from './ports';
import type { Records } from './records';
import { watchSetUp } from './watch-set-up';

/** What speaks to Microsoft: tokens, lists and the engine. What comes of it is told to `listeners`. */
export function createCore(
  ports: Ports,
  records: Records,
  listeners: {
    /** The lists of an account changed. */
    onAccount: (account: Account) => Promise<void>;
    followUps: () => FollowUps;
    clock: ServiceClock;
    /** What views show of all accounts together changed. */
    onOverview: () => Promise<void>;
    inBackground: (task: Promise<unknown>) => void;
    logError: (cause: unknown) => void;
  },
) {
  const { now } = ports;
  const { accounts, journal, roleDefaults, settings, vouchers } = records;
  const { inBackground, logError } = listeners;
  const http = createHttp(ports);
  const surfaces = createSurfaces(ports);

  /** Whether policy still lets an account use the application it signed in with. */
  function mayUse(account: Account): boolean {
    const used = accounts.registrationOf(account);
    if (!used) return false;
    return settings.allows({ ...used, tenant: account.tenantId }, accounts.all());
  }

  const broker = createBroker({
    askHost: ports.askTokenHost,
    launch: ports.launchSignIn,
    mistakeIn: (registration) => setUpChecks.mistakeIn(registration),
    onAnswer: (registration, error) => inBackground(setUpChecks.answered(registration, error)),
    registrationOf: (account) => accounts.registrationOf(account)!,
    mayUse,
    isKnown: ({ homeAccountId, tenantId }) =>
      accounts
        .all()
        .some((known) => known.homeAccountId === homeAccountId && known.tenantId === tenantId),
  });

  const tenants = createTenantNames({ now, accounts });
  const lists = createLists({
    ...ports,
    ...{ broker, http, surfaces, logError },
    elevations: journal.all,
    ownNames: async () => (await settings.readNow()).names,
    roleDefaults: roleDefaults.forAccount,
    onChange: listeners.onAccount,
    extraReadFor: tenants.extraReadFor,
    onListed: async (listed) => {
      await reconcile({ journal, engine, now }, listed);
      inBackground(lookAgain.run());
    },
  });

  const listOf = ({ account: key }: Pick<Elevation, 'account'>): Snapshot | undefined => {
    const account = accounts.find(key);
    return account && lists.snapshotOf(account);
  };

  const impact = createImpact({
    settings,
    listed: (eligibility) =>
      listOf(eligibility)?.eligibilities.find(({ key }) => key === eligibility.key),
  });

  const engine = createEngine({
    ...ports,
    ...{ journal, broker, http, surfaces, vouchers, logError },
    accountOf: accounts.find,
    policyOf(elevation) {
      const listed = listOf(elevation);
      return listed && policyOf(listed, elevation.eligibility.key);
    },
    mayBeUnattended: (elevation) => impact.mayRenew(elevation.eligibility),
    onChange: (elevation) => inBackground(listeners.followUps().publish(elevation)),
    onActive: (elevation) => inBackground(listeners.followUps().onActive(elevation)),
    onFinished: (elevation) => inBackground(listeners.followUps().onFinished(elevation)),
    onDraft: (elevation) => inBackground(listeners.followUps().onDraft(elevation)),
    onRenew: (elevation) => inBackground(listeners.followUps().onRenew(elevation)),
  });

  const lookAgain = createLookAgain({
    ...ports,
    ...{ broker, http, surfaces, lists, logError },
    accounts: accounts.all,
    stoodFor: async () => keysStoodFor(await journal.all()),
  });

  /** Whose token a surface takes. */
  const resourceOf = (surface: Surface) => surfaces[surface].resource;

  const checked = { ...records, lists, broker, http, surfaces, ...listeners };
  const setUpChecks = watchSetUp(ports, checked);

  const own = { broker, engine, impact, lists, lookAgain, mayUse, setUpChecks, surfaces, tenants };
  return { ...own, resourceOf };
}
