import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takenWords } from '../../../components/popup/elevated/taken-words';
import { HOUR_MS, MINUTE_MS } from '../../../utils/pim/duration';
import type { Elevation } from '../../../utils/pim/elevation/elevation';
import type { HistoryEntry } from '../../../utils/pim/elevation/history';
import { type Emulator, startEmulator } from '../../emulator/server';
import { openWorker, writes } from '../support/opened';
import { roleAt } from '../support/role-at';
import { onSurface, surfaceCases } from '../support/surface-cases';
import type { Worker } from '../support/worker';

let emulator: Emulator;
let here: Worker;
let other: Worker;
beforeEach(async () => {
  emulator = await startEmulator();
  here = await openWorker(emulator);
  other = await openWorker(emulator);
});
afterEach(() => emulator.stop());

const history = (): HistoryEntry[] =>
  (here.disk.local.history as { data: { entries: HistoryEntry[] } } | undefined)?.data.entries ??
  [];
const inState = (of: Worker, state: Elevation['state']) =>
  of.settle(() => of.elevations()[0]?.state === state);

describe.each(surfaceCases)('on the surface $surface, a role that is active by', (surfaceCase) => {
  const on = () => onSurface(surfaceCase, emulator);
  const theirs = { durationMs: 2 * HOUR_MS, justification: 'on the other device', ticket: null };
  const mine = { durationMs: HOUR_MS, justification: 'mine', ticket: null };
  const activate = (of: Worker, input: typeof mine) =>
    of.command({
      type: 'activate',
      elevationId: crypto.randomUUID(),
      ...roleAt(on().keyOf(of)),
      input,
    });

  it('another device, and is asked for here, has the words and times of the service', async () => {
    await activate(other, theirs);
    await inState(other, 'active');
    const startedAtMs = other.elevations()[0]!.startsAtMs!;
    emulator.clock.advance(10 * MINUTE_MS);
    await activate(here, mine);
    await inState(here, 'active');
    await here.settle(() => history().length === 1);
    expect(history()).toMatchObject([
      { input: theirs, elsewhere: true, atMs: startedAtMs, endsAtMs: startedAtMs + 2 * HOUR_MS },
    ]);
    expect(takenWords(here.elevations()[0]!)).toBe('2 hr · on the other device');
    // Two asked, one was taken.
    expect(writes(emulator)).toHaveLength(2);
    expect(on().taken()).toHaveLength(1);
    // Nobody here asked for that: it is not renewed with words that are not its own.
    const key = on().keyOf(here);
    expect(
      await here.command({ type: 'renew', key, elevationId: crypto.randomUUID() }),
    ).toMatchObject({
      ok: false,
    });
  });

  it('another device, and is ended here, is marked, and has no words of ours', async () => {
    await activate(other, theirs);
    await inState(other, 'active');
    emulator.clock.advance(10 * MINUTE_MS);
    await here.command({ type: 'refresh' });
    await here.settle(
      () => !!here.snapshot()?.activations.some(({ key }) => key === on().keyOf(here)),
    );
    await here.command({ type: 'end', key: on().keyOf(here) });
    await inState(here, 'ended');
    await here.settle(() => history().length === 1);
    expect(history()).toMatchObject([
      { outcome: 'ended', elsewhere: true, input: { justification: '', ticket: null } },
    ]);
  });

  it('this device, has its own words though another one lists it too', async () => {
    await activate(here, mine);
    await inState(here, 'active');
    emulator.clock.advance(10 * MINUTE_MS);
    await here.command({ type: 'refresh' });
    await here.settle(() => !here.snapshot()?.refreshing);
    expect(history()).toMatchObject([{ input: mine }]);
    expect(history()[0]?.elsewhere).toBeUndefined();
  });

  it('another device after it was ended there, is not what was activated here', async () => {
    await activate(here, mine);
    await inState(here, 'active');
    await here.pass(10 * MINUTE_MS);
    await other.command({ type: 'refresh' });
    await other.settle(
      () => !!other.snapshot()?.activations.some(({ key }) => key === on().keyOf(other)),
    );
    await other.command({ type: 'end', key: on().keyOf(other) });
    await inState(other, 'ended');
    await other.pass(10 * MINUTE_MS);
    await activate(other, theirs);
    await other.settle(() => on().taken().length === 2);
    await here.pass(5 * MINUTE_MS);
    await here.command({ type: 'refresh' });
    await inState(here, 'ended');
    await here.settle(() => history()[0]?.outcome === 'ended');
    expect(history()).toMatchObject([{ input: mine, outcome: 'ended' }]);
    // The other's is listed, and stays.
    await here.settle();
    expect(here.snapshot()?.activations.map(({ key }) => key)).toContain(on().keyOf(here));
  });
});
