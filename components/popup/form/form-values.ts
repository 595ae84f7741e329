import type { ActivationInput, TypedInput } from '../../../utils/pim/elevation/elevation';
import {
  boundsOf,
  longestMs,
  startDurationMs,
} from '../../../utils/pim/elevation/offered-durations';
import type { NarrowerScope } from '../../../utils/pim/narrower-scope';
import type { RoleRow } from '../roles/role-rows';

/** What the form holds while it is being filled in. */
export type FormValues = {
  durationMs: number;
  justification: string;
  ticketNumber: string;
  ticketSystem: string;
  /** Where below the eligible scope; absent: at that scope itself. */
  scope?: NarrowerScope | undefined;
};

/**
 * What a role's form opens with: what was typed and not sent, else the last thing sent, within the
 * bounds of this moment. A high-impact role forgets: shortest sensible duration, empty reason.
 */
export function formStart(
  row: Pick<RoleRow, 'eligibility' | 'highImpact' | 'policy' | 'roleDefaults'>,
  nowMs: number,
): FormValues {
  const { draft, lastSent } = row.roleDefaults ?? {};
  const bounds = boundsOf(row, nowMs);
  const longest = longestMs(bounds);
  // What is allowed at a scope below, the form knows that shows it.
  const allowedMs = draft?.scope ? Number.POSITIVE_INFINITY : longest;
  // One that was kept while no duration was possible at all has none.
  const ownMs = draft?.durationMs || startDurationMs(bounds);
  if (draft) return valuesOf({ ...draft, durationMs: ownMs }, allowedMs);
  const fresh = {
    durationMs: startDurationMs(bounds),
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
export function valuesOf(input: TypedInput, longest: number): FormValues {
  return {
    durationMs: Math.min(input.durationMs, longest),
    justification: input.justification,
    ticketNumber: input.ticket?.number ?? '',
    ticketSystem: input.ticket?.system ?? '',
    ...(input.scope && { scope: input.scope }),
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

/** What is kept while it is not sent: the same, and where. */
export const typedOf = (values: FormValues): TypedInput => ({
  ...inputOf(values),
  ...(values.scope && { scope: values.scope }),
});
