import type { Eligibility } from '../pim/eligibility';
import type { Policy } from '../pim/policy';
import type { Snapshot } from './shape';

/** The part of a snapshot that changes with a new list only: what is eligible, and the policies. */
export type Rows = Pick<Snapshot, 'eligibilities' | 'policies'>;

/**
 * Rows as they lie in storage. Thousands of rows have a handful of different policies: each is kept
 * once, and a row says which is its own.
 */
type PackedRows = {
  eligibilities: Eligibility[];
  policies: Policy[];
  /** Place in `policies` of each row's, in the order of the rows; -1: not fetched yet. */
  policyOf: number[];
};

/**
 * Rows as the text of their record: a browser hands over one long text many times faster than
 * thousands of objects. Policies of rows that are no longer there are left out.
 */
export function packRows({ eligibilities, policies }: Rows): string {
  const places = new Map<string, number>();
  const distinct: Policy[] = [];
  const policyOf = eligibilities.map(({ key }) => {
    const policy = policies[key];
    if (!policy) return -1;
    const text = JSON.stringify(policy);
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, distinct.length);
    return distinct.push(policy) - 1;
  });
  return JSON.stringify({ eligibilities, policies: distinct, policyOf } satisfies PackedRows);
}

/** The rows as they were packed. */
export function unpackRows(text: string): Rows {
  const { eligibilities, policies, policyOf } = JSON.parse(text) as PackedRows;
  const byKey: Record<string, Policy> = {};
  for (const [at, { key }] of eligibilities.entries()) {
    const policy = policies[policyOf[at] ?? -1];
    if (policy) byKey[key] = policy;
  }
  return { eligibilities, policies: byKey };
}
