import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../utils/pim/duration';
import { type Emulator, startEmulator } from '../../emulator/server';
import { contoso } from '../../emulator/tenants/contoso';
import { endElsewhere, takeAway } from '../support/end-elsewhere';
import { clickActivate, openWorker, tenantOf } from '../support/open-worker';
import { restartBrowser } from '../support/restart-browser';
import { onSurface, surfaceCases } from '../support/surface-cases';
import { startWorker, type Worker } from '../support/worker';

let emulator: Emulator;
let here: Worker;
beforeEach(async () => {
  emulator = await startEmulator();
  here = await openWorker(emulator);
});
afterEach(() => emulator.stop());

const azure = surfaceCases.find(({ surface }) => surface === 'azure')!;
/** Lists lack everything that was activated: Graph's next ones, and all of Azure's at the root. */
function hideRows(graphLists = 1): void {
  emulator.control.missActivated(graphLists);
  emulator.control.arm({ rootDrops: { seed: 1, share: 1 } });
}
async function refresh(): Promise<void> {
  await here.command({ type: 'refresh' });
  await here.settle(() => !here.snapshot()?.refreshing);
}
/** What views show as active: PIM lists a row for some seconds after its end (contract §2). */
const activated = () =>
  here
    .snapshot()
    ?.activations.filter(({ kind }) => kind === 'activated')
    .filter(({ endsAtMs }) => endsAtMs === null || endsAtMs > here.now()) ?? [];
const keys = () => activated().map(({ key }) => key);
const scopeReads = () =>
  emulator.control
    .log({ method: 'GET', path: 'roleAssignmentScheduleInstances' })
    .filter(({ host, path }) => host.startsWith('management') && path.startsWith('/subscriptions'));

describe.each(surfaceCases)('on the surface $surface, a role', (surfaceCase) => {
  const on = () => onSurface(surfaceCase, emulator);
  const isHeld = () => keys().includes(on().keyOf(here));
  const gone = () => here.settle(() => !isHeld() && here.badge() === '');

  /** Activated for four hours by another device, and seen here an hour ago. */
  async function activateElsewhere(): Promise<void> {
    const other = await openWorker(emulator);
    await clickActivate(other, { key: on().keyOf(other) }, { durationMs: 4 * HOUR_MS });
    await other.settle(() => other.elevations()[0]?.state === 'active');
    other.kill();
    await refresh();
    await here.settle(isHeld);
    await here.pass(HOUR_MS);
    await here.settle(() => !here.snapshot()?.refreshing);
  }
  async function activateHere(): Promise<void> {
    await clickActivate(here, { key: on().keyOf(here) }, { durationMs: 4 * HOUR_MS });
    await here.settle(() => here.elevations()[0]?.state === 'active');
    await here.pass(HOUR_MS);
    await here.settle(() => !here.snapshot()?.refreshing);
  }
  const whoever: [string, () => Promise<void>][] = [
    ['activated here', activateHere],
    ['activated elsewhere', activateElsewhere],
  ];

  it.each(whoever)('%s stays while lists lack it', async (_, activate) => {
    await activate();
    for (let lists = 0; lists < 3; lists++) {
      hideRows();
      await refresh();
      await here.settle();
      expect(isHeld()).toBe(true);
      expect(here.badge()).not.toBe('');
      // Looks and second lists come when they are due, and find it.
      await here.pass(MINUTE_MS);
      expect(isHeld()).toBe(true);
    }
    expect(activated()).toHaveLength(1);
    expect(here.history().at(0)?.outcome ?? 'active').not.toBe('ended');
  });

  it.each(whoever)(
    '%s that was taken away is gone within a minute of the list',
    async (_, activate) => {
      await activate();
      takeAway(emulator);
      await refresh();
      await here.pass(MINUTE_MS);
      await gone();
      expect(Object.keys(here.disk.alarms)).not.toContain('lookAgain');
    },
  );

  it.each(whoever)(
    '%s that was ended elsewhere is gone with the next list',
    async (_, activate) => {
      await activate();
      endElsewhere(emulator);
      await refresh();
      await gone();
    },
  );

  it.each(whoever)(
    '%s stays after a restart of the browser whose first list lacks it',
    async (_, activate) => {
      await activate();
      here = await restartBrowser(here);
      expect(here.badge()).not.toBe('');
      // Both surfaces of Graph, for the first list and whatever follows within half a minute.
      hideRows();
      await refresh();
      await here.settle(isHeld);
      expect(here.badge()).not.toBe('');
      await here.pass(MINUTE_MS);
      await here.settle(isHeld);
      takeAway(emulator);
      emulator.clock.advance(10 * MINUTE_MS);
      await refresh();
      await here.pass(MINUTE_MS);
      await gone();
    },
  );

  it('activated elsewhere stays while looks fail, as of when it was seen, and is gone at its end', async () => {
    await activateElsewhere();
    await refresh();
    const seenAtMs = activated()[0]?.seenAtMs;
    hideRows();
    await refresh();
    const effect = { kind: 'respond', status: 503 } as const;
    emulator.control.fault({ match: 'ScheduleInstances', times: 999, effect });
    emulator.control.fault({ match: '$batch', times: 999, effect });
    const before = emulator.world.log.length;
    for (let minutes = 0; minutes < 60; minutes++) await here.pass(MINUTE_MS);
    expect(isHeld()).toBe(true);
    expect(here.badges.at(-1)?.ends[0]?.asOfMs).toBe(seenAtMs);
    // Four looks in the hour, and each is tried three times.
    const looks = emulator.world.log
      .slice(before)
      .filter(({ path }) => /filterByCurrentUser|subscriptions/.test(path));
    expect(looks.length).toBeLessThanOrEqual(12);
    await here.pass(3 * HOUR_MS);
    await here.settle(() => here.badge() === '');
  }, 60_000);

  it('activated elsewhere is looked at by the next worker where one died in the look', async () => {
    await activateElsewhere();
    hideRows();
    await refresh();
    await here.settle();
    takeAway(emulator);
    here.kill();
    await here.settle();
    emulator.clock.advance(HOUR_MS);
    here = await startWorker(emulator, here.disk);
    await here.alarm();
    await here.pass(MINUTE_MS);
    await gone();
  });
});

it('A look whose worker died is not repeated at once by the next one', async () => {
  const on = onSurface(azure, emulator);
  const other = await openWorker(emulator);
  await clickActivate(other, { key: on.keyOf(other) }, { durationMs: 4 * HOUR_MS });
  await other.settle(() => other.elevations()[0]?.state === 'active');
  await refresh();
  await here.pass(HOUR_MS);
  await here.pass(2 * MINUTE_MS);
  emulator.control.arm({ emptyRoot: true });
  const path = 'rg-web/providers/Microsoft.Authorization/roleAssignmentScheduleInstances';
  here.killAtRequest('afterItLeft', { method: 'GET', match: path });
  await here.command({ type: 'refresh' });
  await here.settle(() => !here.isAlive);
  here = await startWorker(emulator, here.disk);
  await here.settle();
  const looks = () => here.sent.filter(({ url }) => url.includes(path));
  expect(looks()).toEqual([]);
  await here.pass(2 * MINUTE_MS);
  expect(looks()).toHaveLength(1);
  expect(keys()).toHaveLength(1);
});

describe('an Azure role', () => {
  const on = () => onSurface(azure, emulator);
  const keyOf = () => on().keyOf(here);

  async function activateHere(): Promise<void> {
    await clickActivate(here, { key: keyOf() }, { durationMs: 4 * HOUR_MS });
    await here.settle(() => here.elevations()[0]?.state === 'active');
  }

  it('stays while the list of its own scope is four and a half minutes behind', async () => {
    emulator.control.arm({ scopeLagMs: 4.5 * MINUTE_MS, emptyRoot: true });
    await activateHere();
    for (let minutes = 0; minutes < 8; minutes++) {
      await here.pass(MINUTE_MS);
      await refresh();
      await here.settle();
      expect(here.elevations()[0]?.state).toBe('active');
      expect(keys()).toEqual([keyOf()]);
    }
  }, 60_000);

  it('is seen at its own scope in a tenant whose root shows nothing, without one request for each list', async () => {
    await activateHere();
    emulator.control.arm({ emptyRoot: true });
    await here.pass(HOUR_MS);
    const before = scopeReads().length;
    for (let lists = 0; lists < 5; lists++) {
      await refresh();
      await here.pass(20 * SECOND_MS);
    }
    expect(keys()).toEqual([keyOf()]);
    expect(scopeReads().length - before).toBeLessThanOrEqual(2);
    expect(here.badges.at(-1)?.ends[0]?.asOfMs).toBeNull();
  });

  it('that was taken away is gone where no request can be listed, too', async () => {
    await activateHere();
    await here.pass(HOUR_MS);
    const effect = { kind: 'respond', status: 403 } as const;
    emulator.control.fault({ match: 'roleAssignmentScheduleRequests?', times: 999, effect });
    takeAway(emulator);
    await refresh();
    await here.pass(MINUTE_MS);
    await here.settle(() => here.badge() === '');
    expect(here.elevations()[0]?.state).toBe('ended');
  });

  it('costs no request while no list lacks it', async () => {
    await activateHere();
    await here.pass(HOUR_MS);
    const before = scopeReads().length;
    await refresh();
    await here.pass(MINUTE_MS);
    expect(scopeReads().length).toBe(before);
  });

  it('that is to be ended is ended, although its own scope does not show it yet', async () => {
    await activateHere();
    await here.pass(6 * MINUTE_MS);
    // The answer of the end is lost before it arrived, and the list of the scope lacks the role by chance.
    const effect = { kind: 'dropBefore' } as const;
    emulator.control.fault({ method: 'PUT', match: 'management.azure.com', effect });
    emulator.control.arm({ scopeLagMs: 20 * MINUTE_MS });
    await here.command({ type: 'end', key: keyOf() });
    await here.settle();
    await here.pass(MINUTE_MS);
    await here.settle(() => here.elevations()[0]?.state === 'ended');
    expect(on().held()).toEqual([]);
  });

  it('that was ended here stays gone while lists still show it, and one activated later shows', async () => {
    await activateHere();
    await here.pass(6 * MINUTE_MS);
    emulator.control.arm({ listLagMs: 2 * MINUTE_MS });
    await here.command({ type: 'end', key: keyOf() });
    await here.settle(() => here.elevations()[0]?.state === 'ended');
    for (let lists = 0; lists < 3; lists++) {
      await refresh();
      expect(keys()).toEqual([]);
      await here.pass(30 * SECOND_MS);
    }
    emulator.control.arm({ listLagMs: 0 });
    await here.pass(5 * MINUTE_MS);
    const other = await openWorker(emulator);
    await clickActivate(other, { key: on().keyOf(other) });
    await other.settle(() => other.elevations()[0]?.state === 'active');
    await refresh();
    await here.settle(() => keys().length === 1);
  });
});

it('Many roles that a list lacks at once are looked at a few at a time, once each', async () => {
  const { azure: data } = tenantOf(emulator);
  const nowMs = emulator.clock.now();
  const [role] = data.roles;
  const subscription = data.scopes.find(({ type }) => type === 'subscription')!;
  for (let index = 0; index < 20; index++) {
    const id = `${subscription.id}/resourceGroups/rg-many-${index}`;
    const parentId = subscription.id;
    data.scopes.push({ ...subscription, id, displayName: id, type: 'resourcegroup', parentId });
    data.assignments.push({
      ...{ scheduleId: crypto.randomUUID(), instanceId: crypto.randomUUID() },
      ...{ holderId: contoso.ana.id, memberType: 'Direct', assignmentType: 'Activated' },
      ...{ roleId: role!.id, scopeId: id, condition: null, eligibilityId: null },
      ...{ startsAtMs: nowMs - HOUR_MS, endsAtMs: nowMs + 4 * HOUR_MS },
    });
  }
  await refresh();
  await here.settle(() => keys().length === 20);
  await here.pass(HOUR_MS);
  await here.pass(2 * MINUTE_MS);
  emulator.control.arm({ emptyRoot: true });
  const before = scopeReads().length;
  await refresh();
  await here.settle();
  expect(scopeReads().length - before).toBe(6);
  for (let rounds = 0; rounds < 6; rounds++) await here.pass(31 * SECOND_MS);
  expect(scopeReads().length - before).toBe(20);
  expect(keys()).toHaveLength(20);
}, 60_000);
