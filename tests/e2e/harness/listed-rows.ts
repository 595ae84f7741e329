import { expect } from '@playwright/test';
import type { Uplift } from './launch';

/** An eligible assignment, as far as tests read it from the extension's own record. */
type ListedRow = { key: string; surface: string; role: { name: string } };

/** Policies stand once; each row has the place of its own, or -1. */
type Listed = { eligibilities: ListedRow[]; policies: { kind: string }[]; policyOf: number[] };

/** The eligible assignments that the background has listed for its only account. */
export async function listedRows(uplift: Uplift): Promise<ListedRow[]> {
  return (await listed(uplift)).eligibilities;
}

/** Resolves once the background has read the policy of a role: what a test changes in it is news then. */
export async function policyIsRead(uplift: Uplift, role: string): Promise<void> {
  await expect
    .poll(async () => {
      const { eligibilities, policies, policyOf } = await listed(uplift);
      const at = eligibilities.findIndex((row) => row.role.name === role);
      return policies[policyOf[at] ?? -1]?.kind;
    })
    .toBe('known');
}

async function listed(uplift: Uplift): Promise<Listed> {
  const session = await uplift.storage('session');
  const [, record] = Object.entries(session).find(([key]) => key.startsWith('rows:')) ?? [];
  return JSON.parse(record as string) as Listed;
}
