import { type Client, openClient } from '../http/client';
import type { SessionEnvironment } from '../http/session';
import type { Account, AccountKey } from '../pim/account';
import { accountKey } from '../pim/account-key';
import { HOUR_MS, MINUTE_MS } from '../pim/duration';
import type { Elevation } from '../pim/elevation/elevation';
import type { RoleDefaults } from '../pim/elevation/role-defaults';
import type { Eligibility, Surface } from '../pim/eligibility';
import { learnPolicy } from '../pim/learn-policy';
import type { Policy } from '../pim/policy';
import { policyOf } from '../snapshot/policy-of';
import type { Snapshot } from '../snapshot/shape';
import type { SurfaceApi } from '../surfaces/surface-api';

/** Policies change rarely. */
const POLICY_FRESH_MS = HOUR_MS;
/** One that could not be read is read again sooner. */
const UNKNOWN_POLICY_MS = 5 * MINUTE_MS;

export type PoliciesDeps = SessionEnvironment & {
  now: () => number;
  surfaces: Record<Surface, SurfaceApi>;
  /** What was done before, by eligibility key: those roles come first. */
  roleDefaults: (account: AccountKey) => Promise<Record<string, RoleDefaults>>;
  snapshotOf: (account: Account) => Snapshot;
  set: (account: Account, change: (before: Snapshot) => Snapshot) => Promise<Snapshot>;
};

export type Policies = ReturnType<typeof createPolicies>;

/**
 * Reads the policies of roles: of some as soon as they are listed, of the others once somebody is
 * about to activate them.
 */
export function createPolicies(deps: PoliciesDeps) {
  const { now, snapshotOf, set } = deps;
  /** Keys of roles whose policies are being read. */
  const reading = new Set<string>();

  /** Remembers which policies are being read, so that none is read a second time meanwhile. */
  async function whileReading(
    eligibilities: Eligibility[],
    read: () => Promise<Record<string, Policy>>,
  ): Promise<Record<string, Policy>> {
    for (const { key } of eligibilities) reading.add(key);
    try {
      return await read();
    } finally {
      for (const { key } of eligibilities) reading.delete(key);
    }
  }

  const areOld = (policiesAtMs: number | null): boolean =>
    Math.abs(now() - (policiesAtMs ?? 0)) > POLICY_FRESH_MS;

  return {
    /** Whether policies of that moment have to be read again. */
    areOld,
    /**
     * Reads what is missing or old of surfaces whose eligible assignments are shown.
     * @param policiesAtMs when the policies were read before: not by this reading, which goes surface by surface
     */
    async readListed(
      account: Account,
      surfaces: SurfaceApi[],
      client: Client,
      policiesAtMs: number | null,
    ): Promise<void> {
      const listed = snapshotOf(account);
      const ageMs = now() - (policiesAtMs ?? 0);
      const old = areOld(policiesAtMs);
      const isKnown = ({ key }: Eligibility) =>
        listed.policies[key]?.kind === 'known' ||
        (listed.policies[key] !== undefined && ageMs < UNKNOWN_POLICY_MS);
      const used = await deps.roleDefaults(accountKey(account));
      const found = await Promise.all(
        surfaces.map((surface) => {
          const wanted = prefetched(surface, listed, used).filter((row) => old || !isKnown(row));
          if (!wanted.length) return undefined;
          return whileReading(wanted, () => surface.readPolicies(client, wanted));
        }),
      );
      if (found.every((policies) => policies === undefined)) return;
      await set(account, (before) => ({
        ...before,
        policies: {
          ...(old ? policiesOfOthers(before, surfaces) : before.policies),
          ...keepLearned(before.policies, Object.assign({}, ...found)),
        },
        ...(old && { narrowedPolicies: {} }),
        policiesAtMs: now(),
      }));
    },

    /** Reads the policy of one role that somebody is about to activate, unless it is known. */
    async readOne(account: Account, eligibility: Eligibility): Promise<void> {
      const { key } = eligibility;
      const surface = deps.surfaces[eligibility.surface];
      if (reading.has(key) || policyOf(snapshotOf(account), key)) return;
      const found = await whileReading([eligibility], async () => {
        const opened = await openClient(deps, { account, resource: surface.resource });
        return opened.ok ? surface.readPolicies(opened.client, [eligibility]) : {};
      });
      if (!found[key]) return;
      await set(account, (before) => withPolicies(before, eligibility, found));
    },

    /** Takes what the refusal of an elevation tells of its role's rules. */
    async learn(account: Account, { eligibility, error, input }: Elevation): Promise<void> {
      const { key } = eligibility;
      const known = policyOf(snapshotOf(account), key);
      const policy = error ? learnPolicy(known, error, input) : known;
      if (!policy || policy === known) return;
      await set(account, (before) => withPolicies(before, eligibility, { [key]: policy }));
    },
  };
}

/** Policies of what is not listed, because it was narrowed to a scope below, are kept apart. */
function withPolicies(
  before: Snapshot,
  { eligibleKey }: Eligibility,
  found: Record<string, Policy>,
): Snapshot {
  const kept = eligibleKey === undefined ? 'policies' : 'narrowedPolicies';
  return { ...before, [kept]: { ...before[kept], ...found } };
}

/** Roles whose policies are read with the lists: those known already, and the likeliest of the rest. */
function prefetched(
  { surface, maxPrefetchedPolicies }: SurfaceApi,
  listed: Snapshot,
  used: Record<string, RoleDefaults>,
): Eligibility[] {
  const rows = listed.eligibilities.filter((row) => row.surface === surface);
  const byUse = [...rows.filter(({ key }) => used[key]), ...rows.filter(({ key }) => !used[key])];
  const likeliest = new Set(byUse.slice(0, maxPrefetchedPolicies));
  return rows.filter((row) => likeliest.has(row) || listed.policies[row.key]);
}

/** The policies of listed roles of other surfaces: theirs are read by themselves. */
function policiesOfOthers(
  { eligibilities, policies }: Snapshot,
  surfaces: SurfaceApi[],
): Record<string, Policy> {
  const names = surfaces.map(({ surface }) => surface);
  const others = eligibilities.filter((row) => !names.includes(row.surface));
  return Object.fromEntries(
    others.flatMap(({ key }) => {
      const policy = policies[key];
      return policy ? [[key, policy]] : [];
    }),
  );
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
