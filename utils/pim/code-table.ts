import type { ErrorCode } from './error';

/** Looks up what a service's codes mean: each row has a meaning and its codes, between spaces. */
export function codeTable(rows: [ErrorCode, string][]): Map<string, ErrorCode> {
  return new Map(rows.flatMap(([code, names]) => names.split(' ').map((name) => [name, code])));
}
