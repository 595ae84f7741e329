import type { AccountKey, CloudName } from '../../../utils/pim/account';
import type { Surface } from '../../../utils/pim/eligibility';
import type { Registration } from '../../../utils/settings/registration';

/** What the check can lead to, each by a click of its own. */
export type CheckActions = {
  onCheck: () => void;
  /** Puts a text on the clipboard; false when the browser refused. */
  onCopy: (value: string) => Promise<boolean>;
  /** Lets the browser ask for access to a cloud's hosts, or to the admin centers. */
  onAllowAccess: (sites: CloudName | 'portals') => void;
  /** Opens the sign-in window, for an account again or for somebody of a registration's tenant. */
  onSignIn: (account: AccountKey | null, registration: Registration) => void;
  onConsent: (account: AccountKey, surface: Surface) => void;
  onSettings: () => void;
  /** Shows the script that adds to a registration what it lacks. */
  onScript: (registration: Registration) => void;
};
