import { describe, expect, it } from 'vitest';
import { createVouchers } from '../../../utils/elevation/vouchers';
import type { ActivationInput, Elevation } from '../../../utils/pim/elevation/elevation';
import { MAX_RETRY_AFTER_MS, STALE_INTENT_MS } from '../../../utils/pim/elevation/machine/timing';
import type { Eligibility } from '../../../utils/pim/eligibility';
import { createMemoryArea } from '../support/memory-area';
import { elevationWith, START_MS } from '../support/records';

const plain = elevationWith();
const clicked: Elevation = {
  ...plain,
  eligibility: { ...plain.eligibility, condition: { text: 'true', version: '2.0' } },
  input: { durationMs: 1, justification: 'INC-1', ticket: { number: '1', system: 'a' } },
};
const withEligibility = (change: Partial<Eligibility>): Elevation => ({
  ...clicked,
  eligibility: { ...clicked.eligibility, ...change },
});
const withInput = (change: Partial<ActivationInput>): Elevation => ({
  ...clicked,
  input: { ...clicked.input, ...change },
});
const { role, scope } = clicked.eligibility;

/** Lets vouchers be stored, which the code under test does not wait for. */
const written = () => new Promise((done) => setImmediate(done));

function open(session = createMemoryArea()) {
  let nowMs = START_MS;
  let isOurs = true;
  const vouchers = createVouchers({
    ...{ session, now: () => nowMs, logError: () => undefined },
    isOurs: () => isOurs,
  });
  const signOut = (): void => {
    isOurs = false;
  };
  return { session, vouchers, signOut, pass: (ms: number) => (nowMs += ms) };
}

describe('A voucher', () => {
  it('covers the elevation that was confirmed, also in the next worker and in later states', async () => {
    const { session, vouchers } = open();
    vouchers.vouch(clicked);
    const next = open(session).vouchers;
    await next.load();
    expect(next.isVouched({ ...clicked, state: 'submitting', tries: 3 })).toBe(true);
  });

  const others: [string, Elevation][] = [
    ['id', { ...clicked, id: 'another' }],
    ['account', { ...clicked, account: 'global|other|other' }],
    ['row', withEligibility({ key: 'other' })],
    ['role', withEligibility({ role: { ...role, id: 'other' } })],
    ['scope', withEligibility({ scope: { ...scope, id: 'other' } })],
    ['schedule', withEligibility({ scheduleId: 'other' })],
    ['condition', withEligibility({ condition: { text: 'false', version: '2.0' } })],
    ['version of a condition', withEligibility({ condition: { text: 'true', version: '1.0' } })],
    ['duration', withInput({ durationMs: 2 })],
    ['reason', withInput({ justification: 'INC-2' })],
    ['ticket', withInput({ ticket: { number: '2', system: 'a' } })],
    ['ticket system', withInput({ ticket: { number: '1', system: 'b' } })],
  ];
  it.each(others)('covers no elevation with another %s', (_, other) => {
    const { vouchers } = open();
    vouchers.vouch(clicked);
    expect(vouchers.isVouched(other)).toBe(false);
  });

  it('that was revoked covers nothing any more, in the next worker either', async () => {
    const { session, vouchers } = open();
    vouchers.vouch(clicked);
    vouchers.revoke(clicked.id);
    expect(vouchers.isVouched(clicked)).toBe(false);
    const next = open(session).vouchers;
    await next.load();
    expect(next.isVouched(clicked)).toBe(false);
  });

  it('is removed with its account, and no other is', async () => {
    const { session, vouchers } = open();
    const other: Elevation = { ...clicked, id: 'another', account: 'global|other|other' };
    vouchers.vouch(clicked);
    vouchers.vouch(other);
    await vouchers.forget(clicked.account);
    expect(vouchers.isVouched(other)).toBe(true);
    expect(Object.keys(session.data.vouchers as object)).toEqual(['another']);
  });

  it('is removed once its click is old and another one is stored', async () => {
    const { session, vouchers, pass } = open();
    vouchers.vouch(clicked);
    pass(STALE_INTENT_MS);
    vouchers.vouch({ ...clicked, id: 'another' });
    await written();
    expect(Object.keys(session.data.vouchers as object)).toEqual(['another']);
  });

  it('is good for as long as the service asks to wait, and five minutes more', async () => {
    const { session, vouchers, pass } = open();
    vouchers.vouch(clicked);
    vouchers.keepWhile({ ...clicked, notBeforeMs: START_MS + 2 * STALE_INTENT_MS });
    await written();
    pass(STALE_INTENT_MS * 1.5);
    expect(vouchers.isVouched(clicked)).toBe(true);
    pass(STALE_INTENT_MS);
    expect(vouchers.isVouched(clicked)).toBe(true);
    expect(vouchers.isVouched({ ...clicked, account: 'global|other|other' })).toBe(false);
    pass(STALE_INTENT_MS);
    expect(vouchers.isVouched(clicked)).toBe(false);
    expect(JSON.stringify(await session.get('vouchers'))).toContain(clicked.id);
  });

  it('is good for no wait of more than a quarter of an hour', () => {
    const { vouchers, pass } = open();
    vouchers.vouch(clicked);
    vouchers.keepWhile({ ...clicked, notBeforeMs: START_MS + 100 * STALE_INTENT_MS });
    pass(MAX_RETRY_AFTER_MS + STALE_INTENT_MS);
    expect(vouchers.isVouched(clicked)).toBe(false);
  });

  it('is good for no longer than half an hour after its click, however often the service asks to wait', () => {
    const { vouchers, pass } = open();
    vouchers.vouch(clicked);
    for (let waits = 1; waits <= 4; waits++) {
      const notBeforeMs = START_MS + waits * MAX_RETRY_AFTER_MS;
      vouchers.keepWhile({ ...clicked, notBeforeMs });
      pass(MAX_RETRY_AFTER_MS);
      expect(vouchers.isVouched(clicked)).toBe(waits <= 2);
    }
  });

  it('that is over does not come back with a wait', () => {
    const { vouchers, pass } = open();
    vouchers.vouch(clicked);
    pass(STALE_INTENT_MS);
    vouchers.keepWhile({ ...clicked, notBeforeMs: START_MS + 2 * STALE_INTENT_MS });
    expect(vouchers.isVouched(clicked)).toBe(false);
  });

  it.each([STALE_INTENT_MS, -STALE_INTENT_MS])(
    'covers nothing when its click is old, also by a clock that was set back: %s',
    (ms) => {
      const { vouchers, pass } = open();
      vouchers.vouch(clicked);
      pass(ms);
      expect(vouchers.isVouched(clicked)).toBe(false);
    },
  );

  it('is not stored for an account that has signed out', async () => {
    const { session, vouchers, signOut } = open();
    signOut();
    vouchers.vouch(clicked);
    await written();
    expect(session.data).toEqual({});
  });

  it('that cannot be removed alone is removed with all others', async () => {
    const { session, vouchers } = open();
    vouchers.vouch(clicked);
    await written();
    session.fail({ operation: 'set' });
    vouchers.revoke(clicked.id);
    await written();
    expect(session.data).toEqual({});
  });
});
