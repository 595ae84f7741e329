/** Segments that come in pairs of type and name, from one of these on. */
const roots = ['subscriptions', 'resourcegroups'];

/**
 * Reads an ARM id from the segments of a portal URL. Ids are pairs of type and name, with a
 * provider's namespace before its pairs; an odd segment at the end is the item of the resource's
 * menu.
 * @returns the id in lower case with a leading slash, empty where there is none
 */
export function readArmPath(raw: string[]): { armId: string; menuItem: string | null } {
  const segments = raw.filter(Boolean).map((s) => s.toLowerCase());
  let read = 0;
  let inProvider = false;
  while (read + 1 < segments.length) {
    const segment = segments[read] ?? '';
    if (segment === 'providers') {
      // `providers/<namespace>/<type>/<name>`: without the type and name it is not complete.
      if (read + 3 >= segments.length) break;
      inProvider = true;
      read += 4;
    } else if (inProvider || roots.includes(segment)) read += 2;
    else break;
  }
  const rest = segments.slice(read);
  return {
    armId: read ? `/${segments.slice(0, read).join('/')}` : '',
    menuItem: rest.length === 1 ? (rest[0] ?? null) : null,
  };
}
