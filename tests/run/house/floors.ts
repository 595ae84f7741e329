/** The folders of the shipped code in layers, the lowest first. A file may import from its own folder and from lower layers. */
export const floors: string[][] = [
  ['utils/async'],
  ['utils/pim'],
  ['utils/storage', 'utils/i18n'],
  ['utils/time'],
  ['utils/settings'],
  ['utils/snapshot'],
  ['utils/messages'],
  ['utils/auth'],
  // What an administrator is given is text alone; the rest of the set-up talks to the service.
  ['utils/set-up/register'],
  ['utils/http'],
  ['utils/surfaces'],
  ['utils/elevation', 'utils/portals', 'utils/badge', 'utils/set-up'],
  ['utils/background', 'components'],
  ['entrypoints'],
];

/** The folder of `floors` in which a file is; undefined outside of all. */
export const roomOf = (path: string): string | undefined =>
  floors.flat().find((room) => path.startsWith(`${room}/`));

const floorOf = (room: string): number => floors.findIndex((rooms) => rooms.includes(room));

/** Imports from another folder of the same or a higher layer, as `file → imported file`. */
export function upwardImports(imports: ReadonlyMap<string, string[]>): string[] {
  return [...imports].flatMap(([file, targets]) => {
    const own = roomOf(file);
    if (own === undefined) return [];
    return targets
      .filter((target) => {
        const room = roomOf(target);
        return room !== undefined && room !== own && floorOf(room) >= floorOf(own);
      })
      .map((target) => `${file} → ${target}`);
  });
}
