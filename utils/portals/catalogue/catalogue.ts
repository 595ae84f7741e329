import { azure } from './azure';
import { azureLists } from './azure-lists';
import { defender } from './defender';
import { defenderPolicies } from './defender-policies';
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
import { exchangeAdmin } from './exchange';
import { intune } from './intune';
import { m365Billing } from './m365-billing';
import { m365Health } from './m365-health';
import { m365People } from './m365-people';
import { m365Settings } from './m365-settings';
import { m365Tenant } from './m365-tenant';
import { powerPlatform } from './power-platform';
import { purview } from './purview';
import type { PageRule } from './rule';
import { sharePointAdmin } from './share-point';
import { teamsAdmin } from './teams';

/** Every page we know. */
export const catalogue: PageRule[] = [
  ...azure,
  ...azureLists,
  ...defender,
  ...defenderPolicies,
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
  ...exchangeAdmin,
  ...intune,
  ...m365Billing,
  ...m365Health,
  ...m365People,
  ...m365Settings,
  ...m365Tenant,
  ...powerPlatform,
  ...purview,
  ...sharePointAdmin,
  ...teamsAdmin,
];
