import type { Tenant } from '../../world';
import type { Row } from '../odata/entity';
import type { RoleName } from '../role-templates';
import type { Version } from '../route';

/** A resource of Graph that admin pages read, and the roles that may read it. */
export type PortalEntry = {
  version: Version;
  /** After the version, exactly as pages call it. */
  path: string;
  /** Delegated permission of an ordinary application; the portals' own tokens have theirs. */
  scope: string;
  /** Besides Global Administrator and Global Reader. */
  readers: RoleName[];
  /** How the workload behind it refuses: most by privilege, some by role (contract §7). */
  refusal: 'privilege' | 'role';
  /** A collection's rows, or a single object. */
  data: (tenant: Tenant, nowMs: number) => Row[] | Row;
};
