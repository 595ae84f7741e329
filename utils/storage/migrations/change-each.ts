import { isRecord } from '../readable';

/** Changes each element of a list or each entry of a table; anything else stays as it is. */
export function changeEach(data: unknown, change: (each: unknown) => unknown): unknown {
  if (Array.isArray(data)) return data.map(change);
  if (!isRecord(data)) return data;
  return Object.fromEntries(Object.entries(data).map(([key, each]) => [key, change(each)]));
}
