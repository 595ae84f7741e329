import type { Account } from './account';

/** Whether a tenant is the person's own, whose id MSAL's home account id ends with: no guest of it. */
export const isAtHome = ({ homeAccountId, tenantId }: Account): boolean =>
  homeAccountId.toLowerCase().endsWith(`.${tenantId.toLowerCase()}`);
