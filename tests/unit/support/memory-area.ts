import type { Area } from '../../../utils/storage/stored';

export type MemoryArea = Area & {
  /** What lies there, as JSON would bring it back. */
  data: Record<string, unknown>;
  /** How many writes there were. */
  writes: number;
};

/** A browser storage area in memory; `isCut` tells whether its worker was killed: then nothing is written. */
export function createMemoryArea(
  data: Record<string, unknown> = {},
  isCut: () => boolean = () => false,
): MemoryArea {
  const area: MemoryArea = {
    data,
    writes: 0,
    async get(key) {
      return key in data ? { [key]: structuredClone(data[key]) } : {};
    },
    async set(items) {
      if (isCut()) return new Promise(() => undefined);
      area.writes++;
      Object.assign(data, structuredClone(items));
    },
    async remove(keys) {
      if (isCut()) return new Promise(() => undefined);
      area.writes++;
      for (const key of [keys].flat()) delete data[key];
    },
  };
  return area;
}
