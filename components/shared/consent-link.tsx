import { text } from '../../utils/i18n/text';
import { tenantIdIn } from '../../utils/pim/account-key';
import type { ErrorCode } from '../../utils/pim/error';
import { adminConsentLink } from '../../utils/set-up/register/admin-consent-link';
import { letsAnyIn } from '../../utils/settings/registration';
import type { SetUpCheck } from '../../utils/snapshot/set-up-check';

/** An administrator mends these for everybody by consent. */
const consentMissing: ErrorCode[] = ['adminConsentNeeded', 'consentDeclined', 'consentMissing'];

export const isMendedByConsent = (code: ErrorCode): boolean => consentMissing.includes(code);

type ConsentLinkProps = {
  check: Pick<SetUpCheck, 'registration' | 'account'>;
  /** Its accessible name, where several stand on a page. */
  name?: string | undefined;
};

/**
 * Leads to Microsoft's page of consent: of the tenant that somebody is signed in to, where the
 * registration itself names none.
 */
export function ConsentLink({ check: { registration, account }, name }: ConsentLinkProps) {
  const isKnown = account !== null && letsAnyIn(registration);
  const tenant = isKnown ? tenantIdIn(account) : registration.tenant;
  return (
    <a
      href={adminConsentLink({ ...registration, tenant })}
      target="_blank"
      rel="noreferrer"
      aria-label={name}
    >
      {text('check_adminConsent')}
    </a>
  );
}
