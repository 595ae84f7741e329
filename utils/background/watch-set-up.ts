import type { Broker } from '../auth/broker';
import type { Accounts } from '../elevation/accounts';
import type { Lists } from '../elevation/lists';
import { signInTroubleOf } from '../elevation/sign-in-trouble';
import type { Http } from '../http/http';
import { createSignInProbe } from '../http/sign-in-probe';
import { createSetUpChecks, type SetUpChecks } from '../set-up/check/set-up-checks';
import { registrationsIn } from '../settings/registration';
import type { SettingsStore } from '../settings/settings';
import type { Surfaces } from '../surfaces/surfaces';
import type { ServiceClock } from '../time/service-clock';
import type { Ports } from './ports';

/** *Check my setup*, with what the background knows of settings and of who is signed in. */
export function watchSetUp(
  ports: Ports,
  deps: {
    accounts: Accounts;
    settings: SettingsStore;
    lists: Lists;
    broker: Broker;
    http: Http;
    surfaces: Surfaces;
    clock: ServiceClock;
    onOverview: () => Promise<void>;
    inBackground: (task: Promise<unknown>) => void;
    logError: (cause: unknown) => void;
  },
): SetUpChecks {
  const { accounts, inBackground, lists, settings } = deps;
  return createSetUpChecks({
    ...ports,
    ...deps,
    probe: createSignInProbe(ports),
    registrations: async () => registrationsIn(await settings.read()),
    people: () =>
      accounts.all().flatMap((account) => {
        const registration = accounts.registrationOf(account);
        return registration ? [{ account, registration }] : [];
      }),
    isTroubled: (account) => signInTroubleOf(lists.snapshotOf(account)) !== undefined,
    onChange: () => inBackground(deps.onOverview()),
  });
}
