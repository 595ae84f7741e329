import type { CallResult } from '../http/http';
import type { ActivationRequest } from '../pim/activation-request';
import type { Elevation } from '../pim/elevation/elevation';
import { pimErrorOf } from '../pim/pim-error-of';
import { endOutcome, errorOf, isFreshlyActive, refusalOutcome } from './refusal';
import type { Outcome } from './surface-api';

/** A surface's own reading of request rows. */
type ReadRequests = (rows: unknown[]) => ActivationRequest[];

type Answer = Extract<CallResult, { kind: 'answer' }>;

/** Whether a call was answered with success. What a write did, only the answer's body says. */
export function isSuccess(result: CallResult): result is Answer {
  return result.kind === 'answer' && result.status >= 200 && result.status < 300;
}

/**
 * The request that a write made, as its answer shows it (contract §5). A page of some proxy, another
 * status or a request about something else says nothing about this write.
 * @returns undefined when only a look-up can tell
 */
export function requestWritten(
  result: Answer,
  elevation: Elevation,
  action: ActivationRequest['action'],
  read: ReadRequests,
): ActivationRequest | undefined {
  if (result.status !== 200 && result.status !== 201) return undefined;
  const [request] = read([result.body]);
  return request?.key === elevation.eligibility.key && request.action === action
    ? request
    : undefined;
}

/**
 * What a successful answer to an end means. Only a request that PIM calls revoked has ended the role:
 * a 201 may say that it failed (contract §3), and the role would still be active.
 */
export function endWritten(result: Answer, request: ActivationRequest | undefined): Outcome {
  if (request?.bucket === 'ended') return { type: 'endDone' };
  if (request?.bucket !== 'failed') return { type: 'noAnswer', error: errorOf(result) };
  const error = pimErrorOf('serviceFailed', '', { serviceCode: request.status });
  return { type: 'endRefused', error };
}

/** What the answer to an activation means. */
export function activationOutcome(
  result: CallResult,
  elevation: Elevation,
  read: ReadRequests,
): Outcome {
  if (!isSuccess(result)) return refusalOutcome(result);
  const request = requestWritten(result, elevation, 'activate', read);
  // Accepted, perhaps, but the answer does not say so: look up what became of it.
  return request ? { type: 'answered', request } : { type: 'noAnswer', error: errorOf(result) };
}

/** What the answer to the end of an active role means. */
export function deactivationOutcome(
  result: CallResult,
  elevation: Elevation,
  read: ReadRequests,
  nowMs: number,
): Outcome {
  if (!isSuccess(result)) return endOutcome(result, isFreshlyActive(elevation, nowMs));
  return endWritten(result, requestWritten(result, elevation, 'deactivate', read));
}
