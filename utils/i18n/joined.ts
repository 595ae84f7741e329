import { isolated } from './isolated';

/** Names come from tenants and may be of any length: what a row shows is bounded. */
const LONGEST_NAME = 160;

/** As much of a name as is shown. */
export function clip(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME).toWellFormed()}…` : name;
}

/** Parts of a name in their order, whatever their scripts. */
export const joined = (...parts: (string | undefined)[]): string =>
  parts
    .filter((part) => part !== undefined && part !== '')
    .map((part) => isolated(part ?? ''))
    .join(' · ');
