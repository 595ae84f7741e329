/** Writes a moment that a client gave the service: no trailing zeros, as in `2026-01-01T00:00:00Z`. */
export function givenDateTime(ms: number): string;
export function givenDateTime(ms: number | null): string | null;
export function givenDateTime(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString().replace(/\.?0+Z$/, 'Z');
}

/**
 * Writes a moment that the service took from its own clock, with the seven decimals of .NET. Ours
 * counts milliseconds; the rest is made up, always the same for the same moment.
 */
export function clockDateTime(ms: number): string {
  const ticks = String((ms * 7_919) % 10_000).padStart(4, '0');
  return new Date(ms).toISOString().replace('Z', `${ticks}Z`);
}
