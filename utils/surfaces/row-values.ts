import type { ActivationRequest } from '../pim/activation-request';
import type { Via } from '../pim/eligibility';
import { scrub } from '../pim/scrub';

/** How an assignment is held, of a `memberType` in any case; an unknown one reads as direct. */
export function viaOf(memberType: string | null | undefined): Via {
  const name = memberType?.toLowerCase();
  return name === 'group' || name === 'inherited' ? name : 'direct';
}

/** What a request wanted, of an `action` in any case. */
export function actionOf(action: string | null | undefined): ActivationRequest['action'] {
  const name = action?.toLowerCase();
  if (name === 'selfactivate') return 'activate';
  return name === 'selfdeactivate' ? 'deactivate' : 'other';
}

/** The service's own status, as it may be kept and shown: any text, but not of any length. */
export const statusOf = (status: string): string => scrub(status, 100);

/** Milliseconds of an ISO moment; null for none. */
export function timeOf(text: string | null | undefined): number | null {
  const ms = text ? Date.parse(text) : Number.NaN;
  return Number.isNaN(ms) ? null : ms;
}
