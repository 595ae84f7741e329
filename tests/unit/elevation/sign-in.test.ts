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

/** Signing in with an application for any organization; `as` says who signs in. */
function signingIn({ onState = async () => undefined, launch }: Changes = {}) {
  const area = createMemoryArea({});
  const session = createMemoryArea({});
  const accounts = createAccounts(area);
  const logged: string[] = [];
  const alarms = new Set<string>();
  let who = ana;
  const forgotten: boolean[] = [];
  const host = createFakeHost({ finish: () => tokenResult(who) });
  const states: string[] = [];
  /** The account of each published state. */
  const accountsOfStates: (string | undefined)[] = [];
  const signIn = createSignIn({
    now: () => 0,
    setTimer: () => () => undefined,
    setAlarm: (name) => void alarms.add(name),
    clearAlarm: (name) => void alarms.delete(name),
    session,
    accounts,
    broker: createBroker({
      askHost: (task) => {
        if (task.op === 'forget') forgotten.push(accounts.find(accountKey(ana)) !== undefined);
        return host.askHost(task);
      },
      mistakeIn: async () => undefined,
      onAnswer: () => undefined,
      launch: launch ?? (async () => 'https://extension.example/#code=x'),
      registrationOf: (account) => accounts.registrationOf(account)!,
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
      accountsOfStates.push(account);
      await onState();
    },
    onSignedIn: async () => undefined,
    logError: (error) => void logged.push(String(error)),
  });
  return {
    ...{ accounts, host, session, signIn, states, accountsOfStates, logged },
    /** Whether Ana was still known each time that her tokens were forgotten. */
    forgotten,
    async as(account: typeof ana): Promise<void> {
      who = account;
      await signIn.start(null);
    },
  };
}

it('a second account is added to the first', async () => {
  const { accounts, as } = signingIn();
  await as(ana);
  await as(other);
  expect(accounts.all()).toEqual([ana, other]);
});

it('an account that signs in again is not added twice', async () => {
  const { accounts, as } = signingIn();
  await as(ana);
  await as(ana);
  expect(accounts.all()).toEqual([ana]);
});

it('an application for any organization keeps each account to its own tenant from then on', async () => {
  const { accounts, host, as } = signingIn();
  await as(ana);
  expect(host.tasks[0]).toMatchObject({ op: 'begin', registration: { tenant: 'organizations' } });
  expect(accounts.registrationOf(ana)).toMatchObject({ tenant: contoso.id });
});

const pendingOf = (account: string | null) => ({
  pendingSignIn: { account, resource: 'graph', atMs: 0 },
});

it('a sign-in of an account that signed out meanwhile is not resumed by the next worker', async () => {
  const { session, signIn, host } = signingIn();
  await session.set(pendingOf(accountKey(ana)));
  await signIn.resume();
  expect([host.tasks, session.data]).toEqual([[], {}]);
});

it('a pending sign-in is forgotten with its account, and that of another account is not', async () => {
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

it('a sign-in that fails unexpectedly says so, and the next one can begin', async () => {
  let isBroken = true;
  const { session, signIn, states, accounts } = signingIn({
    async onState() {
      if (isBroken) throw new Error('Full');
    },
  });
  await signIn.start(null);
  isBroken = false;
  expect([states, session.data]).toEqual([['running', 'signInFailed'], {}]);
  await signIn.start(null);
  expect([states.slice(2), accounts.all()]).toEqual([['running', 'idle'], [ana]]);
});

it('a sign-in whose state cannot be published is logged, not thrown', async () => {
  const { signIn, logged } = signingIn({ onState: () => Promise.reject(new Error('Full')) });
  await signIn.start(null);
  expect(logged).toEqual(['Error: Full']);
});

it('signing out forgets tokens before the account, and once more after it', async () => {
  const { accounts, forgotten, signIn, as } = signingIn();
  await as(ana);
  await as(other);
  await signIn.signOut(ana);
  // A worker that dies in between finds the account, and signs it out again.
  expect(forgotten).toEqual([true, false]);
  expect(accounts.all()).toEqual([other]);
});

describe('the account of a sign-in', () => {
  /** Ana and another are signed in, and the sign-in library knows Ana's tokens only. */
  async function refused() {
    const opened = signingIn();
    for (const account of [ana, other]) await opened.accounts.add({ account, registration });
    return opened;
  }

  it('is published from its beginning to its failure', async () => {
    const { signIn, accountsOfStates, states } = await refused();
    await signIn.start(accountKey(other));
    expect(states).toEqual(['running', 'otherSignedIn']);
    expect(accountsOfStates).toEqual([accountKey(other), accountKey(other)]);
  });

  it('is none where somebody new signs in, also after one of a known account failed', async () => {
    const { signIn, accountsOfStates } = await refused();
    await signIn.start(accountKey(other));
    await signIn.start(null);
    expect(accountsOfStates.slice(2)).toEqual([undefined, undefined]);
  });

  it('is none once it succeeded', async () => {
    const { signIn, accountsOfStates, as } = signingIn();
    await as(ana);
    await signIn.start(accountKey(ana));
    expect(accountsOfStates.at(-1)).toBeUndefined();
  });

  it('is removed with the failure when the account signs out, not when another does', async () => {
    const { signIn, accountsOfStates, states } = await refused();
    await signIn.start(accountKey(other));
    await signIn.signOut(ana);
    expect([states.at(-1), accountsOfStates.at(-1)]).toEqual(['otherSignedIn', accountKey(other)]);
    await signIn.signOut(other);
    expect([states.at(-1), accountsOfStates.at(-1)]).toEqual(['idle', undefined]);
  });
});
