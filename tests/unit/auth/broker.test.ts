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
) {
  const host = createFakeHost(answers);
  const launched: boolean[] = [];
  const broker = createBroker({
    ask: host.ask,
    async launch(_, interactive) {
      launched.push(interactive);
      return back;
    },
    registrationOf: () => registration,
    isKnown: (id) => [ana.homeAccountId, ...known].includes(id),
  });
  const need = (change: Partial<TokenNeed> = {}) =>
    broker.token({ account: ana, resource: 'graph', ...change });
  return { ...host, broker, launched, need };
}
const wrongPerson = { accessToken: tokenWith({ oid: 'ben' }), homeAccountId: 'ben.tenant' };
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

  it('for another resource or other claims is another need', async () => {
    const { need, ops } = open();
    await Promise.all([need(), need({ claims: '{}' }), need({ force: true })]);
    expect(ops()).toHaveLength(3);
  });

  it('is next tried without a window, in the session of the browser', async () => {
    const { need, launched } = open({ silent: interactionNeeded });
    expect((await need()).ok).toBe(true);
    expect(launched).toEqual([false]);
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

  it('with claims goes straight to the window, and carries them', async () => {
    const { need, launched, tasks } = open({ silent: interactionNeeded });
    await need({ claims: '{"c":1}', interactive: true });
    expect(launched).toEqual([true]);
    expect(tasks[1]).toMatchObject({ op: 'begin', claims: '{"c":1}', loginHint: ana.username });
  });

  it('is no use trying again for when the failure is not about the person', async () => {
    const failure = { code: 'network_error', aadsts: null, message: '', interaction: false };
    const { need, launched } = open({ silent: { kind: 'failed', failure } });
    expect(await need({ interactive: true })).toMatchObject({ error: { code: 'unavailable' } });
    expect(launched).toEqual([]);
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
