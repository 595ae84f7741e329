import { definitions, settingNames } from './definitions';
import type { ManagedSettings } from './policy';
import { onePerTenant, type Registration } from './registration';
import { forEach, type Settings } from './shape';

/**
 * The settings that hold: the person's, under what the organisation set.
 * @param builtIn a registration given at build time, used when nobody set one
 */
export function mergedSettings(
  own: Settings,
  managed: ManagedSettings,
  builtIn: Registration | null,
): Settings {
  const merged = forEach(settingNames, (name) => {
    if (!(name in managed)) return own[name];
    return definitions[name].adds ? joined(managed[name], own[name]) : managed[name];
  });
  return { ...(merged as Settings), ...applications(own, managed, builtIn) };
}

/** The organisation's lines come first; nobody loses their own by them. */
function joined(managed: unknown, own: unknown): unknown {
  if (Array.isArray(own)) return [...(managed as unknown[]), ...own];
  return { ...(own as object), ...(managed as object) };
}

/** The organisation's applications before the person's own, and alone where it set the first one. */
function applications(own: Settings, policy: ManagedSettings, builtIn: Registration | null) {
  const managed = policy.otherRegistrations ?? [];
  // One that the organisation set and nobody can read is none: no other takes its place.
  if ('registration' in policy)
    return { registration: policy.registration ?? null, otherRegistrations: managed };
  const first = own.registration ?? builtIn;
  const all = onePerTenant([...managed, ...(first ? [first] : []), ...own.otherRegistrations]);
  const registration = first && all.find((each) => isSameTenant(each, first))!;
  return {
    registration,
    otherRegistrations: all.filter((each) => each !== registration),
  };
}

const isSameTenant = (a: Registration, b: Registration): boolean =>
  a.tenant.toLowerCase() === b.tenant.toLowerCase();
