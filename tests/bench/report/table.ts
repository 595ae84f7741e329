import { type Key, keys, type Reading, type Readings } from './keys';

const inWords = (value: number | undefined, unit: string): string => {
  if (value === undefined) return '–';
  const rounded = Number(value.toFixed(1)).toLocaleString('en');
  return unit ? `${rounded} ${unit}` : rounded;
};

/** The readings beside bar and best rival; `✘` marks what misses its bar. A missing one has no row. */
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
    inWords(value, unit),
    `≤ ${inWords(bar, unit)}`,
    inWords(rival, unit),
    inWords(p90, unit),
    note,
  ];
}
