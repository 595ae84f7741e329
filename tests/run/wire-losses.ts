/**
 * The fields of a body that a schema knows but that the parsed value lacks or has with another value.
 * Fields that the schema does not name are ignored.
 * @returns paths such as `scheduleInfo.expiration`
 */
export function lossesOf(raw: unknown, parsed: unknown, path = ''): string[] {
  if (raw === null || raw === undefined) return [];
  if (Array.isArray(raw)) {
    if (!Array.isArray(parsed) || parsed.length !== raw.length) return [path];
    return raw.flatMap((each, index) => lossesOf(each, parsed[index], `${path}[${index}]`));
  }
  if (isRecord(raw)) {
    if (!isRecord(parsed)) return [path];
    return Object.keys(parsed).flatMap((key) =>
      lossesOf(raw[key], parsed[key], path ? `${path}.${key}` : key),
    );
  }
  return raw === parsed ? [] : [path];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
