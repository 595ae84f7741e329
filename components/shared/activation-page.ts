import type { AccountKey, CloudName } from '../../utils/pim/account';
import type { Surface } from '../../utils/pim/eligibility';
import { surfaceTraits } from '../../utils/pim/surface-traits';
import { azurePortals } from './azure-portal';

/** PIM's own page for activating roles of a surface (contract §5.6), in an account's tenant. */
export function activationPage(account: AccountKey, surface: Surface): string {
  const [cloud, tenantId = ''] = account.split('|');
  const portal = azurePortals[cloud as CloudName] ?? azurePortals.global;
  const menu = surfaceTraits[surface].activationMenu;
  const blade = `Microsoft_Azure_PIMCommon/ActivationMenuBlade/~/${menu}`;
  return `${portal}/${encodeURIComponent(tenantId)}#view/${blade}`;
}
