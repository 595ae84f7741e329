import type { Account } from '../pim/account';
import type { Result } from '../pim/error';
import { type Area, createStored } from '../storage/stored';
import { createManaged, type ManagedSource } from './managed';
import { mergedSettings } from './merge';
import { withName } from './names';
import type { ManagedSettings, PolicyProblem } from './policy';
import { type Registration, registrationsIn } from './registration';
import { mayUse, signInRegistration } from './registration-for';
import { settingsRecord } from './settings-record';
import type { Settings, SettingsChange } from './shape';

export type SettingsStore = ReturnType<typeof createSettings>;

/** What is known of settings at once. */
export type SettingsNow = Settings & {
  /** False while policy is being loaded. */
  complete: boolean;
  /** What the organisation set. */
  managed: ManagedSettings;
  /** What of managed policy cannot be read. */
  problems: PolicyProblem[];
  /** The applications that count, the first one first. */
  registrations: Registration[];
};

/**
 * What the person set, under what their organisation manages.
 * @param deps.managed the organisation's policy: what it sets wins over the person's choice
 * @param deps.builtIn a registration given at build time, used when nobody set one
 * @param deps.onPolicy policy changed while running
 */
export function createSettings(deps: {
  area: Area;
  managed: ManagedSource;
  builtIn: Registration | null;
  now: () => number;
  onPolicy: () => void;
}) {
  const stored = createStored(deps.area, settingsRecord);
  const policy = createManaged({ ...deps.managed, now: deps.now, onChange: deps.onPolicy });
  /** What the organisation set, as far as that is loaded. */
  const managedNow = (): ManagedSettings => policy.current()?.settings ?? {};

  const merged = async (managed: ManagedSettings): Promise<Settings> =>
    mergedSettings(await stored.read(), managed, deps.builtIn);

  /** The settings that hold, once policy is loaded. */
  async function read(): Promise<Settings> {
    await policy.load();
    return merged(managedNow());
  }

  return {
    read,
    /** What is known at once. While policy is being loaded nothing may be one click. */
    async readNow(): Promise<SettingsNow> {
      void policy.load();
      const current = policy.current();
      const all = await merged(current?.settings ?? { oneClick: 'never' });
      return {
        ...all,
        registrations: registrationsIn(all),
        complete: current !== undefined,
        managed: managedNow(),
        problems: current?.problems ?? [],
      };
    },
    /**
     * The application that somebody signs in with, once policy is loaded; or why there is none.
     * @param tenant id or domain of the tenant that is meant; null: the first application's
     * @param accounts who is signed in here, and so what is known of tenants
     */
    async registration(tenant: string | null, accounts: Account[]): Promise<Result<Registration>> {
      const all = registrationsIn(await read());
      // Which application comes first nobody knows then.
      const isFirstUnreadable = managedNow().registration === null;
      return signInRegistration(tenant, all, accounts, isFirstUnreadable);
    },
    /**
     * Whether an account may go on with the application it signed in with.
     * @param used the tenant is the account's
     * @param accounts who is signed in here, and so what is known of tenants
     */
    allows: (used: Registration, accounts: Account[]): boolean =>
      mayUse(used, managedNow(), accounts),
    /** Gives a group or scope a name of the person's own; an empty one takes it away. */
    async name(scopeId: string, name: string): Promise<void> {
      await stored.update((own) => ({ ...own, names: withName(own.names, scopeId, name) }));
    },
    async change(change: SettingsChange): Promise<void> {
      const set = Object.entries(change).filter(([, value]) => value !== undefined);
      await stored.update((own) => ({ ...own, ...Object.fromEntries(set) }));
    },
  };
}
