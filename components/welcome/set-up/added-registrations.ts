import type { Registration } from '../../../utils/settings/registration';

type Own = { registration: Registration | null; otherRegistrations: Registration[] };

/**
 * A person's own registrations with further ones: one for a tenant takes the place of that tenant's, and
 * nothing else is dropped.
 * @param builtIn the application of the build, which is the first one while the person has none
 */
export function addedRegistrations(
  own: Own,
  added: Registration[],
  builtIn: Registration | null,
): Own {
  const first = own.registration ?? builtIn;
  const all = [...(first ? [first] : []), ...own.otherRegistrations];
  for (const registration of added) {
    const index = all.findIndex((each) => isSameTenant(each, registration));
    if (index >= 0) all[index] = registration;
    // Any work account: that can only be the first one.
    else if (letsAnyIn(registration)) all.unshift(registration);
    else all.push(registration);
  }
  const [head = null, ...others] = all;
  return { registration: head === builtIn ? null : head, otherRegistrations: others };
}

const isSameTenant = (a: Registration, b: Registration): boolean =>
  a.tenant.toLowerCase() === b.tenant.toLowerCase();
const letsAnyIn = ({ tenant }: Registration): boolean => tenant.toLowerCase() === 'organizations';
