import type { Account } from '../../../utils/pim/account';
import { azurePortals } from '../../shared/azure-portal';

/** PIM's own page for deciding on what others asked for, in the account's tenant. */
export function approvalPage({ cloud, tenantId }: Account): string {
  const blade = 'Microsoft_Azure_PIMCommon/ApproveRequestMenuBlade/~/aadmigratedroles';
  return `${azurePortals[cloud]}/${encodeURIComponent(tenantId)}#view/${blade}`;
}
