import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accountKey } from '../../../utils/pim/account-key';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../utils/pim/duration';
import type { Eligibility } from '../../../utils/pim/eligibility';
import { type Emulator, startEmulator } from '../../emulator/server';
import { accepted, activeNow, writes } from '../support/activate';
import { clickActivate, eligible, openWorker, waitForState } from '../support/open-worker';
import { ana } from '../support/records';
import { type Disk, startWorker, type Worker } from '../support/worker';

const role = 'Security Reader';
let emulator: Emulator;
let opened: Disk;
let worker: Worker;

beforeAll(async () => {
  emulator = await startEmulator();
  opened = (await openWorker(emulator)).disk;
});
beforeEach(async () => {
  emulator.control.reset();
  worker = await workerOn(structuredClone(opened));
});
afterAll(() => emulator.stop());

const workerOn = (disk: Disk): Promise<Worker> => startWorker(emulator, disk);

const signOut = () => worker.command({ type: 'signOut', account: accountKey(ana) });
const overview = () => worker.overview();
const outstanding = () =>
  overview().outstanding?.map(({ kind, roleName }) => `${kind} ${roleName}`);
/** The records in which Ana is still named. */
const traces = () =>
  Object.entries({ ...worker.disk.local, ...worker.disk.session })
    .filter((record) => JSON.stringify(record).toLowerCase().includes(ana.objectId))
    .map(([key]) => key);
const isSignedOut = () => traces().length === 0;

/** Holds the next write at the service, before or after it is carried out. */
function holdWrite(when: 'before' | 'after' = 'after') {
  return emulator.control.fault({
    method: 'POST',
    match: 'roleAssignmentScheduleRequests',
    effect: { kind: 'hold', when },
  }).id;
}
async function elevated(name = role): Promise<Eligibility> {
  const found = eligible(worker, 'directory', name);
  await clickActivate(worker, found);
  await waitForState(worker, found, 'active');
  return found;
}

describe('an activation that is on its way while its account signs out', () => {
  it('is waited for, and the role is reported as outstanding', async () => {
    const held = holdWrite();
    void clickActivate(worker, eligible(worker, 'directory', role));
    await emulator.control.whenHeld(held);
    const done = signOut();
    await worker.settle();
    expect(isSignedOut()).toBe(false);
    emulator.control.release(held);
    expect(await done).toEqual({ ok: true });
    expect(outstanding()).toEqual([`active ${role}`]);
    expect(overview().outstanding?.[0]?.untilMs).toBe(activeNow(emulator)[0]?.endsAtMs);
    expect([traces(), worker.badge()]).toEqual([[], '']);
  });

  it('that is refused leaves nothing outstanding', async () => {
    const held = holdWrite('before');
    void clickActivate(worker, eligible(worker, 'directory', role), { justification: '' });
    await emulator.control.whenHeld(held);
    const done = signOut();
    emulator.control.release(held);
    await done;
    expect([outstanding(), traces()]).toEqual([[], []]);
  });

  it('is not waited for longer than ten seconds: then a role that may be active is reported as outstanding', async () => {
    const held = holdWrite();
    void clickActivate(worker, eligible(worker, 'directory', role));
    await emulator.control.whenHeld(held);
    const sentAtMs = worker.elevations()[0]?.sentAtMs ?? 0;
    const done = signOut();
    await worker.settle();
    // The clock also runs by itself, on a busy machine for a second or two.
    await worker.pass(7_000);
    expect(isSignedOut()).toBe(false);
    await worker.pass(3_000);
    await done;
    expect(overview().outstanding).toEqual([
      { kind: 'perhaps', roleName: role, scopeName: '', untilMs: sentAtMs + HOUR_MS },
    ]);
    emulator.control.release(held);
    await worker.settle();
    expect(traces()).toEqual([]);
  });

  it.each(['worker', 'browser'])(
    'is reported as outstanding after its %s dies meanwhile',
    async (what) => {
      const held = holdWrite();
      void clickActivate(worker, eligible(worker, 'directory', role));
      await emulator.control.whenHeld(held);
      void signOut();
      await worker.settle();
      worker.kill();
      emulator.control.release(held);
      await worker.settle();
      const { disk } = worker;
      worker = await workerOn(what === 'worker' ? disk : { ...disk, session: {}, alarms: {} });
      await worker.settle(isSignedOut);
      expect([outstanding(), overview().accounts]).toEqual([[`perhaps ${role}`], []]);
      expect(accepted(emulator)).toHaveLength(1);
    },
  );
});

describe('an end that is on its way while its account signs out', () => {
  async function endHeld() {
    const { key } = await elevated();
    await worker.pass(6 * MINUTE_MS);
    const held = holdWrite();
    void worker.command({ type: 'end', key });
    await emulator.control.whenHeld(held);
    return held;
  }

  it('is waited for, and leaves nothing outstanding', async () => {
    const held = await endHeld();
    const done = signOut();
    emulator.control.release(held);
    await done;
    expect([outstanding(), traces(), activeNow(emulator)]).toEqual([[], [], []]);
  });

  it('is not waited for longer than ten seconds: then the role may be active', async () => {
    const held = await endHeld();
    const done = signOut();
    await worker.settle();
    await worker.pass(10_000);
    await done;
    expect([outstanding(), traces()]).toEqual([[`perhaps ${role}`], []]);
    emulator.control.release(held);
    await worker.settle();
    expect(traces()).toEqual([]);
  });

  it('or is queued is not sent any more, and the role is reported as outstanding', async () => {
    const { key } = await elevated();
    await worker.command({ type: 'end', key });
    await waitForState(worker, eligible(worker, 'directory', role), 'ending');
    await signOut();
    await worker.pass(6 * MINUTE_MS);
    expect([outstanding(), traces()]).toEqual([[`active ${role}`], []]);
    expect(writes(emulator)).toHaveLength(1);
  });
});

describe('an account that signs out', () => {
  it('has no write sent any more, neither a waiting one nor a new one', async () => {
    const effect = { kind: 'respond', status: 429, headers: { 'retry-after': '5' } } as const;
    emulator.control.fault({ match: 'roleAssignmentScheduleRequests', effect });
    const waiting = eligible(worker, 'directory', role);
    const third = eligible(worker, 'directory', 'Reports Reader');
    await clickActivate(worker, waiting);
    await worker.settle(() => worker.elevations()[0]?.notBeforeMs != null);
    const held = holdWrite();
    void clickActivate(worker, eligible(worker, 'directory', 'User Administrator'));
    await emulator.control.whenHeld(held);
    const done = signOut();
    await worker.settle();
    void clickActivate(worker, third);
    await worker.pass(6_000);
    await worker.settle();
    // The write that is held is not in the log before it is answered.
    expect(writes(emulator)).toHaveLength(1);
    emulator.control.release(held);
    await done;
    await worker.pass(MINUTE_MS);
    expect(writes(emulator)).toHaveLength(2);
    expect([outstanding(), traces()]).toEqual([['active User Administrator'], []]);
  });

  it('at any moment of an activation has it reported as outstanding, or it was never sent', async () => {
    const outcomes = new Set<number>();
    for (let moment = 0; moment < 12; moment++) {
      emulator.control.reset();
      worker = await workerOn(structuredClone(opened));
      const { set } = worker.local;
      let done: Promise<unknown> | undefined;
      let sets = 0;
      // The sign-out begins during one of the journal writes of the activation.
      worker.local.set = (records) => {
        if (sets++ === moment) done = signOut();
        return set(records);
      };
      const elevation = () => worker.elevations()[0];
      await clickActivate(worker, eligible(worker, 'directory', role));
      await worker.settle(() => isSignedOut() || elevation()?.state === 'active');
      await (done ?? signOut());
      const count = accepted(emulator).length;
      outcomes.add(count);
      expect([outstanding(), traces()], `at moment ${moment}`).toEqual([
        count ? [`active ${role}`] : [],
        [],
      ]);
    }
    expect([...outcomes].sort()).toEqual([0, 1]);
  });

  it('has its active roles and waiting requests reported as outstanding', async () => {
    await elevated();
    const approvable = eligible(worker, 'directory', 'Groups Administrator');
    await clickActivate(worker, approvable);
    await waitForState(worker, approvable, 'waiting');
    await signOut();
    expect(outstanding()?.sort()).toEqual([`active ${role}`, 'waiting Groups Administrator']);
  });

  it('has them reported even if the worker is killed after any number of writes', async () => {
    let deaths = 0;
    for (let count = 0; ; count++) {
      emulator.control.reset();
      worker = await workerOn(structuredClone(opened));
      await elevated();
      await worker.settle();
      worker.kill(count);
      let isDone = false;
      void signOut().then(() => {
        isDone = true;
      });
      await worker.settle(() => isDone);
      if (worker.isAlive) break;
      deaths++;
      const { disk } = worker;
      worker = await workerOn(disk);
      await worker.settle();
      const moment = `killed after ${count} writes`;
      // It died before anything was stored: the account is still signed in, and its role is shown.
      if (overview().accounts.length > 0) expect([count, worker.badge()]).toEqual([0, '55m']);
      else expect([outstanding(), traces()], moment).toEqual([[`active ${role}`], []]);
    }
    expect(deaths).toBeGreaterThan(5);
  });

  it.each(['dismissed', 'over', 'replaced by a new sign-in'])(
    'has them reported until they are %s',
    async (what) => {
      await elevated();
      await signOut();
      worker = await workerOn(worker.disk);
      expect(outstanding()).toEqual([`active ${role}`]);
      if (what === 'dismissed') await worker.command({ type: 'dismissOutstanding' });
      if (what === 'replaced by a new sign-in')
        await worker.command({ type: 'signIn', account: null });
      if (what === 'over') {
        emulator.clock.advance(DAY_MS);
        await worker.command({ type: 'opened' });
      }
      await worker.settle(() => outstanding()?.length === 0);
    },
  );

  it('and in again can activate as before', async () => {
    await signOut();
    await worker.command({ type: 'signIn', account: null });
    await worker.settle(() => worker.snapshot()?.policiesAtMs != null);
    await elevated();
    expect(accepted(emulator)).toHaveLength(1);
  });
});
