import { type Area, createStored } from '../storage/stored';
import {
  defaultSettings,
  type Registration,
  type Settings,
  type SettingsChange,
  settings,
} from './shape';

export type SettingsStore = ReturnType<typeof createSettings>;

/**
 * What the person set, under what their organisation manages.
 * @param managed reads managed policy: what it has wins over the person's choice
 * @param builtIn a registration given at build time, used when nobody set one
 */
export function createSettings(of: {
  area: Area;
  managed: () => Promise<Partial<Settings>>;
  builtIn: Registration | null;
}) {
  const stored = createStored({
    area: of.area,
    key: 'settings',
    version: 1,
    schema: settings,
    empty: defaultSettings,
  });

  let managed: Partial<Settings> | undefined;
  let loading: Promise<unknown> | undefined;

  /** Chromium takes seconds to load policy when it starts (measured): nobody waits who need not. */
  function load(): Promise<unknown> {
    loading ??= of.managed().then((found) => {
      managed = found;
    });
    return loading;
  }

  async function merged(policy: Partial<Settings>): Promise<Settings> {
    const own = await stored.read();
    const wanted = { ...own, ...policy };
    return {
      ...wanted,
      registration: wanted.registration ?? of.builtIn,
      // The organisation's come first; nobody loses their own by them.
      rules: [...(policy.rules ?? []), ...own.rules],
      carries: { ...own.carries, ...policy.carries },
      names: { ...own.names, ...policy.names },
    };
  }

  return {
    /** The settings that hold, once policy is loaded. */
    async read(): Promise<Settings> {
      await load();
      return merged(managed ?? {});
    },
    /** What is known at once. While policy is being loaded nothing may be one click. */
    async readNow(): Promise<Settings & { complete: boolean }> {
      void load();
      return { ...(await merged(managed ?? { oneClick: 'never' })), complete: !!managed };
    },
    /** Gives a group or scope a name of the person's own; an empty one takes it away. */
    async name(scopeId: string, name: string): Promise<void> {
      const id = scopeId.toLowerCase();
      await stored.update(({ names: { [id]: _, ...others }, ...own }) => ({
        ...own,
        names: name ? { ...others, [id]: name } : others,
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
