import { expect } from 'vitest';
import { readTokenClaims } from '../../../utils/auth/token-claims';
import type { Tenant } from '../../emulator/world';
import type { Person } from './account-pairs';
import type { SentRequest } from './worker-network';

type AcceptedRequest = { tenant: string; by: string; id: string };

/** Every request that the emulated tenants accepted, on all three surfaces. */
const acceptedIn = (tenants: Tenant[]): AcceptedRequest[] =>
  tenants.flatMap(({ id: tenant, requests, pimGroups, azure }) => [
    ...[...requests, ...pimGroups.requests].map(({ id, principalId: by }) => ({ tenant, by, id })),
    ...azure.requests.map(({ name: id, holderId: by }) => ({ tenant, by, id })),
  ]);

/** Ids in the emulated tenants that belong to the first of these accounts and not to the other. */
function ownIds({ tenant, user }: Person, other: Person): string[] {
  const personal = acceptedIn([tenant]).flatMap(({ by, id }) => (by === user.id ? [id] : []));
  const shared = [tenant.id, ...tenant.groups.map(({ id }) => id)];
  const scopes = tenant.azure.scopes.map(({ id }) => id.split('/')[2] ?? id);
  return [user.id, ...personal, ...(tenant.id === other.tenant.id ? [] : [...shared, ...scopes])];
}

/**
 * Checks from now on the requests that leave a worker, and those that the emulated tenants accept.
 * @param all who is signed in
 * @param before the requests that were sent already
 */
export function watchRequests(tenants: Tenant[], all: Person[], before: SentRequest[] = []) {
  let checkedCount = before.length;
  let known = new Set(acceptedIn(tenants).map(({ id }) => id));

  /** The account whose token a request carries. Every request carries one of a signed-in account. */
  function ownerOf({ token, url }: SentRequest): Person {
    const claims = readTokenClaims(token);
    const owner = all.find(
      ({ tenant, user }) => claims?.tid === tenant.id && claims.oid === user.id,
    );
    expect(owner, `${url} carries somebody's token`).toBeDefined();
    return owner!;
  }

  function expectUnmixed(request: SentRequest, owner: Person): void {
    const content = decodeURIComponent(`${request.url} ${request.body}`).toLowerCase();
    for (const other of all) {
      if (other === owner) continue;
      const strays = ownIds(other, owner).filter((id) => content.includes(id.toLowerCase()));
      expect(strays, `ids of ${other.user.upn} with the token of ${owner.user.upn}`).toEqual([]);
    }
  }

  return {
    /** How many requests the tenants accepted since the last check. */
    acceptedCount: (): number => acceptedIn(tenants).filter(({ id }) => !known.has(id)).length,
    /**
     * Checks every request that left since the last check.
     * @param named the account that the button named: every write must be for it
     * @returns how many requests the tenants accepted
     */
    expectOnly(sent: SentRequest[], named: Person | null): number {
      if (sent.length < checkedCount) checkedCount = 0;
      for (const request of sent.slice(checkedCount)) {
        const owner = ownerOf(request);
        expectUnmixed(request, owner);
        const isRead = request.method === 'GET' || request.url.endsWith('/$batch');
        const call = `${request.method} ${request.url}`;
        if (!isRead) expect(owner.user.upn, call).toBe(named?.user.upn ?? 'nobody');
        if (!isRead && request.method === 'POST' && request.body.includes('principalId')) {
          expect(JSON.parse(request.body).principalId, call).toBe(named?.user.id);
        }
      }
      checkedCount = sent.length;
      const accepted = acceptedIn(tenants).filter(({ id }) => !known.has(id));
      known = new Set(acceptedIn(tenants).map(({ id }) => id));
      const owners = accepted.map(({ tenant, by }) => [tenant, by]);
      expect(owners).toEqual(accepted.map(() => [named?.tenant.id, named?.user.id]));
      return accepted.length;
    },
    /** Another worker runs now, whose requests are counted from zero. */
    restart: (): void => {
      checkedCount = 0;
    },
  };
}
