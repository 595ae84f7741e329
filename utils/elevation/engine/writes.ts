import type { AccountKey } from '../../pim/account';

export type Writes = ReturnType<typeof createWrites>;

/**
 * Knows whose writes are in the air, and lets no activation begin for an account that signs out. Ends
 * may: they take away.
 */
export function createWrites() {
  const stopped = new Set<AccountKey>();
  const running = new Map<AccountKey, Set<Promise<unknown>>>();

  return {
    mayBegin: (account: AccountKey): boolean => !stopped.has(account),
    stop: (account: AccountKey): void => void stopped.add(account),
    allow: (account: AccountKey): void => void stopped.delete(account),
    /**
     * Counts a write as in the air until this is over.
     * @returns the same
     */
    follow<T>(account: AccountKey, write: Promise<T>): Promise<T> {
      const writes = running.get(account) ?? new Set();
      running.set(account, writes);
      writes.add(write);
      const over = (): void => void writes.delete(write);
      write.then(over, over);
      return write;
    },
    /** Resolves when nothing of the account is in the air, and what came of it is journaled. */
    async settled(account: AccountKey): Promise<void> {
      const writes = running.get(account);
      while (writes && writes.size > 0) await Promise.allSettled([...writes]);
    },
  };
}
