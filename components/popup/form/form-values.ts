import type { ActivationInput } from '../../../utils/pim/elevation/elevation';
import { DEFAULT_DURATION_MS } from '../../../utils/pim/elevation/one-click';
import type { RoleRow } from '../roles/role-rows';
import { longestMs } from './duration-choices';

/** What the form holds while it is being filled in. */
export type FormValues = {
  durationMs: number;
  justification: string;
  ticketNumber: string;
  ticketSystem: string;
};

/**
 * What a role's form opens with: what was typed and not sent, else the last thing sent, within the
 * policy's maximum. A high-impact role forgets: shortest sensible duration, empty reason.
 */
export function formStart(
  row: Pick<RoleRow, 'highImpact' | 'policy' | 'roleDefaults'>,
): FormValues {
  const { draft, lastSent } = row.roleDefaults ?? {};
  const longest = longestMs(row.policy);
  if (draft) return valuesOf(draft, longest);
  const fresh = {
    durationMs: Math.min(DEFAULT_DURATION_MS, longest),
    justification: '',
    ticketNumber: '',
    ticketSystem: '',
  };
  if (!lastSent || row.highImpact) return fresh;
  const last = valuesOf(lastSent.input, longest);
  // A ticket belongs to one piece of work; the system it lives in stays the same.
  return { ...last, ticketNumber: '' };
}

/** The form's values for an ask made before. */
export function valuesOf(input: ActivationInput, longest: number): FormValues {
  return {
    durationMs: Math.min(input.durationMs, longest),
    justification: input.justification,
    ticketNumber: input.ticket?.number ?? '',
    ticketSystem: input.ticket?.system ?? '',
  };
}

/** What will be sent: the reason exactly as typed, a ticket only where one was given. */
export function inputOf(values: FormValues): ActivationInput {
  const number = values.ticketNumber.trim();
  const system = values.ticketSystem.trim();
  return {
    durationMs: values.durationMs,
    justification: values.justification,
    ticket: number || system ? { number, system } : null,
  };
}
