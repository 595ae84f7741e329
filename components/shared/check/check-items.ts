import type { CheckLine } from '../../../utils/snapshot/set-up-check';

/** What stands in one row of the check: a line, or permissions that need nobody's eye one by one. */
export type CheckItem = CheckLine | CheckLine[];

/** The lines of a check, with the permissions that are right, or on their way, put together. */
export function checkItems(lines: CheckLine[]): CheckItem[] {
  const items: CheckItem[] = [];
  for (const state of ['passed', 'running'] as const) {
    const together = lines.filter((line) => line.thing === 'permission' && line.state === state);
    if (together.length > 1) items.push(together);
  }
  const isTogether = (line: CheckLine): boolean =>
    items.some((item) => Array.isArray(item) && item.includes(line));
  const before = lines.findIndex(isTogether);
  if (before < 0) return lines;
  const alone = (part: CheckLine[]): CheckLine[] => part.filter((line) => !isTogether(line));
  return [...alone(lines.slice(0, before)), ...items, ...alone(lines.slice(before))];
}
