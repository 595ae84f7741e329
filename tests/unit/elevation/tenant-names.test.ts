import { beforeEach, describe, expect, it } from 'vitest';
import { createAccounts } from '../../../utils/elevation/accounts';
import { createTenantNames } from '../../../utils/elevation/tenant-names';
import { type Account, MOST_DOMAINS } from '../../../utils/pim/account';
import { accountKey } from '../../../utils/pim/account-key';
import { DAY_MS } from '../../../utils/pim/duration';
import { pimErrorOf } from '../../../utils/pim/pim-error-of';
import { createMemoryArea } from '../support/memory-area';
import { ana } from '../support/records';
import { registration } from '../support/token-host';

/** The same person as a guest elsewhere: one home account id, another tenant. */
const guest: Account = { ...ana, tenantId: 'AAAAAAAA-0000-4000-8000-000000000001', objectId: 'g' };
const domains = (...names: string[]) => names.map((name) => ({ name, isDefault: false }));
const answerForGuest = (
  verifiedDomains: object[] = domains('fabrikam.com'),
  displayName = 'Fabrikam',
) => ({
  value: [{ id: guest.tenantId.toLowerCase(), displayName, verifiedDomains }],
});

type World = {
  accounts: ReturnType<typeof createAccounts>;
  names: ReturnType<typeof createTenantNames>;
  calls: string[];
  nowMs: number;
  /** What Graph answers; `undefined`: no answer. */
  body: unknown;
  /** Happens before Graph answers. */
  meanwhile: () => Promise<void>;
};
let world: World;
beforeEach(async () => {
  const accounts = createAccounts(createMemoryArea({}));
  for (const account of [ana, guest]) await accounts.add({ account, registration });
  const names = createTenantNames({ now: () => world.nowMs, accounts });
  const meanwhile = async () => undefined;
  world = { accounts, names, calls: [], nowMs: DAY_MS, body: answerForGuest(), meanwhile };
});

const tenantOf = (account: Account = guest) => world.accounts.find(accountKey(account))?.tenant;

/** Reads the guest's tenant as part of reading their lists. */
async function readTenant(): Promise<void> {
  const extraRead = world.names.extraReadFor(guest);
  if (!extraRead) return;
  world.calls.push(extraRead.path);
  await world.meanwhile();
  const answer = { status: 200, body: world.body, retryAfterMs: undefined, challenge: null };
  await extraRead.onAnswer(
    world.body === undefined
      ? { kind: 'noAnswer', error: pimErrorOf('offline') }
      : { kind: 'answer', ...answer },
  );
}
async function readAgain(): Promise<void> {
  world.names.readAgain(guest);
  await readTenant();
}

describe('the name and the domains of a tenant', () => {
  it('are those of the account that read them, and of no other', async () => {
    world.body = {
      value: [{ ...answerForGuest().value[0], id: ana.tenantId }, ...answerForGuest().value],
    };
    await readTenant();
    expect(tenantOf()).toEqual({ name: 'Fabrikam', domains: ['fabrikam.com'] });
    expect(tenantOf(ana)).toBeUndefined();
    expect(world.calls).toEqual([expect.stringMatching(/^\/v1\.0\/organization\?/)]);
  });

  it('are not taken from an answer about another tenant', async () => {
    world.body = { value: [{ ...answerForGuest().value[0], id: ana.tenantId }] };
    await readTenant();
    expect(tenantOf()).toBeUndefined();
  });

  it('are in lower case, each once, the default one first', async () => {
    const main = { name: 'Fabrikam.COM', isDefault: true };
    world.body = answerForGuest([...domains('a.example', 'A.example'), main]);
    await readTenant();
    expect(tenantOf()?.domains).toEqual(['fabrikam.com', 'a.example']);
  });

  it.each([
    [
      'a name with control characters',
      answerForGuest(domains('f.com'), 'Fab\u202erikam\n'),
      'Fabrikam',
    ],
    ['no name', { value: [{ id: guest.tenantId, verifiedDomains: domains('f.com') }] }, ''],
    [
      'invalid domains',
      answerForGuest([...domains('f.com', 'x'.repeat(254)), { name: 7 }, {}]),
      'Fabrikam',
    ],
  ])('are taken from an answer with %s', async (_, body, name) => {
    world.body = body;
    await readTenant();
    expect(tenantOf()).toEqual({ name, domains: ['f.com'] });
  });

  it('are limited to a thousand domains', async () => {
    world.body = answerForGuest(
      domains(...Array.from({ length: 5_000 }, (_, index) => `d${index}.example`)),
    );
    await readTenant();
    expect(tenantOf()?.domains).toHaveLength(MOST_DOMAINS);
  });

  it.each([{}, { value: 3 }, 'nonsense', null, { value: [] }, answerForGuest([])])(
    'are read again a day after an answer without them: %j',
    async (body) => {
      world.body = body;
      await readTenant();
      expect(tenantOf()).toBeUndefined();
      world.nowMs += DAY_MS - 1;
      await readTenant();
      expect(world.calls).toHaveLength(1);
      world.nowMs += 1;
      world.body = answerForGuest();
      await readTenant();
      expect(tenantOf()?.name).toBe('Fabrikam');
    },
  );

  it('are read again at once where there was no answer', async () => {
    world.body = undefined;
    await readTenant();
    await readTenant();
    expect(world.calls).toHaveLength(2);
  });

  it('are read once, and again when the account signs in', async () => {
    await readTenant();
    world.nowMs += 2 * DAY_MS;
    await readTenant();
    expect(world.calls).toHaveLength(1);
    world.body = answerForGuest(domains('new.example'), 'Renamed');
    await readAgain();
    expect(tenantOf()).toEqual({ name: 'Renamed', domains: ['new.example'] });
  });

  it('are kept where a later answer has none, and over a new sign-in', async () => {
    await readTenant();
    world.body = { value: [] };
    await readAgain();
    await world.accounts.add({ account: guest, registration });
    expect(tenantOf()?.name).toBe('Fabrikam');
  });

  it.each([7, { name: 'Contoso' }, { name: 'Contoso', domains: 'contoso.com' }])(
    'are dropped where they are damaged, and their account stays: %j',
    async (tenant) => {
      const data = [{ account: { ...ana, tenant }, registration }];
      const accounts = createAccounts(createMemoryArea({ accounts: { version: 1, data } }));
      await accounts.load();
      expect(accounts.all()).toEqual([ana]);
    },
  );

  it('are not stored for an account that signed out while they were read', async () => {
    world.meanwhile = () => world.accounts.remove(accountKey(guest));
    await readTenant();
    expect(world.accounts.all()).toEqual([ana]);
  });
});
