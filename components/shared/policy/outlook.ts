import { listed } from '../../../utils/i18n/listed';
import { plural } from '../../../utils/i18n/plural';
import { text } from '../../../utils/i18n/text';
import type { Policy } from '../../../utils/pim/policy';
import { approverNames } from './approvers';

/** More addresses than this are counted, not listed. */
const LISTED_ADDRESSES = 3;

/**
 * What will happen on Activate, in plain sentences: verification, approval, who is told.
 * Empty when the policy asks for nothing beyond what the form shows.
 */
export function outlook(policy: Policy | undefined): string[] {
  if (!policy) return [text('outlook_reading')];
  if (policy.kind === 'unknown') {
    return [text('outlook_unknown'), ...(policy.learned?.mfa ? [text('outlook_mfa')] : [])];
  }
  const { needs, notifies } = policy;
  const lines: string[] = [];
  if (needs.authenticationContext) lines.push(text('outlook_verifyAgain'));
  else if (needs.mfa) lines.push(text('outlook_mfa'));
  const approvers = approverNames(policy);
  if (approvers) lines.push(text('outlook_approval', approvers));
  else if (approvers === '') lines.push(text('outlook_approvalDefault'));
  if (notifies.length > 0) lines.push(text('outlook_notifies', addresses(notifies)));
  return lines;
}

function addresses(all: string[]): string {
  const first = all.slice(0, LISTED_ADDRESSES);
  const more = all.length - first.length;
  const parts = more > 0 ? [...first, plural('outlook_more', more)] : first;
  return listed(parts, 'conjunction');
}
