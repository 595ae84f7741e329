import { isolated } from './isolated';
import { text } from './text';

/** Names come from tenants and may be of any length: what a row shows is bounded. */
const LONGEST_NAME = 160;

/** As much of a name as is shown. */
export function clip(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME).toWellFormed()}…` : name;
}

/** What stands between the parts of a line, with the space around it: ` · `. */
export const separator = (): string => text('separator');

/** Parts of a name in their order, whatever their scripts; those that are empty are left out. */
export const joined = (...parts: (string | undefined)[]): string =>
  parts
    .filter((part): part is string => Boolean(part))
    .map(isolated)
    .join(text('separator'));
