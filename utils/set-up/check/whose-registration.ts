import type { Account } from '../../pim/account';
import type { Registration } from '../../settings/registration';
import { registrationFor } from '../../settings/registration-for';

/** Somebody who is signed in here, with the application that they signed in with. */
export type SignedInWith = { account: Account; registration: Registration };

const isSameApplication = (one: Registration, other: Registration): boolean =>
  one.clientId.toLowerCase() === other.clientId.toLowerCase() && one.cloud === other.cloud;

/** Who is signed in with a registration, out of all that are set up here. */
export function peopleOf(
  registration: Registration,
  registrations: Registration[],
  people: SignedInWith[],
): Account[] {
  const accounts = people.map(({ account }) => account);
  return people
    .filter(({ account, registration: used }) => {
      const own = registrationFor(account.tenantId, registrations, accounts);
      const isItsTenant =
        own?.tenant === registration.tenant ||
        registration.tenant.toLowerCase() === 'organizations';
      return (
        own &&
        isItsTenant &&
        isSameApplication(own, registration) &&
        isSameApplication(used, registration)
      );
    })
    .map(({ account }) => account);
}
