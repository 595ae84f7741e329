import * as z from 'zod/mini';
import type { AccountKey } from '../pim/account';
import type { Area } from '../storage/stored';

/** Session record of the account that last used each portal host. */
const hostsKey = 'portalHosts';
const record = z.catch(z.record(z.string(), z.string()), {});
/** Nobody works in more portals; each tenant's SharePoint is one. */
const MOST_HOSTS = 50;

/** Knows whose each portal host was the last time, for pages that do not say it themselves. */
export function createPortalHosts(deps: {
  session: Area;
  inBackground: (task: Promise<unknown>) => void;
}) {
  const { session, inBackground } = deps;
  let hosts: Record<string, AccountKey> = {};

  async function write(next: Record<string, AccountKey>): Promise<void> {
    hosts = next;
    await session.set({ [hostsKey]: hosts });
  }

  return {
    get: (host: string): AccountKey | null => hosts[host] ?? null,
    set(host: string, account: AccountKey): void {
      if (hosts[host] === account) return;
      const { [host]: _, ...others } = hosts;
      const kept = Object.entries(others).slice(1 - MOST_HOSTS);
      inBackground(write({ ...Object.fromEntries(kept), [host]: account }));
    },
    forget: (account: AccountKey): Promise<void> =>
      write(Object.fromEntries(Object.entries(hosts).filter(([, key]) => key !== account))),
    /** Takes over what an earlier worker knew. */
    restore(records: Record<string, unknown>): void {
      hosts = record.parse(records[hostsKey] ?? {});
    },
  };
}
