import { describe, expect, it } from 'vitest';
import type { Broker, TokenNeed } from '../../../utils/auth/broker';
import { createJournal } from '../../../utils/elevation/journal';
import { createHttp } from '../../../utils/http/http';
import { HOUR_MS, MINUTE_MS } from '../../../utils/pim/duration';
import type { Elevation } from '../../../utils/pim/elevation/elevation';
import type { Outcome, SurfaceApi } from '../../../utils/surfaces/surface-api';
import { openEngine } from '../support/engine';
import { createFakeNetwork } from '../support/fake-network';
import { createMemoryArea } from '../support/memory-area';
import { elevationWith, requestWith, START_MS } from '../support/records';
import { anasToken, tokenWith } from '../support/token-host';

/** A promise that resolves when the test opens it. */
function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

const answered: Outcome = { type: 'answered', request: requestWith() };
const challenged: Outcome = { type: 'challenged', claims: '{"access_token":{}}' };
const active = elevationWith({
  state: 'active',
  sentAtMs: START_MS,
  request: requestWith(),
  startsAtMs: START_MS - HOUR_MS / 2,
  endsAtMs: START_MS + HOUR_MS,
});

/**
 * An engine with a simulated service and a journal on a readable disk.
 * @param holds what tokens and journal writes wait for
 */
function open(
  elevations: Elevation[],
  holds: { tokens?: Promise<void>; disk?: Promise<void> } = {},
) {
  const area = createMemoryArea({ journal: { version: 1, data: elevations } });
  const events: string[] = [];
  const needs: TokenNeed[] = [];
  let nowMs = START_MS;
  const answers = {
    activate: async (): Promise<Outcome> => answered,
    end: async (): Promise<Outcome> => ({ type: 'endDone' }),
    mayBeUnattended: true,
  };
  const onDisk = (): Elevation[] => (area.data.journal as { data: Elevation[] }).data;
  const holdableArea = {
    ...area,
    async set(records: Record<string, unknown>) {
      await holds.disk;
      await area.set(records);
      events.push('journaled');
    },
  };
  const surface = {
    surface: 'directory',
    resource: 'graph',
    activate(_, elevation) {
      events.push(`sent ${elevation?.state} since ${onDisk()[0]?.sentAtMs}`);
      return answers.activate();
    },
    end() {
      events.push(`end sent, ${onDisk()[0]?.state} on disk`);
      return answers.end();
    },
    async lookUp() {
      events.push('looked up');
      return { type: 'found', request: null, activation: null };
    },
    isInEffect: async () => null,
  } as Partial<SurfaceApi> as SurfaceApi;
  const broker = {
    async token(need: TokenNeed) {
      needs.push(need);
      await holds.tokens;
      return { ok: true, value: anasToken(tokenWith({ nr: needs.length })) };
    },
  } as Partial<Broker> as Broker;
  const journal = createJournal(holdableArea);
  const engine = openEngine({
    now: () => nowMs,
    journal,
    broker,
    http: createHttp(createFakeNetwork().environment),
    surfaces: { directory: surface },
    mayBeUnattended: async () => answers.mayBeUnattended,
    onActive: () => events.push('active'),
    onFinished: () => events.push('finished'),
  });
  return {
    engine,
    journal,
    events,
    needs,
    answers,
    onDisk,
    sentCount: () => events.filter((event) => event.startsWith('sent')).length,
    pass: (ms: number): void => {
      nowMs += ms;
    },
    /** Lets everything run that can. */
    async settle(): Promise<void> {
      for (let turns = 0; turns < 60; turns++) await Promise.resolve();
    },
  };
}

const { id } = elevationWith();

describe('a write', () => {
  it('is sent after the journal says so, never before', async () => {
    const { engine, events, settle } = open([elevationWith()]);
    await engine.dispatch(id, { type: 'submit' });
    await settle();
    expect(events).toEqual([
      'journaled',
      'journaled',
      `sent submitting since ${START_MS}`,
      'journaled',
      'active',
    ]);
  });

  it('is not sent until the journal is stored', async () => {
    const disk = gate();
    const { engine, events, settle } = open([elevationWith()], { disk: disk.opened });
    void engine.dispatch(id, { type: 'submit' });
    await settle();
    expect(events).toEqual([]);
    disk.open();
    await settle();
    expect(events).toContain(`sent submitting since ${START_MS}`);
  });

  it('that is on its way is not sent a second time, whatever event comes late or twice', async () => {
    const tokens = gate();
    const { engine, sentCount, settle, answers } = open([elevationWith()], {
      tokens: tokens.opened,
    });
    answers.activate = () => new Promise(() => undefined);
    await engine.dispatch(id, { type: 'submit' });
    // Two events may start the same write: both sends wait for their token.
    await engine.dispatch(id, { type: 'resumed' });
    tokens.open();
    await settle();
    expect(sentCount()).toBe(1);
    for (const type of ['submit', 'resumed', 'due', 'steppedUp'] as const) {
      await engine.dispatch(id, { type });
    }
    await engine.dispatch(id, { type: 'found', request: null, activation: null });
    await settle();
    expect(sentCount()).toBe(1);
  });

  it('of an elevation that was removed meanwhile is not sent', async () => {
    const tokens = gate();
    const { engine, journal, sentCount, settle } = open([elevationWith()], {
      tokens: tokens.opened,
    });
    await engine.dispatch(id, { type: 'submit' });
    await journal.removeWhere(() => true);
    tokens.open();
    await settle();
    expect(sentCount()).toBe(0);
  });

  it('of an elevation that became active meanwhile is not sent', async () => {
    const tokens = gate();
    const { engine, onDisk, sentCount, settle } = open([elevationWith()], {
      tokens: tokens.opened,
    });
    await engine.dispatch(id, { type: 'submit' });
    await engine.dispatch(id, answered);
    tokens.open();
    await settle();
    expect(sentCount()).toBe(0);
    expect(onDisk()[0]?.state).toBe('active');
  });

  it('that a killed worker had journaled as sent is looked up by the next one, not sent again', async () => {
    const { engine, events, settle, pass } = open([
      elevationWith({ state: 'submitting', sentAtMs: START_MS }),
    ]);
    await engine.start();
    pass(1);
    await engine.wake();
    await settle();
    expect(events).toContain('looked up');
    expect(events.join()).not.toContain('sent');
  });

  it('whose call throws is uncertain, not failed: it may have been sent', async () => {
    const { engine, answers, onDisk, settle } = open([elevationWith()]);
    answers.activate = () => Promise.reject(new Error('a bug'));
    await engine.dispatch(id, { type: 'submit' });
    await settle();
    expect(onDisk()[0]).toMatchObject({ state: 'uncertain', sentAtMs: START_MS });
  });

  it('waits while four others are on their way', async () => {
    const elevations = [1, 2, 3, 4, 5].map((nr) => elevationWith({ id: `elevation-${nr}` }));
    const { engine, answers, sentCount, settle } = open(elevations);
    const answer = gate();
    answers.activate = () => answer.opened.then(() => answered);
    for (const elevation of elevations) await engine.dispatch(elevation.id, { type: 'submit' });
    await settle();
    expect(sentCount()).toBe(4);
    answer.open();
    await settle();
    await settle();
    expect(sentCount()).toBe(5);
  });
});

describe('a write while the person is away', () => {
  const renewal = elevationWith({ state: 'submitting', unattended: true, notBeforeMs: START_MS });

  it('is sent where the role may be renewed', async () => {
    const { engine, sentCount, settle } = open([renewal]);
    await engine.wake();
    await settle();
    expect(sentCount()).toBe(1);
  });

  it('is refused just before it would be sent, without a token, where the role may not be renewed', async () => {
    const { engine, answers, needs, onDisk, sentCount, settle } = open([renewal]);
    answers.mayBeUnattended = false;
    await engine.wake();
    await settle();
    expect(sentCount()).toBe(0);
    expect(needs).toEqual([]);
    expect(onDisk()[0]).toMatchObject({ state: 'failed', error: { code: 'renewalNotAllowed' } });
  });
});

describe('a step-up', () => {
  it('opens one window, and the second challenge is a failure', async () => {
    const { engine, answers, needs, onDisk, sentCount, settle } = open([elevationWith()]);
    answers.activate = async () => challenged;
    await engine.dispatch(id, { type: 'submit' });
    await settle();
    await settle();
    expect(sentCount()).toBe(2);
    expect(needs.filter(({ interactive }) => interactive)).toHaveLength(1);
    expect(onDisk()[0]).toMatchObject({ state: 'failed', error: { code: 'stepUpFailed' } });
  });

  it('to end a role opens a window right after the click, and only once', async () => {
    const { engine, answers, events, needs, onDisk, settle } = open([active]);
    answers.end = async () => challenged;
    await engine.dispatch(id, { type: 'endNow' });
    await settle();
    expect(needs.map(({ interactive }) => interactive)).toEqual([undefined, true]);
    expect(events.filter((event) => event.startsWith('end sent'))).toHaveLength(2);
    expect(onDisk()[0]).toMatchObject({ state: 'active', error: { code: 'stepUpFailed' } });
  });

  it('to end a role opens no window where the end was queued', async () => {
    const young = { ...active, startsAtMs: START_MS - MINUTE_MS };
    const { engine, answers, needs, pass, settle } = open([young]);
    answers.end = async () => challenged;
    await engine.dispatch(id, { type: 'endNow' });
    pass(5 * MINUTE_MS);
    await engine.wake();
    await settle();
    expect(needs.map(({ interactive }) => interactive)).toEqual([undefined, false]);
  });
});

describe('the end of a role', () => {
  it('is sent after the journal says so', async () => {
    const { engine, events, settle } = open([active]);
    await engine.dispatch(id, { type: 'endNow' });
    await settle();
    expect(events).toEqual(['journaled', 'end sent, ending on disk', 'journaled', 'finished']);
  });

  it('counts as a write on its way until its outcome is journaled', async () => {
    const { engine, answers, onDisk, settle } = open([active]);
    const answer = gate();
    answers.end = async () => {
      await answer.opened;
      return { type: 'endDone' };
    };
    await engine.dispatch(id, { type: 'endNow' });
    await settle();
    let isSettled = false;
    const settled = engine.writes.settled(active.account).then(() => {
      isSettled = true;
    });
    await settle();
    expect(isSettled).toBe(false);
    answer.open();
    await settled;
    expect(onDisk()[0]?.state).toBe('ended');
  });
});
