import { packRows } from './rows';
import type { Snapshot } from './shape';

/**
 * The rows of an account as the text of their record, no longer than there is room for. Where not
 * all of them fit, those whose roles were asked for before come first.
 * @param maxChars the longest text there is room for
 * @returns the text, empty where not even one row fits, and how many rows are not in it
 */
export function packFittingRows(
  { eligibilities, policies, roleDefaults }: Snapshot,
  maxChars: number,
): { text: string; notShown: number } {
  let text = packRows({ eligibilities, policies });
  if (text.length <= maxChars) return { text, notShown: 0 };
  const used = eligibilities.filter(({ key }) => roleDefaults[key]);
  const others = eligibilities.filter(({ key }) => !roleDefaults[key]);
  const ordered = [...used, ...others];
  let rows = ordered.length;
  while (rows > 0 && text.length > maxChars) {
    // Rows differ in length: a little fewer than the average says, and never as many as before.
    rows = Math.min(rows - 1, Math.floor((rows * maxChars * 0.95) / text.length));
    text = packRows({ eligibilities: ordered.slice(0, rows), policies });
  }
  return { text, notShown: ordered.length - rows };
}
