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
const ofGuest = (
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
  /** What Graph says; `undefined`: no answer. */
  body: unknown;
  /** Happens while Graph thinks. */
  meanwhile: () => Promise<void>;
};
let world: World;
beforeEach(async () => {
  const accounts = createAccounts(createMemoryArea({}));
  for (const account of [ana, guest]) await accounts.add({ account, registration });
  const names = createTenantNames({ now: () => world.nowMs, accounts });
  const meanwhile = async () => undefined;
  world = { accounts, names, calls: [], nowMs: DAY_MS, body: ofGuest(), meanwhile };
});

const known = (account: Account = guest) => world.accounts.find(accountKey(account))?.tenant;

/** Reads what is to be read with the guest's lists. */
async function learn(): Promise<void> {
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
  await learn();
}

describe('the name and the domains of a tenant', () => {
  it('are those of the account that asked, and of nobody else', async () => {
    world.body = { value: [{ ...ofGuest().value[0], id: ana.tenantId }, ...ofGuest().value] };
    await learn();
    expect(known()).toEqual({ name: 'Fabrikam', domains: ['fabrikam.com'] });
    expect(known(ana)).toBeUndefined();
    expect(world.calls).toEqual([expect.stringMatching(/^\/v1\.0\/organization\?/)]);
  });

  it('are not taken from an answer about another tenant', async () => {
    world.body = { value: [{ ...ofGuest().value[0], id: ana.tenantId }] };
    await learn();
    expect(known()).toBeUndefined();
  });

  it('are in lower case, each once, the default one first', async () => {
    const main = { name: 'Fabrikam.COM', isDefault: true };
    world.body = ofGuest([...domains('a.example', 'A.example'), main]);
    await learn();
    expect(known()?.domains).toEqual(['fabrikam.com', 'a.example']);
  });

  it.each([
    ['a name that is drawn over others', ofGuest(domains('f.com'), 'Fab\u202erikam\n'), 'Fabrikam'],
    ['no name', { value: [{ id: guest.tenantId, verifiedDomains: domains('f.com') }] }, ''],
    ['no words', ofGuest([...domains('f.com', 'x'.repeat(254)), { name: 7 }, {}]), 'Fabrikam'],
  ])('are kept of an answer with %s', async (_, body, name) => {
    world.body = body;
    await learn();
    expect(known()).toEqual({ name, domains: ['f.com'] });
  });

  it('are a thousand domains at most', async () => {
    world.body = ofGuest(domains(...Array.from({ length: 5_000 }, (_, at) => `d${at}.example`)));
    await learn();
    expect(known()?.domains).toHaveLength(MOST_DOMAINS);
  });

  it.each([{}, { value: 3 }, 'nonsense', null, { value: [] }, ofGuest([])])(
    'are asked for again a day after an answer that says nothing: %j',
    async (body) => {
      world.body = body;
      await learn();
      expect(known()).toBeUndefined();
      world.nowMs += DAY_MS - 1;
      await learn();
      expect(world.calls).toHaveLength(1);
      world.nowMs += 1;
      world.body = ofGuest();
      await learn();
      expect(known()?.name).toBe('Fabrikam');
    },
  );

  it('are asked for again at once where there was no answer', async () => {
    world.body = undefined;
    await learn();
    await learn();
    expect(world.calls).toHaveLength(2);
  });

  it('are asked for once, and anew when somebody signs in', async () => {
    await learn();
    world.nowMs += 2 * DAY_MS;
    await learn();
    expect(world.calls).toHaveLength(1);
    world.body = ofGuest(domains('new.example'), 'Renamed');
    await readAgain();
    expect(known()).toEqual({ name: 'Renamed', domains: ['new.example'] });
  });

  it('stay where the tenant says nothing any more, and over a new sign-in', async () => {
    await learn();
    world.body = { value: [] };
    await readAgain();
    await world.accounts.add({ account: guest, registration });
    expect(known()?.name).toBe('Fabrikam');
  });

  it.each([7, { name: 'Contoso' }, { name: 'Contoso', domains: 'contoso.com' }])(
    'are read anew where they are damaged, and their account stays: %j',
    async (tenant) => {
      const data = [{ account: { ...ana, tenant }, registration }];
      const accounts = createAccounts(createMemoryArea({ accounts: { version: 1, data } }));
      await accounts.load();
      expect(accounts.all()).toEqual([ana]);
    },
  );

  it('are forgotten with an account that signed out while they were asked for', async () => {
    world.meanwhile = () => world.accounts.remove(accountKey(guest));
    await learn();
    expect(world.accounts.all()).toEqual([ana]);
  });
});
