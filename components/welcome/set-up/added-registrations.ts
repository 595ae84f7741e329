import type { ManagedSettings } from '../../../utils/settings/policy';
import type { Registration } from '../../../utils/settings/registration';
import { setUpText } from '../../../utils/settings/set-up-text';
import type { SetUpCheck } from '../../../utils/snapshot/set-up-check';
import { fillIn } from '../../options/set-up-text/fill-in';

type Own = { registration: Registration | null; otherRegistrations: Registration[] };

const blank: Registration = { clientId: '', tenant: '', cloud: 'global' };

/**
 * A person's own registrations with further ones, by the rules of the settings' form. A first one whose
 * tenant is unknown to Microsoft gives way: it was mistyped, and nothing would be right as long as it stayed.
 * @param checks what is known of those that are there
 * @param builtIn the application of the build, which is the first one while the person has none
 */
export function addedRegistrations(
  own: Own,
  added: Registration[],
  builtIn: Registration | null,
  managed: ManagedSettings,
  checks: SetUpCheck[],
): Own {
  const [kept] = [own.registration].filter((each) => each && !isNowhere(each, checks));
  const before = { first: kept ?? builtIn ?? blank, others: own.otherRegistrations };
  const { first, others: after } = fillIn(before, added, managed).form;
  const isOwn = first !== builtIn && first !== blank;
  return { registration: isOwn ? first : null, otherRegistrations: after };
}

const isNowhere = (own: Registration, checks: SetUpCheck[]): boolean =>
  checks.some(
    ({ registration, account, lines }) =>
      setUpText([registration]) === setUpText([own]) &&
      account === null &&
      lines.some(({ thing, error }) => thing === 'tenant' && error?.code === 'tenantUnknown'),
  );
