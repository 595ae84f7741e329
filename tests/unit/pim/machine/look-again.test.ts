import { describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../../utils/pim/duration';
import type { Elevation } from '../../../../utils/pim/elevation/elevation';
import { pimErrorOf } from '../../../../utils/pim/pim-error-of';
import { advanceAll, advanceWith } from '../../support/machine';
import { elevationWith, requestWith, START_MS } from '../../support/records';

const sent = elevationWith({ state: 'submitting', sentAtMs: START_MS });
const nothing = { type: 'found', request: null, activation: null } as const;
const busy = { type: 'throttled', retryAfterMs: 10 * MINUTE_MS, certain: false } as const;

/** Clicks *Look again* and lets the service answer, again and again within the same minute. */
function clicked(elevation: Elevation, answer: Parameters<typeof advanceWith>[1]): Elevation {
  let clickedOften = elevation;
  for (let click = 0; click < 50; click++)
    clickedOften = advanceAll(clickedOften, { type: 'lookNow' }, answer);
  return clickedOften;
}

describe('Look again, clicked fifty times', () => {
  it('does not give up a write in doubt sooner', () => {
    const uncertain = advanceWith(sent, { type: 'noAnswer', error: pimErrorOf('unavailable') });
    expect(clicked(uncertain, nothing)).toMatchObject({ state: 'uncertain' });
  });

  it('does not put off the next look at a request in provisioning', () => {
    const request = requestWith({ bucket: 'working', status: 'PendingProvisioning' });
    const working = advanceWith(sent, { type: 'answered', request });
    const often = clicked(working, { type: 'found', request, activation: null });
    expect(often.notBeforeMs).toBeLessThanOrEqual(START_MS + MINUTE_MS);
  });
});

describe('a write that the service may have, and has wait for ten minutes', () => {
  const paused = advanceWith(sent, busy);
  const atMs = START_MS + 10 * MINUTE_MS;

  it('is looked up then and sent again where nothing came of it: its person saw until when', () => {
    const due = advanceWith(paused, { type: 'due', atMs });
    expect(due.effects).toEqual(['lookUp']);
    expect(advanceWith(due, { ...nothing, atMs })).toMatchObject({
      state: 'submitting',
      effects: ['send'],
    });
  });

  it('is a draft again where nobody was there then', () => {
    const due = advanceWith(paused, { type: 'due', atMs: atMs + HOUR_MS });
    expect(advanceWith(due, { ...nothing, atMs: atMs + HOUR_MS })).toMatchObject({
      state: 'drafted',
      effects: ['toDraft'],
    });
  });

  it('is looked up before that where its person asks, and is not sent by it', () => {
    const asked = advanceWith(paused, { type: 'lookNow' });
    expect(asked).toMatchObject({ state: 'uncertain', sentAtMs: START_MS, effects: ['lookUp'] });
    expect(advanceWith(asked, nothing).effects).toEqual(['wait']);
  });

  it('has no look to ask for while it is in the air, nor before anything left', () => {
    expect(advanceWith(sent, { type: 'lookNow' })).toMatchObject({ ...sent, effects: [] });
    const unsent = { ...sent, sentAtMs: null, notBeforeMs: START_MS + 1 };
    expect(advanceWith(unsent, { type: 'lookNow' })).toMatchObject({ ...unsent, effects: [] });
  });

  it('goes on after a pause of ten minutes where PIM is still closing what was before', () => {
    const due = { type: 'due', atMs } as const;
    const certain = advanceAll(sent, { ...busy, certain: true }, due, { type: 'sending', atMs });
    const exists = { type: 'exists', error: pimErrorOf('alreadyActive'), atMs } as const;
    expect(advanceAll(certain, exists, { ...nothing, atMs })).toMatchObject({
      state: 'submitting',
      effects: ['wait'],
    });
  });
});

it('A write that should wait for hours says until when', () => {
  const hour = { ...busy, retryAfterMs: HOUR_MS, certain: true };
  expect(advanceWith(sent, hour).error).toEqual(
    pimErrorOf('throttled', '', { untilMs: START_MS + HOUR_MS }),
  );
});
