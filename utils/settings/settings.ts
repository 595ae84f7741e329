import type { Result } from '../pim/error';
import { pimErrorOf } from '../pim/pim-error-of';
import { plainName } from '../pim/plain-name';
import { type Area, createStored } from '../storage/stored';
import { createManaged, type ManagedSource } from './managed';
import type { PolicyProblem } from './policy';
import {
  defaultSettings,
  type Registration,
  type Settings,
  type SettingsChange,
  settings,
} from './shape';

export type SettingsStore = ReturnType<typeof createSettings>;

/** What is known of settings at once. */
export type SettingsNow = Settings & {
  /** False while policy is being loaded. */
  complete: boolean;
  /** What of managed policy cannot be read. */
  problems: PolicyProblem[];
  /** The application is the organisation's to set. */
  managesRegistration: boolean;
};

/**
 * What the person set, under what their organisation manages.
 * @param managed the organisation's policy: what it sets wins over the person's choice
 * @param builtIn a registration given at build time, used when nobody set one
 * @param onPolicy policy changed while running
 */
export function createSettings(of: {
  area: Area;
  managed: ManagedSource;
  builtIn: Registration | null;
  now: () => number;
  onPolicy: () => void;
}) {
  const stored = createStored({
    area: of.area,
    key: 'settings',
    version: 1,
    schema: settings,
    empty: defaultSettings,
  });
  const managed = createManaged({ ...of.managed, now: of.now, onChange: of.onPolicy });

  async function merged(policy: Partial<Settings>): Promise<Settings> {
    const own = await stored.read();
    const wanted = { ...own, ...policy };
    return {
      ...wanted,
      // One that the organisation set and nobody can read is none: no other takes its place.
      registration:
        'registration' in policy ? wanted.registration : (own.registration ?? of.builtIn),
      // The organisation's come first; nobody loses their own by them.
      rules: [...(policy.rules ?? []), ...own.rules],
      carries: { ...own.carries, ...policy.carries },
      names: { ...own.names, ...policy.names },
    };
  }

  /** The settings that hold, once policy is loaded. */
  async function read(): Promise<Settings> {
    await managed.load();
    return merged(managed.current()?.settings ?? {});
  }

  return {
    read,
    /** What is known at once. While policy is being loaded nothing may be one click. */
    async readNow(): Promise<SettingsNow> {
      void managed.load();
      const policy = managed.current();
      const known = policy?.settings ?? { oneClick: 'never' as const };
      return {
        ...(await merged(known)),
        complete: policy !== undefined,
        problems: policy?.problems ?? [],
        managesRegistration: 'registration' in known,
      };
    },
    /** The application that somebody signs in with, once policy is loaded; or why there is none. */
    async registration(): Promise<Result<Registration>> {
      const { registration } = await read();
      if (registration) return { ok: true, value: registration };
      const unreadable = managed.current()?.settings.registration === null;
      return { ok: false, error: pimErrorOf(unreadable ? 'policyUnreadable' : 'notConfigured') };
    },
    /**
     * Whether an account may go on with the application it signed in with: not where the organisation
     * has set another since. Tenants are not compared, for they go by several names.
     */
    allows(used: Registration): boolean {
      const wanted = managed.current()?.settings.registration;
      if (!wanted) return true;
      const sameId = wanted.clientId.toLowerCase() === used.clientId.toLowerCase();
      return sameId && wanted.cloud === used.cloud;
    },
    /** Gives a group or scope a name of the person's own; an empty one takes it away. */
    async name(scopeId: string, name: string): Promise<void> {
      const id = scopeId.toLowerCase();
      const plain = plainName(name);
      await stored.update(({ names: { [id]: _, ...others }, ...own }) => ({
        ...own,
        names: plain ? { ...others, [id]: plain } : others,
      }));
    },
    async change(change: SettingsChange): Promise<void> {
      await stored.update((own) => ({ ...own, ...definedOf(change) }));
    },
  };
}

function definedOf(change: SettingsChange): Partial<Settings> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
