import type { PageRule } from '../rule';
import { entraApplications } from './applications';
import { entraAuthentication } from './authentication';
import { entraConditionalAccess } from './conditional-access';
import { entraDevices } from './devices';
import { entraExternal } from './external';
import { entraGovernance } from './governance';
import { entraMonitoring } from './monitoring';
import { entraProtection } from './protection';
import { entraSecureAccess } from './secure-access';
import { entraTenant } from './tenant';
import { entraUsers } from './users';

export { calls } from './calls';

/** The Microsoft Entra admin center. */
export const pages: PageRule[] = [
  ...entraApplications,
  ...entraAuthentication,
  ...entraConditionalAccess,
  ...entraDevices,
  ...entraExternal,
  ...entraGovernance,
  ...entraMonitoring,
  ...entraProtection,
  ...entraSecureAccess,
  ...entraTenant,
  ...entraUsers,
];
