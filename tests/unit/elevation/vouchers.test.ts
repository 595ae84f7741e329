import { describe, expect, it } from 'vitest';
import { createVouchers } from '../../../utils/elevation/vouchers';
import type { ActivationInput, Elevation } from '../../../utils/pim/elevation/elevation';
import { STALE_INTENT_MS } from '../../../utils/pim/elevation/machine/timing';
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
const withAsk = (change: Partial<ActivationInput>): Elevation => ({
  ...clicked,
  input: { ...clicked.input, ...change },
});
const { role, scope } = clicked.eligibility;

/** Nobody waits for a voucher to be written. */
const written = () => new Promise((done) => setImmediate(done));

function open(session = createMemoryArea()) {
  let nowMs = START_MS;
  let isOurs = true;
  const vouchers = createVouchers({
    ...{ session, now: () => nowMs, logError: () => undefined },
    isOurs: () => isOurs,
  });
  const leave = (): void => {
    isOurs = false;
  };
  return { session, vouchers, leave, pass: (ms: number) => (nowMs += ms) };
}

describe('A voucher', () => {
  it('is for what was confirmed, also in the next worker, whatever became of it since', async () => {
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
    ['duration', withAsk({ durationMs: 2 })],
    ['reason', withAsk({ justification: 'INC-2' })],
    ['ticket', withAsk({ ticket: { number: '2', system: 'a' } })],
    ['ticket system', withAsk({ ticket: { number: '1', system: 'b' } })],
  ];
  it.each(others)('is for no other %s', (_, other) => {
    const { vouchers } = open();
    vouchers.vouch(clicked);
    expect(vouchers.isVouched(other)).toBe(false);
  });

  it('that was taken back counts no more, in the next worker either', async () => {
    const { session, vouchers } = open();
    vouchers.vouch(clicked);
    vouchers.revoke(clicked.id);
    expect(vouchers.isVouched(clicked)).toBe(false);
    const next = open(session).vouchers;
    await next.load();
    expect(next.isVouched(clicked)).toBe(false);
  });

  it('goes with its account, and no other does', async () => {
    const { session, vouchers } = open();
    const other: Elevation = { ...clicked, id: 'another', account: 'global|other|other' };
    vouchers.vouch(clicked);
    vouchers.vouch(other);
    await vouchers.forget(clicked.account);
    expect(vouchers.isVouched(other)).toBe(true);
    expect(Object.keys(session.data.vouchers as object)).toEqual(['another']);
  });

  it('goes once its click is old and another one comes', async () => {
    const { session, vouchers, pass } = open();
    vouchers.vouch(clicked);
    pass(STALE_INTENT_MS);
    vouchers.vouch({ ...clicked, id: 'another' });
    await written();
    expect(Object.keys(session.data.vouchers as object)).toEqual(['another']);
  });

  it.each([STALE_INTENT_MS, -STALE_INTENT_MS])(
    'counts no more when its click is old, also by a clock that was put back: %s',
    (ms) => {
      const { vouchers, pass } = open();
      vouchers.vouch(clicked);
      pass(ms);
      expect(vouchers.isVouched(clicked)).toBe(false);
    },
  );

  it('is not made for an account that has left', async () => {
    const { session, vouchers, leave } = open();
    leave();
    vouchers.vouch(clicked);
    await written();
    expect(session.data).toEqual({});
  });

  it('that cannot be taken out goes with all others', async () => {
    const { session, vouchers } = open();
    vouchers.vouch(clicked);
    await written();
    session.fail({ operation: 'set' });
    vouchers.revoke(clicked.id);
    await written();
    expect(session.data).toEqual({});
  });
});
