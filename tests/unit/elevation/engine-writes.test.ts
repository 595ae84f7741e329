import { describe, expect, it } from 'vitest';
import type { Broker, TokenNeed } from '../../../utils/auth/broker';
import { createEngine } from '../../../utils/elevation/engine/engine';
import { createJournal } from '../../../utils/elevation/journal';
import { createVouchers } from '../../../utils/elevation/vouchers';
import { createHttp } from '../../../utils/http/http';
import { HOUR_MS, MINUTE_MS } from '../../../utils/pim/duration';
import type { Elevation } from '../../../utils/pim/elevation/elevation';
import type { Outcome, SurfaceApi } from '../../../utils/surfaces/surface-api';
import { createAnswers } from '../support/answers';
import { createMemoryArea } from '../support/memory-area';
import { ana, elevationWith, requestWith, START_MS } from '../support/records';
import { tokenWith } from '../support/token-host';

/** Something that is let go by the test, and until then holds everybody up. */
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

/** The engine over a service that is played, with a journal on a disk that can be looked at. */
function play(elevations: Elevation[], of: { tokens?: Promise<void>; disk?: Promise<void> } = {}) {
  const area = createMemoryArea({ journal: { version: 1, data: elevations } });
  const happened: string[] = [];
  const needs: TokenNeed[] = [];
  let nowMs = START_MS;
  const answers = {
    activate: async (): Promise<Outcome> => answered,
    end: async (): Promise<Outcome> => ({ type: 'endDone' }),
    mayBeUnattended: true,
  };
  const onDisk = (): Elevation[] => (area.data.journal as { data: Elevation[] }).data;
  const slow = {
    ...area,
    async set(records: Record<string, unknown>) {
      await of.disk;
      await area.set(records);
      happened.push('journaled');
    },
  };
  const surface = {
    surface: 'directory',
    resource: 'graph',
    activate(_, elevation) {
      happened.push(`sent ${elevation?.state} since ${onDisk()[0]?.sentAtMs}`);
      return answers.activate();
    },
    end() {
      happened.push(`end sent, ${onDisk()[0]?.state} on disk`);
      return answers.end();
    },
    async lookUp() {
      happened.push('looked up');
      return { type: 'found', request: null, activation: null };
    },
    isInEffect: async () => null,
  } as Partial<SurfaceApi> as SurfaceApi;
  const broker = {
    async token(need: TokenNeed) {
      needs.push(need);
      await of.tokens;
      return { ok: true, value: tokenWith({ nr: needs.length }) };
    },
  } as Partial<Broker> as Broker;
  const journal = createJournal(slow);
  const engine = createEngine({
    now: () => nowMs,
    setTimer: () => () => undefined,
    setAlarm: () => undefined,
    clearAlarm: () => undefined,
    journal,
    broker,
    http: createHttp(createAnswers().environment),
    surfaces: { directory: surface },
    accountOf: () => ana,
    policyOf: () => undefined,
    mayBeUnattended: async () => answers.mayBeUnattended,
    onChange: () => undefined,
    onActive: () => happened.push('active'),
    onFinished: () => happened.push('finished'),
    onDraft: () => undefined,
    onRenew: () => undefined,
    logError: () => undefined,
    vouchers: createVouchers({
      session: createMemoryArea(),
      isOurs: () => true,
      now: () => nowMs,
      logError: () => undefined,
    }),
  });
  return {
    engine,
    journal,
    happened,
    needs,
    answers,
    onDisk,
    sent: () => happened.filter((one) => one.startsWith('sent')).length,
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
  it('leaves after the journal says that it left, never before', async () => {
    const { engine, happened, settle } = play([elevationWith()]);
    await engine.dispatch(id, { type: 'submit' });
    await settle();
    expect(happened).toEqual([
      'journaled',
      'journaled',
      `sent submitting since ${START_MS}`,
      'journaled',
      'active',
    ]);
  });

  it('does not leave while the disk has not taken the journal', async () => {
    const disk = gate();
    const { engine, happened, settle } = play([elevationWith()], { disk: disk.opened });
    void engine.dispatch(id, { type: 'submit' });
    await settle();
    expect(happened).toEqual([]);
    disk.open();
    await settle();
    expect(happened).toContain(`sent submitting since ${START_MS}`);
  });

  it('that is in the air is not sent a second time, whatever comes in late or twice', async () => {
    const tokens = gate();
    const { engine, sent, settle, answers } = play([elevationWith()], { tokens: tokens.opened });
    answers.activate = () => new Promise(() => undefined);
    await engine.dispatch(id, { type: 'submit' });
    // The worker may be started twice over one elevation: both sends wait for their token.
    await engine.dispatch(id, { type: 'resumed' });
    tokens.open();
    await settle();
    expect(sent()).toBe(1);
    for (const type of ['submit', 'resumed', 'due', 'steppedUp'] as const) {
      await engine.dispatch(id, { type });
    }
    await engine.dispatch(id, { type: 'found', request: null, activation: null });
    await settle();
    expect(sent()).toBe(1);
  });

  it('of an elevation that was taken off meanwhile does not leave', async () => {
    const tokens = gate();
    const { engine, journal, sent, settle } = play([elevationWith()], { tokens: tokens.opened });
    await engine.dispatch(id, { type: 'submit' });
    await journal.removeWhere(() => true);
    tokens.open();
    await settle();
    expect(sent()).toBe(0);
  });

  it('of an elevation that was found to be active meanwhile does not leave', async () => {
    const tokens = gate();
    const { engine, onDisk, sent, settle } = play([elevationWith()], { tokens: tokens.opened });
    await engine.dispatch(id, { type: 'submit' });
    await engine.dispatch(id, answered);
    tokens.open();
    await settle();
    expect(sent()).toBe(0);
    expect(onDisk()[0]?.state).toBe('active');
  });

  it('that a killed worker journaled, sent or not, is looked up by the next one, not sent', async () => {
    const { engine, happened, settle, pass } = play([
      elevationWith({ state: 'submitting', sentAtMs: START_MS }),
    ]);
    await engine.start();
    pass(1);
    await engine.wake();
    await settle();
    expect(happened).toContain('looked up');
    expect(happened.join()).not.toContain('sent');
  });

  it('whose call throws may have left: it is looked up, not called a failure', async () => {
    const { engine, answers, onDisk, settle } = play([elevationWith()]);
    answers.activate = () => Promise.reject(new Error('a bug'));
    await engine.dispatch(id, { type: 'submit' });
    await settle();
    expect(onDisk()[0]).toMatchObject({ state: 'uncertain', sentAtMs: START_MS });
  });

  it('of five is one of four in the air at the most', async () => {
    const elevations = [1, 2, 3, 4, 5].map((each) => elevationWith({ id: `elevation-${each}` }));
    const { engine, answers, sent, settle } = play(elevations);
    const answer = gate();
    answers.activate = () => answer.opened.then(() => answered);
    for (const elevation of elevations) await engine.dispatch(elevation.id, { type: 'submit' });
    await settle();
    expect(sent()).toBe(4);
    answer.open();
    await settle();
    await settle();
    expect(sent()).toBe(5);
  });
});

describe('a write with nobody there', () => {
  const renewal = elevationWith({ state: 'submitting', unattended: true, notBeforeMs: START_MS });

  it('is sent where the role may be renewed', async () => {
    const { engine, sent, settle } = play([renewal]);
    await engine.wake();
    await settle();
    expect(sent()).toBe(1);
  });

  it('is judged at the moment it would leave, and asks for nothing where it may not', async () => {
    const { engine, answers, needs, onDisk, sent, settle } = play([renewal]);
    answers.mayBeUnattended = false;
    await engine.wake();
    await settle();
    expect(sent()).toBe(0);
    expect(needs).toEqual([]);
    expect(onDisk()[0]).toMatchObject({ state: 'failed', error: { code: 'renewalNotAllowed' } });
  });
});

describe('verifying again', () => {
  it('is asked for once, by one window, and the second time it is a failure', async () => {
    const { engine, answers, needs, onDisk, sent, settle } = play([elevationWith()]);
    answers.activate = async () => challenged;
    await engine.dispatch(id, { type: 'submit' });
    await settle();
    await settle();
    expect(sent()).toBe(2);
    expect(needs.filter(({ interactive }) => interactive)).toHaveLength(1);
    expect(onDisk()[0]).toMatchObject({ state: 'failed', error: { code: 'stepUpFailed' } });
  });

  it('to end a role opens a window on a fresh click, and is done once', async () => {
    const { engine, answers, happened, needs, onDisk, settle } = play([active]);
    answers.end = async () => challenged;
    await engine.dispatch(id, { type: 'endNow' });
    await settle();
    expect(needs.map(({ interactive }) => interactive)).toEqual([undefined, true]);
    expect(happened.filter((one) => one.startsWith('end sent'))).toHaveLength(2);
    expect(onDisk()[0]).toMatchObject({ state: 'active', error: { code: 'stepUpFailed' } });
  });

  it('to end a role opens none at the end of a queue', async () => {
    const young = { ...active, startsAtMs: START_MS - MINUTE_MS };
    const { engine, answers, needs, pass, settle } = play([young]);
    answers.end = async () => challenged;
    await engine.dispatch(id, { type: 'endNow' });
    pass(5 * MINUTE_MS);
    await engine.wake();
    await settle();
    expect(needs.map(({ interactive }) => interactive)).toEqual([undefined, false]);
  });
});

describe('an end', () => {
  it('leaves after the journal says so', async () => {
    const { engine, happened, settle } = play([active]);
    await engine.dispatch(id, { type: 'endNow' });
    await settle();
    expect(happened).toEqual(['journaled', 'end sent, ending on disk', 'journaled', 'finished']);
  });

  it('is in the air until what came of it is journaled, for whoever waits for that', async () => {
    const { engine, answers, onDisk, settle } = play([active]);
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
