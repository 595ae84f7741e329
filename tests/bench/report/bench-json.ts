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

/** The readings of an earlier run, to which a later one adds. */
export function readingsOf(record: string): Readings {
  const { conditions, ...values } = JSON.parse(record) as Record<Key, number> & {
    conditions: { p90: Partial<Record<Key, number>> };
  };
  return Object.fromEntries(
    (Object.entries(values) as [Key, number][]).map(([key, value]) => {
      const p90 = conditions.p90[key];
      return [key, { value, ...(p90 !== undefined && { p90 }) }];
    }),
  );
}
