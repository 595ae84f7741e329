import { type Key, keys, type Reading, type Readings } from './keys';

const formatted = (value: number | undefined, unit: string): string => {
  if (value === undefined) return '–';
  const rounded = Number(value.toFixed(1)).toLocaleString('en');
  return unit ? `${rounded} ${unit}` : rounded;
};

/** The readings beside bar and best rival; `✘` marks a missed bar. What was not measured has no row. */
export function tableOf(readings: Readings): string {
  const rows = (Object.keys(keys) as Key[]).flatMap((key) => {
    const reading = readings[key];
    return reading ? [rowOf(key, reading)] : [];
  });
  const all = [['', 'measured', 'bar', 'best rival', 'p90', ''], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  return all
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 || column === 5
            ? cell.padEnd(widths?.[column] ?? 0)
            : cell.padStart(widths?.[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function rowOf(key: Key, { value, p90, note = '' }: Reading): string[] {
  const { what, bar, unit, rival } = { rival: undefined, ...keys[key] };
  return [
    `${value <= bar ? '✔' : '✘'} ${what}`,
    formatted(value, unit),
    `≤ ${formatted(bar, unit)}`,
    formatted(rival, unit),
    formatted(p90, unit),
    note,
  ];
}
