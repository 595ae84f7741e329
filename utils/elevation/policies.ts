import { openClient } from '../http/client';
import type { SessionEnvironment } from '../http/session';
import type { Account, AccountKey } from '../pim/account';
import { accountKey } from '../pim/account-key';
import { HOUR_MS, MINUTE_MS } from '../pim/duration';
import type { Elevation } from '../pim/elevation/elevation';
import type { RoleDefaults } from '../pim/elevation/role-defaults';
import type { Eligibility } from '../pim/eligibility';
import { learnPolicy } from '../pim/learn-policy';
import type { Policy } from '../pim/policy';
import type { Snapshot } from '../snapshot/shape';
import type { SurfaceApi } from '../surfaces/surface-api';
import type { ReadSurface } from './read-lists';

/** Policies change rarely; group policies are read anew more often by their own surface. */
const POLICY_FRESH_MS = HOUR_MS;
/** One that could not be read is asked for again sooner. */
const UNKNOWN_POLICY_MS = 5 * MINUTE_MS;

export type PoliciesEnvironment = SessionEnvironment & {
  now: () => number;
  surfaces: SurfaceApi[];
  /** What was done before, by eligibility key: those roles come first. */
  roleDefaults: (of: AccountKey) => Promise<Record<string, RoleDefaults>>;
  of: (account: Account) => Snapshot;
  set: (account: Account, change: (before: Snapshot) => Snapshot) => Promise<Snapshot>;
};

/** Knows what roles ask for: of some as soon as they are listed, of the others once it is wanted. */
export function createPolicies(environment: PoliciesEnvironment) {
  const { now, surfaces, of, set } = environment;
  /** Keys of roles whose policies are being read. */
  const reading = new Set<string>();

  /** What is read without being asked for: what is known already, and the likeliest of the rest. */
  function likely(surface: SurfaceApi, listed: Snapshot, used: Record<string, RoleDefaults>) {
    const rows = listed.eligibilities.filter((one) => one.surface === surface.surface);
    const first = rows.filter((one) => used[one.key]);
    const others = rows.filter((one) => !used[one.key]);
    const most = new Set([...first, ...others].slice(0, surface.maxPrefetchedPolicies));
    return rows.filter((one) => most.has(one) || listed.policies[one.key]);
  }

  /** Remembers which are on their way, so that nobody asks for them a second time. */
  async function reads(
    wanted: Eligibility[],
    read: () => Promise<Record<string, Policy>>,
  ): Promise<Record<string, Policy>> {
    for (const { key } of wanted) reading.add(key);
    try {
      return await read();
    } finally {
      for (const { key } of wanted) reading.delete(key);
    }
  }

  const areOld = (policiesAtMs: number | null): boolean =>
    now() - (policiesAtMs ?? 0) > POLICY_FRESH_MS;

  return {
    /** Whether policies of that moment have to be read again. */
    areOld,
    /** After first paint, and only what is missing or old. */
    async readListed(account: Account, read: ReadSurface[], listed: Snapshot): Promise<void> {
      const ageMs = now() - (listed.policiesAtMs ?? 0);
      const old = areOld(listed.policiesAtMs);
      const isKnown = ({ key }: Eligibility) =>
        listed.policies[key]?.kind === 'known' ||
        (listed.policies[key] !== undefined && ageMs < UNKNOWN_POLICY_MS);
      const used = await environment.roleDefaults(accountKey(account));
      const found = await Promise.all(
        surfaces.map((surface) => {
          const wanted = likely(surface, listed, used).filter((one) => old || !isKnown(one));
          const client = read.find(({ list }) => list.surface === surface.surface)?.client;
          if (!wanted.length || !client) return undefined;
          return reads(wanted, () => surface.readPolicies(client, wanted));
        }),
      );
      if (found.every((one) => !one)) return;
      await set(account, (before) => ({
        ...before,
        policies: {
          ...(old ? {} : before.policies),
          ...keepLearned(before.policies, Object.assign({}, ...found)),
        },
        policiesAtMs: now(),
      }));
    },

    /** Of one role, because somebody is about to activate it. Does nothing when it is known. */
    async readOne(account: Account, eligibility: Eligibility): Promise<void> {
      const { key } = eligibility;
      const surface = surfaces.find((one) => one.surface === eligibility.surface);
      if (!surface || reading.has(key) || of(account).policies[key]) return;
      const found = await reads([eligibility], async () => {
        const opened = await openClient(environment, { account, resource: surface.resource });
        return opened.ok ? surface.readPolicies(opened.client, [eligibility]) : {};
      });
      if (!found[key]) return;
      await set(account, (before) => ({ ...before, policies: { ...before.policies, ...found } }));
    },

    /** Takes what the refusal of an elevation tells of its role's rules. */
    async learn(
      account: Account,
      { eligibility: { key }, error, input }: Elevation,
    ): Promise<void> {
      const known = of(account).policies[key];
      const policy = error ? learnPolicy(known, error, input) : known;
      if (!policy || policy === known) return;
      await set(account, (before) => ({
        ...before,
        policies: { ...before.policies, [key]: policy },
      }));
    },
  };
}

/** Rules that still cannot be read: what refusals told of them before is all that is known. */
function keepLearned(
  before: Record<string, Policy>,
  read: Record<string, Policy>,
): Record<string, Policy> {
  const keep = ([key, policy]: [string, Policy]): [string, Policy] => {
    const known = before[key];
    return [key, policy.kind === 'unknown' && known?.kind === 'unknown' ? known : policy];
  };
  return Object.fromEntries(Object.entries(read).map(keep));
}
