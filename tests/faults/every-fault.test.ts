import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { MINUTE_MS } from '../../utils/pim/duration';
import { type Emulator, startEmulator } from '../emulator/server';
import type { Fault } from '../emulator/world';
import { onSurface, surfaceCases } from '../unit/support/surface-cases';
import { type Disk, diskWithAna, startWorker, type Worker } from '../unit/support/worker';

const json = (status: number, code: string, headers: Record<string, string> = {}) => ({
  kind: 'respond' as const,
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify({ error: { code, message: `${code} as the service says it` } }),
});
const page = (status: number, body: string) => ({
  kind: 'respond' as const,
  status,
  headers: { 'content-type': 'text/html' },
  body,
});
/** Very long, and nested so deeply that a recursive parser may fail. */
const huge = `{"value":[${'{"id":['.repeat(20_000)}`;

/** Every fault that the emulator can inject into a call. */
const faults: Record<string, Fault['effect']> = {
  '429 with seconds': json(429, 'TooManyRequests', { 'retry-after': '2' }),
  '429 with zero': json(429, 'TooManyRequests', { 'retry-after': '0' }),
  '429 with a date': json(429, 'TooManyRequests', {
    'retry-after': 'Wed, 25 Nov 2026 09:00:05 GMT',
  }),
  '429 with a date of long ago': json(429, 'TooManyRequests', {
    'retry-after': 'Thu, 01 Jan 1970 00:00:00 GMT',
  }),
  '429 without a time': json(429, 'TooManyRequests'),
  '429 with a time too long to wait for': json(429, 'TooManyRequests', { 'retry-after': '86400' }),
  '503 with a time': json(503, 'ServiceNotAvailable', { 'retry-after': '3' }),
  '503 without a time': json(503, 'ServiceNotAvailable'),
  '500': json(500, 'InternalServerError'),
  '502 as a page': page(502, '<html><h1>Bad Gateway</h1></html>'),
  '504': json(504, 'GatewayTimeout'),
  '401': json(401, 'InvalidAuthenticationToken'),
  '403': json(403, 'Authorization_RequestDenied'),
  '404': json(404, 'Request_ResourceNotFound'),
  'an unknown refusal': json(400, 'SomethingNew'),
  'a page instead of data': page(200, '<html>Sign in to the hotel network</html>'),
  'half an answer': page(200, '{"value":[{"id":'),
  'an empty answer': page(200, ''),
  'an answer of another kind': page(200, '{"value":{"id":null},"responses":7}'),
  'a huge answer': page(200, huge),
  'a connection cut before': { kind: 'dropBefore' },
  'a connection cut after': { kind: 'dropAfter' },
};

let emulator: Emulator;
let opened: Disk;
beforeAll(async () => {
  emulator = await startEmulator();
  const worker = await open(diskWithAna());
  await worker.settle(() => worker.snapshot()?.policiesAtMs != null);
  opened = worker.disk;
});
beforeEach(() => emulator.control.reset());
afterAll(() => emulator.stop());

async function open(disk: Disk): Promise<Worker> {
  const worker = await startWorker(emulator, disk);
  await worker.command({ type: 'opened' });
  await worker.settle();
  return worker;
}

const stateOf = (worker: Worker) => worker.elevations()[0]?.state;
const isExplained = (code: string): boolean =>
  `error_${code}` in messages && `error_${code}_next` in messages;

/** States that do not change by themselves. */
const finalStates = ['active', 'failed', 'waiting', 'ended', 'cancelled'];

/** Moves the clock past every delay of the state machine, until the elevation is in a final state. */
async function passAllDelays(worker: Worker): Promise<void> {
  // At last the longest that a service made us wait: an hour.
  for (const seconds of [3, 6, 16, 46, 65, 130, 130, 130, 130, 130, 905, 3_605]) {
    if (finalStates.includes(stateOf(worker) ?? '')) return;
    await worker.pass(seconds * 1_000);
  }
}

describe.each(surfaceCases)('an activation on the surface $surface', (surfaceCase) => {
  it.each(Object.entries(faults))(
    'that meets %s ends active or with an explained error, and is accepted once at most',
    async (_, effect) => {
      const worker = await open(structuredClone(opened));
      const on = onSurface(surfaceCase, emulator);
      emulator.control.fault({ ...surfaceCase.write, effect });
      await on.activate(worker);
      await worker.settle();
      await passAllDelays(worker);

      expect(on.taken().length).toBeLessThanOrEqual(1);
      const [elevation] = worker.elevations();
      expect(['active', 'failed']).toContain(elevation?.state);
      if (elevation?.state === 'failed') {
        expect(isExplained(elevation.error?.code ?? '')).toBe(true);
        expect(elevation.input.justification).toBe('INC-1042 look at sign-ins');
        // Without the fault a click on Try again succeeds, with what was typed.
        await worker.command({ type: 'retry', elevationId: elevation.id });
        await worker.settle();
        await passAllDelays(worker);
      }
      expect(stateOf(worker)).toBe('active');
      expect(on.taken()).toHaveLength(1);
      expect(on.held()).toHaveLength(1);
    },
  );
});

describe.each(surfaceCases)('ending on the surface $surface', (surfaceCase) => {
  it.each(Object.entries(faults))(
    'that meets %s ends the role, or says why it did not',
    async (_, effect) => {
      const worker = await open(structuredClone(opened));
      const on = onSurface(surfaceCase, emulator);
      await on.activate(worker);
      await worker.settle(() => stateOf(worker) === 'active');
      await worker.pass(10 * MINUTE_MS);
      emulator.control.fault({ ...surfaceCase.write, effect });
      await worker.command({ type: 'end', key: on.keyOf(worker) });
      await worker.settle();
      await passAllDelays(worker);

      if (stateOf(worker) === 'active') {
        const { error } = worker.elevations()[0]!;
        expect(isExplained(error?.code ?? '')).toBe(true);
        await worker.command({ type: 'end', key: on.keyOf(worker) });
        await worker.settle();
        await passAllDelays(worker);
      }
      expect(stateOf(worker)).toBe('ended');
      expect(on.held()).toEqual([]);
    },
  );
});

describe('a list', () => {
  const calls = {
    'of Graph': '/$batch',
    'of Azure': 'management.azure.com/providers',
    'of policies': 'roleManagementPolicyAssignments',
  };
  const each = Object.entries(calls).flatMap(([call, match]) =>
    Object.entries(faults).map(([name, effect]) => [call, name, match, effect] as const),
  );
  it.each(each)(
    '%s that meets %s keeps its rows, explains the error, and is complete after the next refresh',
    async (_call, _name, match, effect) => {
      const worker = await open(structuredClone(opened));
      const before = worker.snapshot()!.eligibilities.map(({ key }) => key);
      emulator.control.fault({ match, effect, times: 20 });
      emulator.clock.advance(2 * 60 * MINUTE_MS);
      await worker.command({ type: 'refresh' });
      await worker.settle(() => !worker.snapshot()?.refreshing);
      const { eligibilities, problem, surfaces } = worker.snapshot()!;
      expect(eligibilities.map(({ key }) => key)).toEqual(before);
      for (const error of [problem, ...surfaces.map((surface) => surface.error)])
        if (error) expect(isExplained(error.code)).toBe(true);

      emulator.control.clearFaults();
      await worker.command({ type: 'refresh' });
      await worker.settle(() => !worker.snapshot()?.refreshing);
      const after = worker.snapshot()!;
      expect(after.problem).toBeNull();
      expect(after.surfaces.map(({ error }) => error)).toEqual([null, null, null]);
      expect(after.eligibilities.map(({ key }) => key)).toEqual(before);
    },
  );
});
