import type { Area } from '../../../utils/storage/stored';

type Operation = 'get' | 'set' | 'remove';

/** Meets the next calls of one kind, of one key or of any. */
export type StorageFault = {
  operation: Operation;
  /** Default: whatever key. */
  key?: string;
  /** Default: once. `Infinity`: until `heal`. */
  times?: number;
  /** What the call rejects with. */
  error?: Error;
};

export type MemoryArea = Area & {
  /** What lies there, as JSON would bring it back. */
  data: Record<string, unknown>;
  /** How many writes there were. */
  writes: number;
  /** Lets calls reject; what they would have written is not stored. */
  fail: (fault: StorageFault) => void;
  /** Holds the next call of this kind before it does anything, until it is released. */
  hold: (operation: Operation, key?: string) => StorageHold;
  /** Takes all faults away and releases what is held. */
  heal: () => void;
  /** Writes beyond so many bytes are refused, all of one call or nothing. Settable. */
  quotaBytes: number;
  /** How many bytes of the quota are used. */
  usedBytes: () => number;
};

export type StorageHold = {
  /** Resolves when a call has arrived. */
  arrived: Promise<void>;
  release: () => void;
};

/** Chromium's limit of `storage.session`, and of `storage.local` without `unlimitedStorage`. */
export const CHROMIUM_QUOTA_BYTES = 10 * 1024 * 1024;

const quotaErrors = {
  session: 'Session storage quota bytes exceeded. Values were not stored.',
  local: 'Resource::kQuotaBytes quota exceeded',
};

const never = () => new Promise<never>(() => undefined);

/**
 * A browser storage area in memory, which can fail, be full and keep callers waiting; `isCut` tells
 * whether its worker was killed: then nothing is written. The quota counts each key and the JSON of
 * its value.
 */
export function createMemoryArea(
  data: Record<string, unknown> = {},
  isCut: () => boolean = () => false,
  name: 'local' | 'session' = 'local',
): MemoryArea {
  let faults: (StorageFault & { times: number })[] = [];
  let holds: { operation: Operation; key?: string; arrive: () => void; go: Promise<void> }[] = [];
  let releases: (() => void)[] = [];
  const sizes = new WeakMap<object, number>();

  const meets = (met: { operation: Operation; key?: string }, kind: Operation, keys: string[]) =>
    met.operation === kind && (met.key === undefined || keys.includes(met.key));

  /** What stands in a call's way: it waits at a hold first, then a fault rejects it. */
  async function meet(operation: Operation, keys: string[]): Promise<void> {
    const hold = holds.find((each) => meets(each, operation, keys));
    if (hold) {
      holds = holds.filter((each) => each !== hold);
      hold.arrive();
      await hold.go;
    }
    const fault = faults.find((each) => meets(each, operation, keys));
    if (!fault) return;
    fault.times -= 1;
    faults = faults.filter(({ times }) => times > 0);
    throw fault.error;
  }

  function sizeOf(value: unknown): number {
    if (typeof value !== 'object' || value === null) return bytesOf(value);
    const known = sizes.get(value) ?? bytesOf(value);
    sizes.set(value, known);
    return known;
  }

  const sizeOfAll = (all: Record<string, unknown>): number =>
    Object.entries(all).reduce((sum, [key, value]) => sum + key.length + sizeOf(value), 0);

  const area: MemoryArea = {
    data,
    writes: 0,
    quotaBytes: CHROMIUM_QUOTA_BYTES,
    usedBytes: () => sizeOfAll(data),
    async get(key) {
      await meet('get', [key]);
      return key in data ? { [key]: structuredClone(data[key]) } : {};
    },
    async set(records) {
      if (isCut()) return never();
      await meet('set', Object.keys(records));
      const stored = structuredClone(records);
      if (sizeOfAll({ ...data, ...stored }) > area.quotaBytes) throw new Error(quotaErrors[name]);
      area.writes++;
      Object.assign(data, stored);
    },
    async remove(keys) {
      if (isCut()) return never();
      await meet('remove', [keys].flat());
      area.writes++;
      for (const key of [keys].flat()) delete data[key];
    },
    fail({ error = new Error('The storage cannot be reached.'), times = 1, ...fault }) {
      faults.push({ ...fault, error, times });
    },
    hold(operation, key) {
      let arrive = (): void => undefined;
      let release = (): void => undefined;
      const arrived = new Promise<void>((resolve) => {
        arrive = resolve;
      });
      const go = new Promise<void>((resolve) => {
        release = resolve;
      });
      holds.push({ operation, arrive, go, ...(key !== undefined && { key }) });
      releases.push(release);
      return { arrived, release };
    },
    heal() {
      faults = [];
      holds = [];
      for (const release of releases) release();
      releases = [];
    },
  };
  return area;
}

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? '');
