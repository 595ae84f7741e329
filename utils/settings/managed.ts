import { SECOND_MS } from '../pim/duration';
import { type Policy, readPolicy, unreadablePolicy } from './policy';

/** A read that failed is tried again when settings are next asked for, but not sooner than this. */
const RETRY_AFTER_MS = 5 * SECOND_MS;

/** How the browser hands out what an organisation set. */
export type ManagedSource = {
  /** The managed area as it is, empty where nothing is managed; rejects where that is not known. */
  read: () => Promise<Record<string, unknown>>;
  /** Calls back when policy changes while the browser runs. */
  onChanged: (listener: () => void) => void;
};

/**
 * Managed policy as it stands. Until it is read it is `undefined`; a read that fails leaves the
 * strictest policy, never none.
 * @param deps.onChange policy is another than before
 */
export function createManaged(deps: ManagedSource & { now: () => number; onChange: () => void }) {
  let policy: Policy | undefined;
  let loading: Promise<void> | undefined;
  let triedAtMs = Number.NEGATIVE_INFINITY;
  /** How many reads were begun. */
  let reads = 0;

  async function read(): Promise<void> {
    const turn = ++reads;
    triedAtMs = deps.now();
    const found = await deps.read().then(readPolicy, () => unreadablePolicy);
    // A later read knows better.
    if (turn !== reads) return loading;
    const before = policy;
    policy = found;
    if (before && JSON.stringify(before) !== JSON.stringify(found)) deps.onChange();
  }

  /** Chromium takes seconds to load policy when it starts (platform §4.3): nobody waits who need not. */
  function load(): Promise<void> {
    const failed = policy === unreadablePolicy && deps.now() - triedAtMs >= RETRY_AFTER_MS;
    if (!loading || failed) loading = read();
    return loading;
  }

  deps.onChanged(() => {
    loading = read();
  });

  return {
    load,
    current: (): Policy | undefined => policy,
  };
}
