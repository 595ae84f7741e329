import { describe, expect, it } from 'vitest';
import { createBroker, type TokenNeed } from '../../../utils/auth/broker';
import { setUpRefusal } from '../../../utils/auth/sign-in-error';
import { ana } from '../support/records';
import {
  createFakeHost,
  interactionNeeded,
  registration,
  tokenResult,
  tokenWith,
} from '../support/token-host';

type HostAnswers = Parameters<typeof createFakeHost>[0];

/** @param redirectedTo where a window ends: without a fragment it was closed; an error: why it brought nothing */
function open(
  answers: HostAnswers = {},
  redirectedTo: string | Error | undefined = 'https://x.example/#code=1',
  otherKnown: string[] = [],
  mayUse = () => true,
  refusals: string[] = [],
) {
  const host = createFakeHost(answers);
  const launched: boolean[] = [];
  const broker = createBroker({
    askHost: host.askHost,
    mistakeIn: async () => setUpRefusal(refusals),
    onAnswer: () => undefined,
    async launch(_, interactive) {
      launched.push(interactive);
      if (redirectedTo instanceof Error) throw redirectedTo;
      return redirectedTo;
    },
    registrationOf: () => registration,
    mayUse,
    isKnown: ({ homeAccountId }) => [ana.homeAccountId, ...otherKnown].includes(homeAccountId),
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
  it('comes from the cache without a window', async () => {
    const { need, launched, ops } = open();
    expect(await need()).toMatchObject({ ok: true, value: { text: tokenWith() } });
    expect([launched, ops()]).toEqual([[], ['silent']]);
  });

  it('needed fifty times at once is requested once', async () => {
    const { need, ops } = open();
    const all = await Promise.all(Array.from({ length: 50 }, () => need()));
    expect(all.every(({ ok }) => ok)).toBe(true);
    expect(ops()).toEqual(['silent']);
  });

  it('of a guest is requested apart from that of the home account', async () => {
    const { need, broker, ops } = open();
    const guest = { ...ana, tenantId: 'elsewhere', objectId: 'guest' };
    const [home, away] = await Promise.all([
      need(),
      broker.token({ account: guest, resource: 'graph' }),
    ]);
    expect([home.ok, away.ok]).toEqual([true, false]);
    expect(ops().filter((op) => op === 'silent')).toHaveLength(2);
  });

  it('for another resource or with other claims is requested apart', async () => {
    const { need, ops } = open();
    await Promise.all([need(), need({ claims: '{}' }), need({ resource: 'arm' })]);
    expect(ops().filter((op) => op === 'silent')).toHaveLength(3);
  });

  it('that the cache does not have is requested without a window, in the browser’s own session', async () => {
    const { need, launched } = open({ silent: interactionNeeded });
    expect((await need()).ok).toBe(true);
    expect(launched).toEqual([false]);
  });

  it.each([
    ['claims that ask the person to verify', interactionNeeded, acrs],
    ['a consent that is missing', consentMissing, undefined],
  ])('opens no window without a click, also for %s', async (_, silent, claims) => {
    const withoutClick = open({ silent });
    expect((await withoutClick.need({ ...(claims && { claims }) })).ok).toBe(false);
    expect([withoutClick.launched, withoutClick.ops()]).toEqual([[], ['silent']]);
  });

  it.each([
    ['53000', 'deviceBlocked'],
    ['53003', 'blockedByPolicy'],
    ['50076', 'signInNeeded'],
  ])(
    'refused for %s stays refused for that where the browser has no session',
    async (aadsts, code) => {
      const failed = (number: string) => ({
        kind: 'failed' as const,
        failure: { code: 'login_required', aadsts: number, message: '', interaction: true },
      });
      const { need } = open({ silent: failed(aadsts), finish: () => failed('50058') });
      expect(await need()).toMatchObject({ error: { code, serviceCode: `AADSTS${aadsts}` } });
    },
  );

  it('opens a window only after a click', async () => {
    const answers = { silent: interactionNeeded, finish: quietFails };
    const withoutClick = open(answers);
    expect(await withoutClick.need()).toMatchObject({ ok: false, error: { code: 'signInNeeded' } });
    expect(withoutClick.launched).toEqual([false]);
    const afterClick = open(answers);
    expect((await afterClick.need({ interactive: true })).ok).toBe(true);
    expect(afterClick.launched).toEqual([false, true]);
  });

  it('with an authentication context opens the window at once, with its claims', async () => {
    const { need, launched, tasks } = open({ silent: interactionNeeded });
    await need({ claims: acrs, interactive: true });
    expect(launched).toEqual([true]);
    expect(tasks[1]).toMatchObject({ op: 'begin', claims: acrs, loginHint: ana.username });
  });

  it('that several roles need with the same authentication context takes one window', async () => {
    const { need, launched } = open({ silent: interactionNeeded });
    const all = await Promise.all([1, 2, 3].map(() => need({ claims: acrs, interactive: true })));
    expect(all.every(({ ok }) => ok)).toBe(true);
    expect(launched).toEqual([true]);
  });

  it('for another resource needs no second window once the first one satisfied the context', async () => {
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
      mistakeIn: async () => undefined,
      onAnswer: () => undefined,
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

  it('is not requested in a window when the failure is not about the person', async () => {
    const failure = { code: 'network_error', aadsts: null, message: '', interaction: false };
    const { need, launched } = open({ silent: { kind: 'failed', failure } });
    expect(await need({ interactive: true })).toMatchObject({ error: { code: 'unavailable' } });
    expect(launched).toEqual([]);
  });
});

describe('a token that is refused with claims', () => {
  const claims = '{"access_token":{"capolids":{"essential":true,"values":["p1"]}}}';
  const refused = {
    kind: 'failed' as const,
    failure: { code: 'invalid_grant', aadsts: '50076', message: '', interaction: true, claims },
  };

  it('is requested with them in a window, after a click', async () => {
    const { need, tasks } = open({ silent: refused, finish: quietFails });
    expect((await need({ interactive: true })).ok).toBe(true);
    const begun = tasks.filter(({ op }) => op === 'begin');
    expect(begun).toMatchObject([{ prompt: 'none' }, { prompt: null, claims }]);
  });

  it('is an error that has them, although the quiet sign-in after it says less', async () => {
    const { need } = open({ silent: refused, finish: quietFails });
    expect(await need()).toMatchObject({
      error: { code: 'signInNeeded', serviceCode: 'AADSTS50076', claims },
    });
  });

  it('opens the window at once where they are known', async () => {
    const { need, launched } = open({ silent: refused });
    expect((await need({ claims, interactive: true })).ok).toBe(true);
    expect(launched).toEqual([true]);
  });

  it.each(['no JSON', '{"id_token":{}}', '[]'])('keeps nothing that is none: %s', async (text) => {
    const silent = { ...refused, failure: { ...refused.failure, claims: text } };
    const result = await open({ silent, finish: quietFails }).need();
    expect(result.ok || result.error.claims).toBeUndefined();
  });
});

describe('a token that is to be newly issued', () => {
  it('is requested whatever is cached, once for all that want it at the same time', async () => {
    const { need, tasks, launched } = open();
    const all = await Promise.all([1, 2, 3].map(() => need({ fresh: true })));
    expect(all.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(tasks).toHaveLength(1);
    expect(tasks[0]).toMatchObject({ op: 'silent', forceRefresh: true });
    expect(launched).toEqual([]);
  });

  it('is not the cached one that somebody else wants at the same time', async () => {
    const { need, tasks } = open();
    await Promise.all([need(), need({ fresh: true })]);
    expect(tasks.map((task) => 'forceRefresh' in task)).toEqual([false, true]);
  });

  it('opens no window where the refresh token gives none', async () => {
    const { need, launched } = open({ silent: interactionNeeded, finish: quietFails });
    expect((await need({ fresh: true })).ok).toBe(false);
    expect(launched).toEqual([false]);
  });
});

describe('a token that was turned away', () => {
  const renewed = tokenWith({ renewed: true });

  /** A host whose cache has the token turned away, until it is renewed. */
  function openCache() {
    let isRenewed = false;
    const asked: boolean[] = [];
    const broker = createBroker({
      async askHost(task) {
        if (task.op !== 'silent') throw new Error(task.op);
        asked.push(task.forceRefresh ?? false);
        const result = isRenewed ? renewed : tokenWith();
        if (!task.forceRefresh) return tokenResult({ accessToken: result });
        isRenewed = true;
        return tokenResult({ accessToken: renewed });
      },
      mistakeIn: async () => undefined,
      onAnswer: () => undefined,
      launch: async () => undefined,
      registrationOf: () => registration,
      mayUse: () => true,
      isKnown: () => true,
    });
    const another = () =>
      broker.token({ account: ana, resource: 'graph', turnedAway: tokenWith() });
    return { another, asked };
  }

  it('is renewed once, however many calls it was turned away with, at once or later', async () => {
    const { another, asked } = openCache();
    const all = await Promise.all([1, 2, 3].map(another));
    expect(all).toMatchObject(all.map(() => ({ ok: true, value: { text: renewed } })));
    expect(await another()).toMatchObject({ ok: true, value: { text: renewed } });
    expect(asked).toEqual([false, true, false]);
  });
});

describe('a token that was revoked', () => {
  const silentTasks = (tasks: { op: string }[]) => tasks.filter(({ op }) => op === 'silent');

  it('is replaced without a window, at most in the browser’s own session', async () => {
    const { need, launched, tasks } = open({ silent: interactionNeeded });
    expect((await need({ claims: nbf })).ok).toBe(true);
    expect(launched).toEqual([false]);
    expect(tasks[1]).toMatchObject({ op: 'begin', claims: nbf, prompt: 'none' });
  });

  it('is not handed out from the cache again before a new one has been issued', async () => {
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
  it('that is closed is a closed sign-in window', async () => {
    const { need } = open({ silent: interactionNeeded }, 'https://x.example/');
    expect(await need({ interactive: true })).toMatchObject({ error: { code: 'signInClosed' } });
  });

  it.each([
    ['Authorization page could not be loaded.', 'signInNotOpened'],
    ["Couldn't create a browser window to display an authorization page.", 'signInNotOpened'],
    ['The user did not approve access.', 'signInClosed'],
    ['User cancelled or denied access.', 'signInClosed'],
    ['Something that no browser said so far.', 'signInEnded'],
  ])('that ends with “%s” is %s, and the browser’s words are kept', async (message, code) => {
    const { need, ops } = open({ silent: interactionNeeded }, new Error(message));
    expect(await need({ interactive: true })).toEqual({ ok: false, error: { code, message } });
    // The library is told that nothing comes any more.
    expect(ops().at(-1)).toBe('finish');
  });

  it('that ends without an answer tells what Microsoft holds against the set-up', async () => {
    const refused = (numbers: string[]) =>
      open({ silent: interactionNeeded }, 'https://x.example/', [], undefined, numbers).need({
        interactive: true,
      });
    expect(await refused(['50058', '50011'])).toEqual({
      ok: false,
      error: { code: 'redirectUnknown', message: '', serviceCode: 'AADSTS50011' },
    });
    // Nobody is signed in where nobody was to be: that says nothing.
    expect(await refused(['50058'])).toMatchObject({ error: { code: 'signInClosed' } });
  });

  it('in which somebody else signs in gives no token, and that person’s tokens are forgotten', async () => {
    const { need, tasks } = open({
      silent: interactionNeeded,
      finish: () => tokenResult(wrongPerson),
    });
    expect(await need()).toMatchObject({ ok: false, error: { code: 'wrongAccount' } });
    expect(tasks.at(-1)).toMatchObject({ op: 'forget', homeAccountId: 'ben.tenant' });
  });

  it('in which another account of this browser signs in leaves that account signed in', async () => {
    const { need, ops } = open(
      { silent: interactionNeeded, finish: () => tokenResult(wrongPerson) },
      undefined,
      ['ben.tenant'],
    );
    expect(await need()).toMatchObject({ ok: false, error: { code: 'wrongAccount' } });
    expect(ops()).not.toContain('forget');
  });

  it('opens only after the one before it has ended', async () => {
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

describe('a token that cannot be read', () => {
  const opaque = 'eyJhbGciOiJkaXIifQ..iv.sealed.tag';

  it('is handed out where MSAL’s account is the one that is meant', async () => {
    const { need } = open({ silent: tokenResult({ accessToken: opaque }) });
    expect(await need()).toMatchObject({ ok: true, value: { text: opaque } });
  });

  it('is not handed out where MSAL’s account is another', async () => {
    const { need } = open({ silent: tokenResult({ ...wrongPerson, accessToken: opaque }) });
    expect(await need()).toMatchObject({ ok: false, error: { code: 'wrongAccount' } });
  });
});

describe('what a token may be used for', () => {
  const granted = async (change: Parameters<typeof tokenResult>[0]) => {
    const result = await open({ silent: tokenResult(change) }).need();
    return result.ok && result.value.granted;
  };
  const scopes = ['openid', 'https://graph.microsoft.com/A.Read', 'B.Read'];

  it('is read in it, by the short names of its scopes', async () => {
    const accessToken = tokenWith({ scp: 'A.Read B.Write' });
    expect(await granted({ accessToken, scopes: [] })).toEqual(['A.Read', 'B.Write']);
  });

  it('is what came with it where it cannot be read or does not say', async () => {
    expect(await granted({ accessToken: 'opaque', scopes })).toEqual([
      'openid',
      'A.Read',
      'B.Read',
    ]);
    expect(await granted({ scopes: ['https://graph.microsoft.com/.default'] })).toBeNull();
  });
});

describe('signing in', () => {
  it('lets the person pick an account, and returns it', async () => {
    const { broker, tasks } = open();
    expect(await broker.signIn(registration, null)).toEqual({ ok: true, value: ana });
    expect(tasks[0]).toMatchObject({ prompt: 'select_account', loginHint: null });
  });

  it('skips the account picker for a known user name', async () => {
    const { broker, tasks } = open();
    await broker.signIn(registration, ana.username);
    expect(tasks[0]).toMatchObject({ prompt: null, loginHint: ana.username });
  });
});

describe('consenting', () => {
  it('opens a window at once, which asks for every permission by name', async () => {
    const accessToken = tokenWith({ aud: 'https://management.azure.com' });
    const { broker, tasks, launched } = open({ finish: () => tokenResult({ accessToken }) });
    expect((await broker.consent({ account: ana, resource: 'arm' })).ok).toBe(true);
    expect(launched).toEqual([true]);
    expect(tasks[0]).toMatchObject({
      op: 'begin',
      scopes: ['https://management.azure.com/user_impersonation'],
      loginHint: ana.username,
      prompt: null,
    });
  });

  it('of somebody else is not taken for this account’s', async () => {
    const { broker, tasks } = open({ finish: () => tokenResult(wrongPerson) });
    const result = await broker.consent({ account: ana, resource: 'graph' });
    expect(result).toMatchObject({ ok: false, error: { code: 'wrongAccount' } });
    expect(tasks.at(-1)).toMatchObject({ op: 'forget', homeAccountId: 'ben.tenant' });
  });
});

describe('an account', () => {
  it('whose application policy forbids gets no token, and none is requested', async () => {
    const { need, tasks } = open({}, undefined, [], () => false);
    expect(await need({ interactive: true })).toMatchObject({ error: { code: 'signInNeeded' } });
    expect(tasks).toEqual([]);
  });

  it.each(['from the cache', 'from a window'])(
    'that signs out meanwhile gets no token, and the one that arrives is forgotten: %s',
    async (source) => {
      const silent = source === 'from the cache' ? tokenResult() : interactionNeeded;
      const host = createFakeHost({ silent, finish: quietFails });
      let signedIn = true;
      const broker = createBroker({
        askHost: async (task) => {
          const result = await host.askHost(task);
          if (result.kind === 'token') signedIn = false;
          return result;
        },
        mistakeIn: async () => undefined,
        onAnswer: () => undefined,
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
