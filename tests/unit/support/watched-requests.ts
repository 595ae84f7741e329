import { expect } from 'vitest';
import { readTokenClaims } from '../../../utils/auth/token-claims';
import type { Tenant } from '../../emulator/world';
import type { SentRequest } from './played-network';
import type { Person } from './walked-pairs';

type Made = { tenant: string; by: string; id: string };

/** Every request that the emulated tenants took, on all three surfaces. */
const madeIn = (tenants: Tenant[]): Made[] =>
  tenants.flatMap(({ id: tenant, requests, pimGroups, azure }) => [
    ...[...requests, ...pimGroups.requests].map(({ id, principalId: by }) => ({ tenant, by, id })),
    ...azure.requests.map(({ name: id, holderId: by }) => ({ tenant, by, id })),
  ]);

/** Ids in the emulated tenants that are of one of these accounts and of no other. */
function ownIds({ tenant, user }: Person, other: Person): string[] {
  const personal = madeIn([tenant]).flatMap((one) => (one.by === user.id ? [one.id] : []));
  const shared = [tenant.id, ...tenant.groups.map(({ id }) => id)];
  const scopes = tenant.azure.scopes.map(({ id }) => id.split('/')[2] ?? id);
  return [user.id, ...personal, ...(tenant.id === other.tenant.id ? [] : [...shared, ...scopes])];
}

/**
 * Watches what leaves a worker, and what the emulated tenants take, from now on.
 * @param all who is signed in
 * @param before what was sent already
 */
export function watchRequests(tenants: Tenant[], all: Person[], before: SentRequest[] = []) {
  let seen = before.length;
  let taken = new Set(madeIn(tenants).map(({ id }) => id));

  /** Whose token a request carries. Every request carries somebody's who is signed in. */
  function ownerOf({ token, url }: SentRequest): Person {
    const claims = readTokenClaims(token);
    const owner = all.find(
      ({ tenant, user }) => claims?.tid === tenant.id && claims.oid === user.id,
    );
    expect(owner, `${url} carries somebody's token`).toBeDefined();
    return owner!;
  }

  function expectUnmixed(request: SentRequest, owner: Person): void {
    const said = decodeURIComponent(`${request.url} ${request.body}`).toLowerCase();
    for (const other of all) {
      if (other === owner) continue;
      const strays = ownIds(other, owner).filter((id) => said.includes(id.toLowerCase()));
      expect(strays, `ids of ${other.user.upn} with the token of ${owner.user.upn}`).toEqual([]);
    }
  }

  return {
    /** How many requests the tenants took since the last look. */
    taken: (): number => madeIn(tenants).filter(({ id }) => !taken.has(id)).length,
    /**
     * Looks at everything that left since the last look.
     * @param named whose name stood beside the button: all that changes anything is theirs
     * @returns how many requests the tenants took
     */
    expectOnly(sent: SentRequest[], named: Person | null): number {
      if (sent.length < seen) seen = 0;
      for (const request of sent.slice(seen)) {
        const owner = ownerOf(request);
        expectUnmixed(request, owner);
        const reads = request.method === 'GET' || request.url.endsWith('/$batch');
        const whose = `${request.method} ${request.url}`;
        if (!reads) expect(owner.user.upn, whose).toBe(named?.user.upn ?? 'nobody');
        if (!reads && request.method === 'POST' && request.body.includes('principalId')) {
          expect(JSON.parse(request.body).principalId, whose).toBe(named?.user.id);
        }
      }
      seen = sent.length;
      const made = madeIn(tenants).filter(({ id }) => !taken.has(id));
      taken = new Set(madeIn(tenants).map(({ id }) => id));
      const whose = made.map(({ tenant, by }) => [tenant, by]);
      expect(whose).toEqual(made.map(() => [named?.tenant.id, named?.user.id]));
      return made.length;
    },
    /** Another worker has taken over: what it sent is counted anew. */
    restart: (): void => {
      seen = 0;
    },
  };
}
