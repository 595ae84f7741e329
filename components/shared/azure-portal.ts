import type { CloudName } from '../../utils/pim/account';

/** The Azure portal of each cloud, which has PIM's own pages. */
export const azurePortals: Record<CloudName, string> = {
  global: 'https://portal.azure.com',
  usgov: 'https://portal.azure.us',
  dod: 'https://portal.azure.us',
  china: 'https://portal.azure.cn',
};
