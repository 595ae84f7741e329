import { describe, expect, it } from 'vitest';
import { createBroker, type TokenNeed } from '../../../utils/auth/broker';
import { ana } from '../support/records';
import {
  createFakeHost,
  interactionNeeded,
  registration,
  tokenResult,
  tokenWith,
} from '../support/token-host';

type HostAnswers = Parameters<typeof createFakeHost>[0];

/** @param back what comes back from a window; undefined: it was closed */
function open(
  answers: HostAnswers = {},
  back: string | undefined = 'https://x.example/#code=1',
  known: string[] = [],
  allowed = () => true,
) {
  const host = createFakeHost(answers);
  const launched: boolean[] = [];
  const broker = createBroker({
    askHost: host.askHost,
    async launch(_, interactive) {
      launched.push(interactive);
      return back;
    },
    registrationOf: () => registration,
    mayUse: () => allowed(),
    isKnown: ({ homeAccountId }) => [ana.homeAccountId, ...known].includes(homeAccountId),
  });
  const need = (change: Partial<TokenNeed> = {}) =>
    broker.token({ account: ana, resource: 'graph', ...change });
  return { ...host, broker, launched, need };
}
const wrongPerson = { accessToken: tokenWith({ oid: 'ben' }), homeAccountId: 'ben.tenant' };
const acrs = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
const nbf = '{"access_token":{"nbf":{"essential":true,"value":"1"}}}';
const consentMissing = {
  kind: 'failed' as const,
  failure: { code: 'consent_required', aadsts: '65001', message: '', interaction: true },
};
const quietFails = (quiet: boolean) => (quiet ? interactionNeeded : tokenResult());

describe('a token', () => {
  it('is taken from the cache without anybody noticing', async () => {
    const { need, launched, ops } = open();
    expect(await need()).toEqual({ ok: true, value: tokenWith() });
    expect([launched, ops()]).toEqual([[], ['silent']]);
  });

  it('needed fifty times at once is asked for once', async () => {
    const { need, ops } = open();
    const all = await Promise.all(Array.from({ length: 50 }, () => need()));
    expect(all.every(({ ok }) => ok)).toBe(true);
    expect(ops()).toEqual(['silent']);
  });

  it('of a guest is another need than the one at home', async () => {
    const { need, broker, ops } = open();
    const guest = { ...ana, tenantId: 'elsewhere', objectId: 'guest' };
    const [home, away] = await Promise.all([
      need(),
      broker.token({ account: guest, resource: 'graph' }),
    ]);
    expect([home.ok, away.ok]).toEqual([true, false]);
    expect(ops().filter((op) => op === 'silent')).toHaveLength(2);
  });

  it('for another resource or other claims is another need', async () => {
    const { need, ops } = open();
    await Promise.all([need(), need({ claims: '{}' }), need({ resource: 'arm' })]);
    expect(ops().filter((op) => op === 'silent')).toHaveLength(3);
  });

  it('is next tried without a window, in the session of the browser', async () => {
    const { need, launched } = open({ silent: interactionNeeded });
    expect((await need()).ok).toBe(true);
    expect(launched).toEqual([false]);
  });

  it.each([
    ['claims that ask to verify', interactionNeeded, acrs],
    ['a consent that is missing', consentMissing, undefined],
  ])('opens no window without a click, also for %s', async (_, silent, claims) => {
    const unasked = open({ silent });
    expect((await unasked.need({ ...(claims && { claims }) })).ok).toBe(false);
    expect([unasked.launched, unasked.ops()]).toEqual([[], ['silent']]);
  });

  it('opens a window only after a click', async () => {
    const answers = { silent: interactionNeeded, finish: quietFails };
    const unasked = open(answers);
    expect(await unasked.need()).toMatchObject({ ok: false, error: { code: 'signInNeeded' } });
    expect(unasked.launched).toEqual([false]);
    const clicked = open(answers);
    expect((await clicked.need({ interactive: true })).ok).toBe(true);
    expect(clicked.launched).toEqual([false, true]);
  });

  it('with a context to verify opens no window without a click', async () => {
    const { need, launched } = open({ silent: interactionNeeded });
    expect((await need({ claims: acrs })).ok).toBe(false);
    expect(launched).toEqual([]);
  });

  it('with a context to verify goes straight to the window, and carries its claims', async () => {
    const { need, launched, tasks } = open({ silent: interactionNeeded });
    await need({ claims: acrs, interactive: true });
    expect(launched).toEqual([true]);
    expect(tasks[1]).toMatchObject({ op: 'begin', claims: acrs, loginHint: ana.username });
  });

  it('that several roles need with the same context is asked for in one window', async () => {
    const { need, launched } = open({ silent: interactionNeeded });
    const all = await Promise.all([1, 2, 3].map(() => need({ claims: acrs, interactive: true })));
    expect(all.every(({ ok }) => ok)).toBe(true);
    expect(launched).toEqual([true]);
  });

  it('of another resource needs no second window once the first one satisfied the context', async () => {
    let verified = false;
    const host = createFakeHost({
      finish: () => {
        verified = true;
        return tokenResult();
      },
    });
    const launched: boolean[] = [];
    const broker = createBroker({
      askHost: async (task) => {
        if (task.op !== 'silent') return host.askHost(task);
        if (!verified) return interactionNeeded;
        return tokenResult({ accessToken: tokenWith({ aud: 'https://management.azure.com' }) });
      },
      async launch(_, interactive) {
        launched.push(interactive);
        return 'https://x.example/#code=1';
      },
      registrationOf: () => registration,
      isKnown: () => true,
      mayUse: () => true,
    });
    const need = (resource: 'graph' | 'arm') =>
      broker.token({ account: ana, resource, claims: acrs, interactive: true });
    const all = await Promise.all([need('graph'), need('arm')]);
    expect(all.map(({ ok }) => ok)).toEqual([true, true]);
    expect(launched).toEqual([true]);
  });

  it('is no use trying again for when the failure is not about the person', async () => {
    const failure = { code: 'network_error', aadsts: null, message: '', interaction: false };
    const { need, launched } = open({ silent: { kind: 'failed', failure } });
    expect(await need({ interactive: true })).toMatchObject({ error: { code: 'unavailable' } });
    expect(launched).toEqual([]);
  });
});

describe('a token that was revoked', () => {
  const silentTasks = (tasks: { op: string }[]) => tasks.filter(({ op }) => op === 'silent');

  it('is renewed without a window, in the session of the browser at most', async () => {
    const { need, launched, tasks } = open({ silent: interactionNeeded });
    expect((await need({ claims: nbf })).ok).toBe(true);
    expect(launched).toEqual([false]);
    expect(tasks[1]).toMatchObject({ op: 'begin', claims: nbf, prompt: 'none' });
  });

  it('stays refused: the cached one is not handed out again until a new one was had', async () => {
    const { need, tasks } = open({ silent: interactionNeeded, finish: quietFails });
    expect((await need({ claims: nbf })).ok).toBe(false);
    expect((await need()).ok).toBe(false);
    expect((await need({ interactive: true })).ok).toBe(true);
    await need();
    const claims = silentTasks(tasks).map((task) => (task as { claims?: string | null }).claims);
    expect(claims).toEqual([nbf, nbf, nbf, null]);
  });
});

describe('a window', () => {
  it('that is closed is a cancelled sign-in', async () => {
    const { need } = open({ silent: interactionNeeded }, 'https://x.example/');
    expect(await need({ interactive: true })).toMatchObject({ error: { code: 'cancelled' } });
  });

  it('that comes back with somebody else is refused, and that person forgotten', async () => {
    const { need, tasks } = open({
      silent: interactionNeeded,
      finish: () => tokenResult(wrongPerson),
    });
    expect(await need()).toMatchObject({ ok: false, error: { code: 'wrongAccount' } });
    expect(tasks.at(-1)).toMatchObject({ op: 'forget', homeAccountId: 'ben.tenant' });
  });

  it('that comes back with another account of this browser leaves that one signed in', async () => {
    const { need, ops } = open(
      { silent: interactionNeeded, finish: () => tokenResult(wrongPerson) },
      undefined,
      ['ben.tenant'],
    );
    expect(await need()).toMatchObject({ ok: false, error: { code: 'wrongAccount' } });
    expect(ops()).not.toContain('forget');
  });

  it('is one at a time', async () => {
    const { broker, ops } = open();
    await Promise.all([broker.signIn(registration, null), broker.signIn(registration, null)]);
    expect(ops()).toEqual(['begin', 'finish', 'begin', 'finish']);
  });
});

describe('a cached token of somebody else', () => {
  it.each([
    ['another person', { oid: 'ben' }],
    ['another tenant', { tid: 'fabrikam' }],
    ['another resource', { aud: 'https://management.azure.com' }],
  ])('is not handed out: %s', async (_, claims) => {
    const { need } = open({ silent: tokenResult({ accessToken: tokenWith(claims) }) });
    expect(await need()).toMatchObject({ ok: false, error: { code: 'wrongAccount' } });
  });
});

describe('signing in', () => {
  it('lets the person pick, and says who it was', async () => {
    const { broker, tasks } = open();
    expect(await broker.signIn(registration, null)).toEqual({ ok: true, value: ana });
    expect(tasks[0]).toMatchObject({ prompt: 'select_account', loginHint: null });
  });

  it('goes straight on for a known name', async () => {
    const { broker, tasks } = open();
    await broker.signIn(registration, ana.username);
    expect(tasks[0]).toMatchObject({ prompt: null, loginHint: ana.username });
  });
});

describe('an account', () => {
  it('that policy forbids its application gets no token, and none is asked for', async () => {
    const { need, tasks } = open({}, undefined, [], () => false);
    expect(await need({ interactive: true })).toMatchObject({ error: { code: 'signInNeeded' } });
    expect(tasks).toEqual([]);
  });

  it.each(['from the cache', 'from a window'])(
    'that signs out meanwhile gets no token, and what came for it is forgotten: %s',
    async (way) => {
      const silent = way === 'from the cache' ? tokenResult() : interactionNeeded;
      const host = createFakeHost({ silent, finish: quietFails });
      let signedIn = true;
      const broker = createBroker({
        askHost: async (task) => {
          const result = await host.askHost(task);
          if (result.kind === 'token') signedIn = false;
          return result;
        },
        launch: async () => 'https://x.example/#code=1',
        registrationOf: () => registration,
        mayUse: () => true,
        isKnown: () => signedIn,
      });
      const token = await broker.token({ account: ana, resource: 'graph', interactive: true });
      expect(token).toMatchObject({ ok: false, error: { code: 'signInNeeded' } });
      const { homeAccountId, tenantId } = ana;
      expect(host.tasks.at(-1)).toEqual({ op: 'forget', homeAccountId, tenantId });
    },
  );

  it('is forgotten in its own tenant only', async () => {
    const { broker, tasks } = open();
    await broker.forget(ana);
    const { homeAccountId, tenantId } = ana;
    expect(tasks).toEqual([{ op: 'forget', homeAccountId, tenantId }]);
  });
});
