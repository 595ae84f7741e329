/** When something starts and ends; null: always, or never. */
type Period = { startsAtMs: number | null; endsAtMs: number | null };

/** How much of a period is left at a moment; null: it never ends. */
export const leftMs = ({ endsAtMs }: Period, atMs: number): number | null =>
  endsAtMs === null ? null : endsAtMs - atMs;

/** Whether a moment is within a period, whose end does not belong to it. */
export function isWithin({ startsAtMs, endsAtMs }: Period, atMs: number): boolean {
  return (startsAtMs ?? 0) <= atMs && (endsAtMs === null || endsAtMs > atMs);
}
