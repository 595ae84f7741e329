import { adminCenters } from './admin-centers';
import { entraApplications } from './entra-applications';
import { entraAuthentication } from './entra-authentication';
import { entraConditionalAccess } from './entra-conditional-access';
import { entraDevices } from './entra-devices';
import { entraExternal } from './entra-external';
import { entraGovernance } from './entra-governance';
import { entraMonitoring } from './entra-monitoring';
import { entraProtection } from './entra-protection';
import { entraSecureAccess } from './entra-secure-access';
import { entraTenant } from './entra-tenant';
import { entraUsers } from './entra-users';
import { intune } from './intune';
import { m365Billing } from './m365-billing';
import { m365Health } from './m365-health';
import { m365People } from './m365-people';
import { m365Tenant } from './m365-tenant';
import type { PageRule } from './rule';

/** Every page we know. */
export const catalogue: PageRule[] = [
  ...adminCenters,
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
  ...intune,
  ...m365Billing,
  ...m365Health,
  ...m365People,
  ...m365Tenant,
];
