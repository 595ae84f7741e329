import type { ActivationInput } from '../pim/elevation/elevation';
import { formatDurationIso } from '../pim/iso-duration';

/**
 * What was typed for an activation, as the body of a request has it.
 * @param expirationType in the service's own casing
 */
export function bodyOfInput(
  { durationMs, justification, ticket }: ActivationInput,
  expirationType: 'afterDuration' | 'AfterDuration',
): object {
  return {
    // The audit log gets the reason exactly as typed.
    justification,
    scheduleInfo: {
      expiration: { type: expirationType, duration: formatDurationIso(durationMs) },
    },
    ...(ticket && { ticketInfo: { ticketNumber: ticket.number, ticketSystem: ticket.system } }),
  };
}
