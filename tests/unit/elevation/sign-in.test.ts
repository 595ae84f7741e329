import { describe, expect, it } from 'vitest';
import { createBroker } from '../../../utils/auth/broker';
import { createAccounts } from '../../../utils/elevation/accounts';
import { createSignIn } from '../../../utils/elevation/sign-in';
import { accountKey } from '../../../utils/pim/account-key';
import { contoso } from '../../emulator/tenants/contoso';
import { createMemoryArea } from '../support/memory-area';
import { ana } from '../support/records';
import { createFakeHost, registration, tokenResult } from '../support/token-host';

const other = { ...ana, homeAccountId: 'o.f', tenantId: 'f', objectId: 'o', username: 'o@f.com' };

type Changes = { onState?: () => Promise<void>; launch?: () => Promise<string> };

/** Signing in where any work account may, and `who` does. */
function signingIn({ onState = async () => undefined, launch }: Changes = {}) {
  const area = createMemoryArea({});
  const session = createMemoryArea({});
  const accounts = createAccounts(area);
  const failures: string[] = [];
  let who = ana;
  const forgotten: boolean[] = [];
  const host = createFakeHost({ finish: () => tokenResult(who) });
  const states: string[] = [];
  /** Whose sign-in each state was told as. */
  const told: (string | undefined)[] = [];
  const signIn = createSignIn({
    now: () => 0,
    session,
    accounts,
    broker: createBroker({
      askHost: (task) => {
        if (task.op === 'forget') forgotten.push(accounts.find(accountKey(ana)) !== undefined);
        return host.askHost(task);
      },
      launch: launch ?? (async () => 'https://extension.example/#code=x'),
      registrationOf: (of) => accounts.registrationOf(of)!,
      isKnown: () => true,
      mayUse: () => true,
    }),
    registration: async () => ({
      ok: true,
      value: { ...registration, tenant: 'organizations' },
    }),
    mayUse: () => true,
    async onState({ state, error, account }) {
      states.push(error ? error.code : state);
      told.push(account);
      await onState();
    },
    onSignedIn: async () => undefined,
    logError: (cause) => void failures.push(String(cause)),
  });
  return {
    ...{ accounts, host, session, signIn, states, told, failures },
    /** Whether Ana was still known each time that her tokens were forgotten. */
    forgotten,
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

const pendingOf = (account: string | null) => ({
  pendingSignIn: { account, resource: 'graph', atMs: 0 },
});

it('of an account that signed out meanwhile is not taken up by the next worker', async () => {
  const { session, signIn, host } = signingIn();
  await session.set(pendingOf(accountKey(ana)));
  await signIn.resume();
  expect([host.tasks, session.data]).toEqual([[], {}]);
});

it('that was begun is forgotten with its account, and that of another is not', async () => {
  const { session, signIn, as } = signingIn();
  await as(ana);
  await session.set(pendingOf(accountKey(ana)));
  await signIn.signOut(ana);
  expect(session.data).toEqual({});

  await as(ana);
  await session.set(pendingOf(accountKey(other)));
  await signIn.signOut(ana);
  expect(session.data).toEqual(pendingOf(accountKey(other)));
});

it('that fails unexpectedly says so, and the next one begins', async () => {
  let isBroken = true;
  const { session, signIn, states, accounts } = signingIn({
    async onState() {
      if (isBroken) throw new Error('Full');
    },
  });
  await signIn.start(null);
  isBroken = false;
  expect([states, session.data]).toEqual([['running', 'unavailable'], {}]);
  await signIn.start(null);
  expect([states.slice(2), accounts.all()]).toEqual([['running', 'idle'], [ana]]);
});

it('whose end nobody can be told of is a failure that is kept, not thrown', async () => {
  const { signIn, failures } = signingIn({ onState: () => Promise.reject(new Error('Full')) });
  await signIn.start(null);
  expect(failures).toEqual(['Error: Full']);
});

it('signing out forgets tokens first, and once more what came while the account was still known', async () => {
  const { accounts, forgotten, signIn, as } = signingIn();
  await as(ana);
  await as(other);
  await signIn.signOut(ana);
  // A worker that dies in between finds the account, and signs it out again.
  expect(forgotten).toEqual([true, false]);
  expect(accounts.all()).toEqual([other]);
});

describe('whose sign-in it is', () => {
  /** Ana and another are signed in, and the sign-in library knows Ana's tokens only. */
  async function refused() {
    const opened = signingIn();
    for (const account of [ana, other]) await opened.accounts.add({ account, registration });
    return opened;
  }

  it('is told from its beginning to its failure', async () => {
    const { signIn, told, states } = await refused();
    await signIn.start(accountKey(other));
    expect(states).toEqual(['running', 'wrongAccount']);
    expect(told).toEqual([accountKey(other), accountKey(other)]);
  });

  it('is nobody’s where somebody new signs in, also after one of a known account failed', async () => {
    const { signIn, told } = await refused();
    await signIn.start(accountKey(other));
    await signIn.start(null);
    expect(told.slice(2)).toEqual([undefined, undefined]);
  });

  it('is nobody’s once it succeeded', async () => {
    const { signIn, told, as } = signingIn();
    await as(ana);
    await signIn.start(accountKey(ana));
    expect(told.at(-1)).toBeUndefined();
  });

  it('is forgotten, failure and all, when its account signs out, and not when another does', async () => {
    const { signIn, told, states } = await refused();
    await signIn.start(accountKey(other));
    await signIn.signOut(ana);
    expect([states.at(-1), told.at(-1)]).toEqual(['wrongAccount', accountKey(other)]);
    await signIn.signOut(other);
    expect([states.at(-1), told.at(-1)]).toEqual(['idle', undefined]);
  });
});
