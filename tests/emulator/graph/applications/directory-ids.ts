import { guidOf } from '../../tenants/ids';
import type { AppRegistration, Tenant } from '../../world';
import type { ResourceApp } from './resources';

/** Ids of the directory's objects, made from what they belong to. */
export const applicationId = (tenant: Tenant, { clientId }: AppRegistration): string =>
  guidOf('application', tenant.id, clientId);

export const principalId = (tenant: Tenant, appId: string): string =>
  guidOf('principal', tenant.id, appId);

/** Grants have ids of another form than a GUID. */
export const grantId = (tenant: Tenant, app: AppRegistration, resource: ResourceApp): string =>
  Buffer.from(guidOf('grant', tenant.id, app.clientId, resource.appId)).toString('base64url');
