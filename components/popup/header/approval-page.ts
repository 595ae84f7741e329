import type { Account, CloudName } from '../../../utils/pim/account';

const portals: Record<CloudName, string> = {
  global: 'https://portal.azure.com',
  usgov: 'https://portal.azure.us',
  dod: 'https://portal.azure.us',
  china: 'https://portal.azure.cn',
};

/** PIM's own page for deciding on what others asked for, in the account's tenant. */
export function approvalPage({ cloud, tenantId }: Account): string {
  const blade = 'Microsoft_Azure_PIMCommon/ApproveRequestMenuBlade/~/aadmigratedroles';
  return `${portals[cloud]}/${encodeURIComponent(tenantId)}#view/${blade}`;
}
