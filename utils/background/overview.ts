import type { Ends } from '../badge/ends';
import type { Accounts } from '../elevation/accounts';
import type { Impact } from '../elevation/impact';
import type { Lists } from '../elevation/lists';
import { signInTroubleOf } from '../elevation/sign-in-trouble';
import { accountNames } from '../i18n/account-names';
import type { Account } from '../pim/account';
import { accountKey } from '../pim/account-key';
import type { SetUpChecks } from '../set-up/check/set-up-checks';
import type { SettingsStore } from '../settings/settings';
import type { Outstanding, Overview, SignInTrouble } from '../snapshot/shape';

/** What an account has to sign in for again; undefined: nothing. */
export function troubleOf(
  { lists }: { lists: Lists },
  account: Account,
): SignInTrouble | undefined {
  const trouble = signInTroubleOf(lists.snapshotOf(account));
  return trouble && { account: accountKey(account), ...trouble };
}

/** What views show of all accounts together, as everything stands now. */
export async function overviewOf(deps: {
  accounts: Accounts;
  settings: SettingsStore;
  lists: Lists;
  ends: Ends;
  impact: Impact;
  signIn: Overview['signIn'];
  outstanding: Outstanding[];
  hasLostElevations: boolean;
  clockOffsetMs: number;
  setUpChecks: SetUpChecks;
}): Promise<Overview> {
  const { registrations, oneClick, complete, problems, managed } = await deps.settings.readNow();
  const accounts = deps.accounts.all();
  const setUpChecks = deps.setUpChecks.all(registrations);
  return {
    configured: registrations.length > 0 || !complete || 'registration' in managed,
    ...(registrations.length === 0 && !complete && { policyLoading: true }),
    ...(setUpChecks.length > 0 && { setUpChecks }),
    otherTenants: registrations.slice(1).map(({ tenant }) => tenant),
    managed,
    policyProblems: problems,
    accounts,
    accountNames: accountNames(accounts),
    signInTroubles: accounts.flatMap((account) => troubleOf(deps, account) ?? []),
    dismissedTroubles: accounts.flatMap((account) =>
      deps.accounts
        .dismissedOf(account)
        .map((trouble) => ({ account: accountKey(account), ...trouble })),
    ),
    signIn: deps.signIn,
    ends: await deps.ends.all(),
    ...(deps.clockOffsetMs && { clockOffsetMs: deps.clockOffsetMs }),
    outstanding: deps.outstanding,
    hasLostElevations: deps.hasLostElevations,
    oneClick,
    carriers: [...(await deps.impact.carriersNow())],
  };
}
