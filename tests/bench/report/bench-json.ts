import { type Key, keys, type Readings } from './keys';

/** A flat record of what was measured, medians where timed. What was not measured is absent. */
export function benchJson(readings: Readings, conditions: Record<string, unknown>): string {
  const known = (Object.keys(keys) as Key[]).flatMap((key) => {
    const reading = readings[key];
    return reading ? [[key, Number(reading.value.toFixed(2))] as const] : [];
  });
  const p90 = (Object.keys(keys) as Key[]).flatMap((key) => {
    const found = readings[key]?.p90;
    return found === undefined ? [] : [[key, Number(found.toFixed(2))] as const];
  });
  const all = {
    ...Object.fromEntries(known),
    conditions: { ...conditions, p90: Object.fromEntries(p90) },
  };
  return `${JSON.stringify(all, null, 2)}\n`;
}
