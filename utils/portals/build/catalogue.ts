import { azureLists } from '../centers/azure/lists';
import { azure } from '../centers/azure/pages';
import { defender } from '../centers/defender/pages';
import { defenderPolicies } from '../centers/defender/policies';
import { entraApplications } from '../centers/entra/applications';
import { entraAuthentication } from '../centers/entra/authentication';
import { entraConditionalAccess } from '../centers/entra/conditional-access';
import { entraDevices } from '../centers/entra/devices';
import { entraExternal } from '../centers/entra/external';
import { entraGovernance } from '../centers/entra/governance';
import { entraMonitoring } from '../centers/entra/monitoring';
import { entraProtection } from '../centers/entra/protection';
import { entraSecureAccess } from '../centers/entra/secure-access';
import { entraTenant } from '../centers/entra/tenant';
import { entraUsers } from '../centers/entra/users';
import { exchangeAdmin } from '../centers/exchange/pages';
import { intune } from '../centers/intune/pages';
import { m365Billing } from '../centers/m365/billing';
import { m365Health } from '../centers/m365/health';
import { m365People } from '../centers/m365/people';
import { m365Settings } from '../centers/m365/settings';
import { m365Tenant } from '../centers/m365/tenant';
import { powerPlatform } from '../centers/powerplatform/pages';
import { purview } from '../centers/purview/pages';
import type { PageRule } from '../centers/rule';
import { sharePointAdmin } from '../centers/sharepoint/pages';
import { teamsAdmin } from '../centers/teams/pages';

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
