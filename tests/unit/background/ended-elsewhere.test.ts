import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../utils/pim/duration';
import { type Emulator, startEmulator } from '../../emulator/server';
import { takeAway } from '../support/end-elsewhere';
import { clickActivate, openWorker } from '../support/open-worker';
import { onSurface, surfaceCases } from '../support/surface-cases';
import type { Worker } from '../support/worker';

let emulator: Emulator;
let here: Worker;
beforeEach(async () => {
  emulator = await startEmulator();
  here = await openWorker(emulator);
});
afterEach(() => emulator.stop());

const entry = () => here.history()[0];

describe.each(surfaceCases)(
  'on the surface $surface, a role that was ended elsewhere',
  (surfaceCase) => {
    const on = () => onSurface(surfaceCase, emulator);

    async function elevate(): Promise<void> {
      await clickActivate(here, { key: on().keyOf(here) }, { durationMs: 4 * HOUR_MS });
      await here.settle(() => here.elevations()[0]?.state === 'active');
    }

    /** Reads the lists three hours later. */
    async function noticeLater(): Promise<void> {
      emulator.clock.advance(3 * HOUR_MS);
      await here.command({ type: 'refresh' });
      await here.settle(() => entry()?.outcome === 'ended');
    }

    it('is in the history with the end that the service names', async () => {
      await elevate();
      emulator.clock.advance(10 * MINUTE_MS);
      const other = await openWorker(emulator);
      await other.command({ type: 'end', key: on().keyOf(other) });
      await other.settle(() => other.elevations()[0]?.state === 'ended');
      const endedAtMs = emulator.clock.now();
      await noticeLater();
      expect(Math.abs((entry()?.endsAtMs ?? 0) - endedAtMs)).toBeLessThan(MINUTE_MS);
      expect(entry()?.endNoticed).toBeUndefined();
    });

    it('is in the history as ended by then, where the service names no end', async () => {
      await elevate();
      emulator.clock.advance(10 * MINUTE_MS);
      takeAway(emulator);
      emulator.clock.advance(3 * HOUR_MS);
      await here.command({ type: 'refresh' });
      await here.settle(() => !here.snapshot()?.refreshing);
      // One list of Graph may lack a row by chance: another one half a minute later decides.
      await here.pass(MINUTE_MS);
      await here.settle(() => entry()?.outcome === 'ended');
      expect(entry()).toMatchObject({ outcome: 'ended', endNoticed: true });
    });
  },
);
