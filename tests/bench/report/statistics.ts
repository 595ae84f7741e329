/** The value below which this part (0 to 1) of the values lies, between neighbours by interpolation. */
export function quantile(values: number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) throw new Error('Nothing was measured');
  return below + (above - below) * (place - Math.floor(place));
}

export const median = (values: number[]): number => quantile(values, 0.5);
export const p90 = (values: number[]): number => quantile(values, 0.9);
