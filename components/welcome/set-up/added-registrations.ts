import type { ManagedSettings } from '../../../utils/settings/policy';
import type { Registration } from '../../../utils/settings/registration';
import { fillIn } from '../../options/set-up-text/fill-in';

type Own = { registration: Registration | null; otherRegistrations: Registration[] };

const blank: Registration = { clientId: '', tenant: '', cloud: 'global' };

/**
 * A person's own registrations with further ones, by the rules of the settings' form.
 * @param builtIn the application of the build, which is the first one while the person has none
 */
export function addedRegistrations(
  own: Own,
  added: Registration[],
  builtIn: Registration | null,
  managed: ManagedSettings,
): Own {
  const before = { first: own.registration ?? builtIn ?? blank, others: own.otherRegistrations };
  const { first, others } = fillIn(before, added, managed).form;
  const isOwn = first !== builtIn && first !== blank;
  return { registration: isOwn ? first : null, otherRegistrations: others };
}
