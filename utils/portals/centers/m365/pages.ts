import type { PageRule } from '../rule';
import { m365Billing } from './billing';
import { m365Health } from './health';
import { m365People } from './people';
import { m365Settings } from './settings';
import { m365Tenant } from './tenant';

export { calls } from './calls';

/** The Microsoft 365 admin center. */
export const pages: PageRule[] = [
  ...m365Billing,
  ...m365Health,
  ...m365People,
  ...m365Settings,
  ...m365Tenant,
];
