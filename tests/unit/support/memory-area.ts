import { serialize } from 'node:v8';
import type { Area } from '../../../utils/storage/stored';

type Operation = 'get' | 'set' | 'remove';

/** A fault of the next calls of one kind, for one key or any. */
export type StorageFault = {
  operation: Operation;
  /** Default: any key. */
  key?: string;
  /** Default: once. `Infinity`: until `heal`. */
  times?: number;
  /** The error that the call rejects with. */
  error?: Error;
};

export type MemoryArea = Area & {
  /** The stored records. */
  data: Record<string, unknown>;
  /** How many writes there were. */
  writes: number;
  /** Makes calls reject; what they would have written is not stored. */
  fail: (fault: StorageFault) => void;
  /** Holds the next call of this kind before it does anything, until it is released. */
  hold: (operation: Operation, key?: string) => StorageHold;
  /** Removes all faults and releases what is held. */
  heal: () => void;
  /** A write beyond so many bytes is refused as a whole. A test may change it. */
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
 * A browser storage area in memory, which can fail, be full and keep callers waiting. `isCut` says
 * whether its worker was killed: then nothing is written any more. The quota counts each key and the
 * JSON of its value.
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

  const applies = (
    rule: { operation: Operation; key?: string },
    operation: Operation,
    keys: string[],
  ) => rule.operation === operation && (rule.key === undefined || keys.includes(rule.key));

  /** Makes a call wait at its hold, and then reject with its fault. */
  async function applyHoldAndFault(operation: Operation, keys: string[]): Promise<void> {
    const hold = holds.find((candidate) => applies(candidate, operation, keys));
    if (hold) {
      holds = holds.filter((other) => other !== hold);
      hold.arrive();
      await hold.go;
    }
    const fault = faults.find((candidate) => applies(candidate, operation, keys));
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
      await applyHoldAndFault('get', [key]);
      return key in data ? { [key]: structuredClone(data[key]) } : {};
    },
    async set(records) {
      if (isCut()) return never();
      await applyHoldAndFault('set', Object.keys(records));
      const stored = structuredClone(records);
      if (sizeOfAll({ ...data, ...stored }) > area.quotaBytes) throw new Error(quotaErrors[name]);
      area.writes++;
      Object.assign(data, stored);
    },
    async remove(keys) {
      if (isCut()) return never();
      await applyHoldAndFault('remove', [keys].flat());
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

function bytesOf(value: unknown): number {
  try {
    return Buffer.byteLength(JSON.stringify(value) ?? '');
  } catch {
    // Firefox stores what no JSON says, too.
    return serialize(value).byteLength;
  }
}
