import { describe, expect, it } from 'vitest';
import type { AccessToken } from '../../../utils/auth/access-token';
import type { Broker } from '../../../utils/auth/broker';
import { createJournal } from '../../../utils/elevation/journal';
import type { Http } from '../../../utils/http/http';
import { accountKey } from '../../../utils/pim/account-key';
import { HOUR_MS } from '../../../utils/pim/duration';
import type { Elevation } from '../../../utils/pim/elevation/elevation';
import type { Result } from '../../../utils/pim/error';
import { pimErrorOf } from '../../../utils/pim/pim-error-of';
import type { Outcome, SurfaceApi } from '../../../utils/surfaces/surface-api';
import { openEngine } from '../support/engine';
import { createMemoryArea } from '../support/memory-area';
import { ana, elevationWith, requestWith, START_MS } from '../support/records';
import { anasToken, tokenWith } from '../support/token-host';

/** A call that the test answers; several calls are answered in their order. */
function createHeldCall<T>() {
  const waiting: ((value: T) => void)[] = [];
  const call = () =>
    new Promise<T>((resolve) => {
      waiting.push(resolve);
    });
  return { call, waiting, answer: (value: T) => waiting.shift()?.(value) };
}

/** Lets everything run that can run by now. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
const tokenShaped = `eyJ${'a'.repeat(40)}`;
const answerWith = (claims = {}): Result<AccessToken> => ({
  ok: true,
  value: anasToken(tokenWith(claims)),
});
const token = answerWith();
const answered: Outcome = { type: 'answered', request: requestWith() };

/** An engine with one journaled elevation, whose tokens and writes the test answers. */
function start(elevation: Elevation = elevationWith({ state: 'submitting' })) {
  const area = createMemoryArea({ journal: { version: 1, data: [elevation] } });
  const journal = createJournal(area);
  const tokens = createHeldCall<Result<AccessToken>>();
  const writes = createHeldCall<Outcome>();
  const usedTokens: string[] = [];
  const ended: string[] = [];
  const http: Partial<Http> = {
    async call({ accessToken = '' }) {
      usedTokens.push(accessToken);
      return { kind: 'notSent', error: pimErrorOf('offline') };
    },
  };
  const surface: Partial<SurfaceApi> = {
    surface: 'directory',
    resource: 'graph',
    activate: (client) => {
      void client.post('/v1.0/requests');
      return writes.call();
    },
    lookUp: async () => ({ type: 'found', request: null, activation: null }),
    isInEffect: async () => null,
    end: async () => {
      ended.push(elevation.id);
      throw new Error(`Bearer ${tokenShaped}`);
    },
  };
  const engine = openEngine({
    journal,
    broker: { token: tokens.call } as Partial<Broker> as Broker,
    http: http as Http,
    surfaces: { directory: surface as SurfaceApi },
  });
  const onDisk = () => (area.data.journal as { data: Elevation[] }).data[0];
  const resume = () => engine.dispatch(elevation.id, { type: 'resumed' });
  return {
    area,
    engine,
    journal,
    tokens,
    writes,
    usedTokens,
    ended,
    onDisk,
    resume,
    id: elevation.id,
  };
}

describe('The journal', () => {
  it('has an activation before anything is done for it', async () => {
    const { area, engine, tokens, id } = start(elevationWith());
    const hold = area.hold('set', 'journal');
    void engine.dispatch(id, { type: 'submit' });
    await hold.arrived;
    await settle();
    expect(tokens.waiting).toHaveLength(0);
    hold.release();
    await settle();
    expect(tokens.waiting).toHaveLength(1);
  });

  it('says that a write is sent before it is sent', async () => {
    const { area, tokens, usedTokens, onDisk, resume } = start();
    await resume();
    const hold = area.hold('set', 'journal');
    tokens.answer(token);
    await hold.arrived;
    await settle();
    expect([usedTokens.length, onDisk()?.sentAtMs]).toEqual([0, null]);
    hold.release();
    await settle();
    expect([usedTokens.length, onDisk()?.sentAtMs]).toEqual([1, START_MS]);
  });

  it('that cannot be written lets no write be sent, and the elevation says so once it can', async () => {
    const { area, tokens, usedTokens, onDisk, resume } = start();
    await resume();
    area.fail({ operation: 'set', key: 'journal' });
    tokens.answer(token);
    await settle();
    expect(usedTokens).toEqual([]);
    expect(onDisk()).toMatchObject({ state: 'failed', error: { code: 'notSaved' } });
  });
});

it('An event does not bring back an elevation that is being removed', async () => {
  const { area, engine, journal, onDisk, id } = start();
  const hold = area.hold('set', 'journal');
  const removed = journal.removeWhere(() => true);
  await hold.arrived;
  const stepped = engine.dispatch(id, { type: 'sending' });
  await settle();
  hold.release();
  await Promise.all([removed, stepped]);
  expect(onDisk()).toBeUndefined();
});

describe('A write', () => {
  it('is sent once, however often its elevation is resumed', async () => {
    const { tokens, usedTokens, resume } = start();
    await Promise.all([resume(), resume()]);
    tokens.answer(token);
    tokens.answer(token);
    await settle();
    expect(usedTokens).toHaveLength(1);
  });

  it('is not sent for an elevation that became active while its token was fetched', async () => {
    const { tokens, writes, usedTokens, onDisk, resume } = start();
    await Promise.all([resume(), resume()]);
    tokens.answer(token);
    await settle();
    writes.answer(answered);
    await settle();
    expect(onDisk()?.state).toBe('active');
    tokens.answer(token);
    await settle();
    expect(usedTokens).toHaveLength(1);
  });

  it('is not sent for an elevation that was removed meanwhile', async () => {
    const { tokens, journal, usedTokens, resume } = start();
    await resume();
    await journal.removeWhere(() => true);
    tokens.answer(token);
    await settle();
    expect(usedTokens).toEqual([]);
  });

  it('that throws is in doubt, with no token in its message', async () => {
    const { tokens, onDisk, engine, id } = start(
      elevationWith({ state: 'waiting', sentAtMs: START_MS }),
    );
    await engine.dispatch(id, { type: 'endNow' });
    tokens.answer(token);
    await settle();
    expect(onDisk()?.error).toMatchObject({
      code: 'unavailable',
      message: 'Error: Bearer [removed]',
    });
  });
});

describe('A write with the token or the role of another account', () => {
  const mismatch = { state: 'failed', error: { code: 'accountMismatch' } };
  const otherTenant = { tid: '6f0c2c4e-7b1a-4d53-9b7e-2f4d6a1c8e91' };
  const otherPerson = { oid: '6f0c2c4e-7b1a-4d53-9b7e-2f4d6a1c8e92' };
  const other = accountKey({ ...ana, tenantId: otherTenant.tid });
  const { eligibility } = elevationWith();
  const mismatches: [string, Partial<Elevation>, object][] = [
    ['a token of another tenant', {}, otherTenant],
    ['a token of another person', {}, otherPerson],
    ['a token for another service', {}, { aud: 'https://management.azure.com' }],
    ['an elevation of another account', { account: other }, {}],
    ['a role of another account', { eligibility: { ...eligibility, account: other } }, {}],
    [
      'the key of another account’s role',
      { eligibility: { ...eligibility, key: eligibility.key.replace(accountKey(ana), other) } },
      {},
    ],
  ];

  it.each(mismatches)('is not sent, and fails with an error: %s', async (_, change, claims) => {
    const { tokens, usedTokens, onDisk, resume } = start(
      elevationWith({ state: 'submitting', ...change }),
    );
    await resume();
    tokens.answer(answerWith(claims));
    await settle();
    expect(usedTokens).toEqual([]);
    expect(onDisk()).toMatchObject({ ...mismatch, sentAtMs: null });
  });

  it.each(mismatches)('does not end a role either: %s', async (_, change, claims) => {
    const active = elevationWith({ state: 'active', endsAtMs: START_MS + HOUR_MS, ...change });
    const { tokens, ended, engine, onDisk, id } = start(active);
    await engine.dispatch(id, { type: 'endNow' });
    tokens.answer(answerWith(claims));
    await settle();
    expect(ended).toEqual([]);
    expect(onDisk()?.error).toMatchObject({ code: 'accountMismatch' });
  });

  it('is not sent with a stepped-up token of another account either', async () => {
    const elevation = elevationWith({
      state: 'steppingUp',
      claims: '{"access_token":{"acrs":{}}}',
    });
    const { tokens, usedTokens, onDisk, resume } = start(elevation);
    await resume();
    tokens.answer(answerWith(otherTenant));
    await settle();
    expect(usedTokens).toEqual([]);
    expect(onDisk()).toMatchObject(mismatch);
  });
});

describe('A stepped-up token', () => {
  const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
  const steppingUp = elevationWith({ state: 'steppingUp', claims });

  it('is used for one retry, and for nothing after it', async () => {
    const { tokens, writes, usedTokens, resume, engine, id } = start(steppingUp);
    await resume();
    const steppedUp = answerWith({ acrs: ['c1'] });
    tokens.answer(steppedUp);
    await settle();
    expect(usedTokens).toEqual([steppedUp.ok && steppedUp.value.text]);
    writes.answer({ type: 'refused', error: { code: 'refused', message: '' } });
    await settle();
    await engine.dispatch(id, { type: 'submit' });
    await settle();
    expect(tokens.waiting).toHaveLength(1);
  });
});
