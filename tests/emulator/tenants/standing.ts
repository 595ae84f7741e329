import type { Tenant } from '../world';
import { standing } from './build';
import { azureStanding } from './build-azure';
import { standingInGroup } from './build-groups';
import { contoso, contosoTenant } from './contoso';

const HOUR_MS = 3_600_000;

/**
 * The demo's tenant in a company where people keep what they should only activate: Ana is eligible for
 * roles that she also holds without activation, some for good and one for two hours, and holds others for
 * which she is not eligible. PIM refuses to activate the former (contract §5.4).
 */
export function standingTenant(nowMs = Date.now()): Tenant {
  const tenant = contosoTenant();
  const { ana } = contoso;
  const web = tenant.azure.scopes.find(({ displayName }) => displayName === 'rg-web');
  if (!web) throw new Error('Contoso has no rg-web');
  standing(tenant, ana, 'Security Reader', { endsAtMs: nowMs + 2 * HOUR_MS });
  standing(tenant, ana, 'Global Administrator');
  // At a broader scope than she is eligible for.
  standing(tenant, ana, 'License Administrator');
  standingInGroup(tenant, ana, 'Intune operators', 'member');
  azureStanding(tenant, ana, 'Contributor', web);
  return tenant;
}
