import { expect, it } from 'vitest';
import { createBroker } from '../../../utils/auth/broker';
import { createAccounts } from '../../../utils/elevation/accounts';
import { createSignIn } from '../../../utils/elevation/sign-in';
import { contoso } from '../../emulator/tenants/contoso';
import { createMemoryArea } from '../support/memory-area';
import { ana } from '../support/records';
import { createFakeHost, registration, tokenResult } from '../support/token-host';

const other = { ...ana, homeAccountId: 'o.f', tenantId: 'f', objectId: 'o', username: 'o@f.com' };

/** Signing in where any work account may, and `who` does. */
function signingIn() {
  const area = createMemoryArea({});
  const accounts = createAccounts(area);
  let who = ana;
  const host = createFakeHost({ finish: () => tokenResult(who) });
  const signIn = createSignIn({
    now: () => 0,
    session: createMemoryArea({}),
    accounts,
    broker: createBroker({
      ask: host.ask,
      launch: async () => 'https://extension.example/#code=x',
      registrationOf: (of) => accounts.registrationOf(of)!,
      isKnown: () => true,
      mayUse: () => true,
    }),
    registration: async () => ({
      ok: true,
      value: { ...registration, tenant: 'organizations' },
    }),
    mayUse: () => true,
    onState: async () => undefined,
    onSignedIn: async () => undefined,
  });
  return {
    accounts,
    host,
    async as(account: typeof ana): Promise<void> {
      who = account;
      await signIn.start(null);
    },
  };
}

it('a second account stands beside the first', async () => {
  const { accounts, as } = signingIn();
  await as(ana);
  await as(other);
  expect(accounts.all()).toEqual([ana, other]);
});

it('the same account once more is still one', async () => {
  const { accounts, as } = signingIn();
  await as(ana);
  await as(ana);
  expect(accounts.all()).toEqual([ana]);
});

it('lets any tenant in, and keeps each account to its own from then on', async () => {
  const { accounts, host, as } = signingIn();
  await as(ana);
  expect(host.tasks[0]).toMatchObject({ op: 'begin', registration: { tenant: 'organizations' } });
  expect(accounts.registrationOf(ana)).toMatchObject({ tenant: contoso.id });
});
