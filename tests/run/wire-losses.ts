/**
 * What a schema lost of a body: fields it knows, that the body has and the parsed value has not, or
 * has otherwise. Fields that the schema does not name are none of its business.
 * @returns paths such as `scheduleInfo.expiration`
 */
export function lossesOf(raw: unknown, parsed: unknown, at = ''): string[] {
  if (raw === null || raw === undefined) return [];
  if (Array.isArray(raw)) {
    if (!Array.isArray(parsed) || parsed.length !== raw.length) return [at];
    return raw.flatMap((each, index) => lossesOf(each, parsed[index], `${at}[${index}]`));
  }
  if (isRecord(raw)) {
    if (!isRecord(parsed)) return [at];
    return Object.keys(parsed).flatMap((key) =>
      lossesOf(raw[key], parsed[key], at ? `${at}.${key}` : key),
    );
  }
  return raw === parsed ? [] : [at];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
