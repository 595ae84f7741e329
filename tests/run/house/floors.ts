/** The rooms of the house, from the ground up. A file may use its own room and those below. */
export const floors: string[][] = [
  ['utils/async'],
  ['utils/pim'],
  ['utils/storage', 'utils/i18n'],
  ['utils/settings'],
  ['utils/snapshot'],
  ['utils/messages'],
  ['utils/auth'],
  ['utils/http'],
  ['utils/surfaces'],
  ['utils/elevation', 'utils/portals', 'utils/badge'],
  ['utils/background', 'components'],
  ['entrypoints'],
];

/** The room that a file lies in; undefined outside of all. */
export const roomOf = (path: string): string | undefined =>
  floors.flat().find((room) => path.startsWith(`${room}/`));

const floorOf = (room: string): number => floors.findIndex((rooms) => rooms.includes(room));

/** Imports of a room beside or above the file's own, as `file → imported file`. */
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
