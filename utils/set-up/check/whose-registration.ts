import type { Account } from '../../pim/account';
import { letsAnyIn, type Registration } from '../../settings/registration';
import { registrationsOf } from '../../settings/registration-for';

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
  const isOpen = letsAnyIn(registration);
  return people
    .filter(({ account, registration: used }) => {
      const { own, perhaps } = registrationsOf(account.tenantId, registrations, accounts);
      const found = own[0] ?? perhaps[0];
      // One that lets any account in stands there under the account's own tenant.
      const isMeant =
        found?.tenant === registration.tenant || (isOpen && !own[0] && found !== undefined);
      return isMeant && isSameApplication(found, registration) && isSameApplication(used, found);
    })
    .map(({ account }) => account);
}
