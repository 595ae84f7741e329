import type { Account } from '../pim/account';
import type { Result } from '../pim/error';
import { pimErrorOf } from '../pim/pim-error-of';
import { plainName } from '../pim/plain-name';
import { type Area, createStored } from '../storage/stored';
import { createManaged, type ManagedSource } from './managed';
import type { PolicyProblem } from './policy';
import { onePerTenant, type Registration } from './registration';
import { registrationFor, registrationsOf } from './registration-for';
import { defaultSettings, type Settings, type SettingsChange, settings } from './shape';

export type SettingsStore = ReturnType<typeof createSettings>;

/** What is known of settings at once. */
export type SettingsNow = Settings & {
  /** False while policy is being loaded. */
  complete: boolean;
  /** What of managed policy cannot be read. */
  problems: PolicyProblem[];
  /** The applications that count, the first one first. */
  registrations: Registration[];
  /** The application is the organisation's to set: none of the person's own counts. */
  managesRegistration: boolean;
  /** The applications that the organisation set, the first one first. */
  managedRegistrations: Registration[];
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
    return {
      ...{ ...own, ...policy },
      ...applications(own, policy),
      // The organisation's come first; nobody loses their own by them.
      rules: [...(policy.rules ?? []), ...own.rules],
      carries: { ...own.carries, ...policy.carries },
      names: { ...own.names, ...policy.names },
    };
  }

  /** The organisation's applications before the person's own, and alone where it set the first one. */
  function applications(own: Settings, policy: Partial<Settings>) {
    const managed = policy.otherRegistrations ?? [];
    // One that the organisation set and nobody can read is none: no other takes its place.
    if ('registration' in policy)
      return { registration: policy.registration ?? null, otherRegistrations: managed };
    const first = own.registration ?? of.builtIn;
    const all = onePerTenant([...managed, ...(first ? [first] : []), ...own.otherRegistrations]);
    const registration = first && all.find((each) => isSameTenant(each, first))!;
    return {
      registration,
      otherRegistrations: all.filter((each) => each !== registration),
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
      const all = await merged(known);
      return {
        ...all,
        registrations: registrationsIn(all),
        complete: policy !== undefined,
        problems: policy?.problems ?? [],
        managesRegistration: 'registration' in known,
        managedRegistrations: registrationsIn(policy?.settings ?? {}),
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
      const unreadable = managed.current()?.settings.registration === null;
      const found = unreadable && tenant === null ? null : registrationFor(tenant, all, accounts);
      if (found) return { ok: true, value: found };
      if (unreadable) return { ok: false, error: pimErrorOf('policyUnreadable') };
      if (tenant === null || all.length === 0)
        return { ok: false, error: pimErrorOf('notConfigured') };
      return { ok: false, error: pimErrorOf('tenantNotSetUp', tenant) };
    },
    /**
     * Whether an account may go on with the application it signed in with: not where the organisation
     * has set another since for its tenant, or others than this one and none for its tenant.
     * @param used the tenant is the account's
     * @param accounts who is signed in here, and so what is known of tenants
     */
    allows(used: Registration, accounts: Account[]): boolean {
      const policy = managed.current()?.settings ?? {};
      const { own, perhaps } = registrationsOf(used.tenant, registrationsIn(policy), accounts);
      if (own.length > 0) return own.some((each) => isSameApplication(each, used));
      // Without the organisation's first application nobody knows that another is forbidden.
      return !policy.registration || perhaps.some((each) => isSameApplication(each, used));
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

function registrationsIn(of: Partial<Settings>): Registration[] {
  return [...(of.registration ? [of.registration] : []), ...(of.otherRegistrations ?? [])];
}

const isSameTenant = (one: Registration, other: Registration): boolean =>
  one.tenant.toLowerCase() === other.tenant.toLowerCase();

const isSameApplication = (one: Registration, other: Registration): boolean =>
  one.clientId.toLowerCase() === other.clientId.toLowerCase() && one.cloud === other.cloud;

function definedOf(change: SettingsChange): Partial<Settings> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
