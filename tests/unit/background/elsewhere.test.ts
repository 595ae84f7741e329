import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takenWords } from '../../../components/popup/elevated/taken-words';
import { HOUR_MS, MINUTE_MS } from '../../../utils/pim/duration';
import type { Elevation } from '../../../utils/pim/elevation/elevation';
import { type Emulator, startEmulator } from '../../emulator/server';
import { clickActivate, openWorker, writes } from '../support/open-worker';
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

const history = () => here.history();
const inState = (worker: Worker, state: Elevation['state']) =>
  worker.settle(() => worker.elevations()[0]?.state === state);

describe.each(surfaceCases)(
  'on the surface $surface, a role that was activated on',
  (surfaceCase) => {
    const on = () => onSurface(surfaceCase, emulator);
    const theirs = { durationMs: 2 * HOUR_MS, justification: 'on the other device', ticket: null };
    const mine = { durationMs: HOUR_MS, justification: 'mine', ticket: null };
    const activate = (worker: Worker, input: typeof mine) =>
      clickActivate(worker, { key: on().keyOf(worker) }, input);

    it('another device and is activated here, too, has the reason and times of the other activation', async () => {
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
      // Two were sent, one was accepted.
      expect(writes(emulator)).toHaveLength(2);
      expect(on().taken()).toHaveLength(1);
      // It was not activated here, so it is not renewed here with a reason of another device.
      const key = on().keyOf(here);
      expect(
        await here.command({ type: 'renew', key, elevationId: crypto.randomUUID() }),
      ).toMatchObject({
        ok: false,
      });
    });

    it('another device and is ended here is in the history as made elsewhere, without a reason', async () => {
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

    it('this device keeps its own reason after the lists are read', async () => {
      await activate(here, mine);
      await inState(here, 'active');
      emulator.clock.advance(10 * MINUTE_MS);
      await here.command({ type: 'refresh' });
      await here.settle(() => !here.snapshot()?.refreshing);
      expect(history()).toMatchObject([{ input: mine }]);
      expect(history()[0]?.elsewhere).toBeUndefined();
    });

    it('this device, then ended and activated again on another, has ended here', async () => {
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
      // The activation of the other device is listed, and stays.
      await here.settle();
      expect(here.snapshot()?.activations.map(({ key }) => key)).toContain(on().keyOf(here));
    });
  },
);
