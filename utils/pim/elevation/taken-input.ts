import type { ActivationInput, Elevation } from './elevation';

/**
 * What was really taken: as typed here, at the click that made it; else in the service's own words, as
 * far as its request is known.
 */
export function takenInput({
  input,
  earlier,
  elsewhere,
  request,
  ...elevation
}: Elevation): ActivationInput {
  if (!elsewhere) return earlier?.input ?? input;
  const { startsAtMs, endsAtMs } = elevation;
  const spanMs = startsAtMs !== null && endsAtMs !== null ? endsAtMs - startsAtMs : 0;
  return {
    durationMs: request?.durationMs ?? spanMs,
    justification: request?.justification ?? '',
    ticket: null,
  };
}
