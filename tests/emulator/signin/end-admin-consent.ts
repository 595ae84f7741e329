import { isArmAudience } from '../graph/applications/resources';
import type { EmulatedResponse } from '../http-types';
import type { World } from '../world';
import { addServicePrincipal } from './applications';
import { reply } from './flow';
import type { Step } from './next-step';
import { refusals } from './refusals';
import { fullScope } from './scopes';
import { type Flow, signinState } from './state';
import { errorParameters } from './sts-error';

/**
 * Goes back to the application after an administrator has granted all that it is registered with, or
 * declined. What was granted for everybody before and is not registered is lost (documented).
 */
export function endAdminConsent(
  world: World,
  flow: Flow,
  { person: { tenant }, permissions }: Extract<Step, { kind: 'grantAll' }>,
  isAccepted: boolean,
): EmulatedResponse {
  signinState(world).flows.delete(flow.id);
  if (!isAccepted)
    return reply(flow.request, errorParameters(refusals.consentDeclined(), world.now()));
  const app = addServicePrincipal(world, tenant, flow.request.clientId);
  app.consented = permissions.flatMap(({ resource, names }) =>
    names.map((name) => fullScope(resource, name)),
  );
  // A consent to a resource that was never used here brings its service principal, too.
  if (permissions.some(({ resource }) => isArmAudience(resource))) tenant.hasNoAzure = false;
  return reply(flow.request, { admin_consent: 'True', tenant: tenant.id });
}
