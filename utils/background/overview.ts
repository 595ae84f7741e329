import type { Ends } from '../badge/ends';
import type { Accounts } from '../elevation/accounts';
import type { Impact } from '../elevation/impact';
import type { Lists } from '../elevation/lists';
import { accountNames } from '../i18n/account-names';
import type { Account } from '../pim/account';
import { accountKey } from '../pim/account-key';
import { endsSession } from '../pim/pim-error-of';
import type { SettingsStore } from '../settings/settings';
import type { Outstanding, Overview } from '../snapshot/shape';

/** Whether an account has to sign in again, by what its last refresh met. */
export function isSignedOut(lists: Lists, account: Account): boolean {
  const { problem, surfaces } = lists.snapshotOf(account);
  // One surface is enough: its token was revoked, the other's is merely still good.
  return [problem, ...surfaces.map(({ error }) => error)].some(
    (error) => error !== null && endsSession(error.code),
  );
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
}): Promise<Overview> {
  const { registrations, oneClick, complete, problems, managed } = await deps.settings.readNow();
  const accounts = deps.accounts.all();
  return {
    configured: registrations.length > 0 || !complete || 'registration' in managed,
    otherTenants: registrations.slice(1).map(({ tenant }) => tenant),
    managed,
    policyProblems: problems,
    accounts,
    accountNames: accountNames(accounts),
    signedOut: accounts.filter((account) => isSignedOut(deps.lists, account)).map(accountKey),
    signIn: deps.signIn,
    ends: await deps.ends.all(),
    ...(deps.clockOffsetMs && { clockOffsetMs: deps.clockOffsetMs }),
    outstanding: deps.outstanding,
    hasLostElevations: deps.hasLostElevations,
    oneClick,
    carriers: [...(await deps.impact.carriersNow())],
  };
}
