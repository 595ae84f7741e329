import { type Person, personIdOf } from '../persons';
import type { World } from '../world';
import { isAnyTenant, peopleOf, tenantsOf } from './authority';
import { refusals } from './refusals';
import type { Grant } from './state';
import type { StsError } from './sts-error';

type Result = { ok: true; person: Person } | { ok: false; error: StsError };

/**
 * Whose token is requested. A code belongs to the tenant it was issued in. A refresh token is bound to
 * a person and an application and to no tenant (documented): at another tenant's authority it is
 * for the person's guest user there, and at `organizations` for the account at home.
 */
export function personFor(world: World, segment: string, grant: Grant, isCode: boolean): Result {
  const refused = (error: StsError): Result => ({ ok: false, error });
  const everybody = peopleOf(world.tenants);
  const issuedTo = everybody.find(({ user }) => user.id === grant.userId);
  if (!issuedTo) return refused(refusals.unknownUser(grant.userId));
  const [tenant] = isAnyTenant(segment) ? [undefined] : tenantsOf(world, segment);
  if (isCode) {
    return tenant && tenant !== issuedTo.tenant
      ? refused(refusals.codeOfAnotherTenant())
      : { ok: true, person: issuedTo };
  }
  const personId = personIdOf(issuedTo.user);
  const home = everybody.find(({ user }) => user.id === personId) ?? issuedTo;
  if (!tenant) return { ok: true, person: home };
  const guest = peopleOf([tenant]).find(({ user }) => personIdOf(user) === personId);
  return guest
    ? { ok: true, person: guest }
    : refused(refusals.notInTenant(home, tenant, grant.clientId));
}
