import { text } from '../../../utils/i18n/text';
import type { KnownPolicy } from '../../../utils/pim/policy';

/** What a role that can take over the tenant lacks of good practice; empty: nothing. */
export function lacks({ needs, notifies }: KnownPolicy): string[] {
  return [
    ...(needs.authenticationContext ? [] : [text('protection_noContext')]),
    ...(needs.approval ? [] : [text('protection_noApproval')]),
    ...(notifies.length > 0 ? [] : [text('protection_noAddress')]),
  ];
}
