import type { ActivationInput } from '../pim/elevation/elevation';
import { oneClickInput } from '../pim/elevation/one-click';
import type { Eligibility } from '../pim/eligibility';
import type { RoleDefaultsStore } from '../settings/role-defaults';
import type { SettingsStore } from '../settings/settings';
import type { Accounts } from './accounts';
import type { Impact } from './impact';
import type { Lists } from './lists';

/**
 * Judges again, by the rules that hold here and now, whether one click is enough to send exactly this:
 * a view may have been drawn before a list, a policy or a setting changed.
 */
export async function mayBeOneClick(
  deps: {
    accounts: Accounts;
    impact: Impact;
    lists: Lists;
    roleDefaults: RoleDefaultsStore;
    settings: SettingsStore;
    now: () => number;
  },
  eligibility: Eligibility,
  input: ActivationInput,
): Promise<boolean> {
  const account = deps.accounts.find(eligibility.account);
  if (!account) return false;
  const { oneClick } = await deps.settings.readNow();
  const sends = oneClickInput({
    eligibility,
    policy: deps.lists.snapshotOf(account).policies[eligibility.key],
    roleDefaults: (await deps.roleDefaults.forAccount(eligibility.account))[eligibility.key],
    oneClick,
    carriers: await deps.impact.carriersNow(),
    nowMs: deps.now(),
  });
  return JSON.stringify(sends) === JSON.stringify(input);
}
