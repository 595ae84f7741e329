import { beforeEach, describe, expect, it } from 'vitest';
import { accountKey } from '../../../utils/pim/account-key';
import { snapshotFrom } from '../../../utils/snapshot/account-records';
import { overviewKey, rowsKey, snapshotKey } from '../../../utils/snapshot/keys';
import { createPublisher, type Publisher } from '../../../utils/snapshot/publish';
import type { Overview } from '../../../utils/snapshot/shape';
import { ana, elevation, roles, snapshot } from '../../screens/example';
import { createMemoryArea, type MemoryArea } from '../support/memory-area';

const account = accountKey(ana);
const listed = snapshot();
const working = { ...listed, elevations: [elevation(roles.user, { state: 'working' })] };

let area: MemoryArea;
let publisher: Publisher;
let written: string[][];
let reported: unknown[];
let roomInArea: number;
beforeEach(() => {
  roomInArea = Number.POSITIVE_INFINITY;
  written = [];
  area = createMemoryArea();
  reported = [];
  publisher = createPublisher(
    {
      ...area,
      set: async (records) => {
        if (JSON.stringify(records).length > roomInArea) throw new Error('QUOTA_BYTES exceeded');
        written.push(Object.keys(records));
        return area.set(records);
      },
    },
    (error) => reported.push(error),
  );
});

describe('a published snapshot', () => {
  it('comes back as it was, from one write', async () => {
    await publisher.snapshot(listed);
    expect(snapshotFrom(area.data, account)).toEqual(listed);
    expect(written).toEqual([[rowsKey(account), snapshotKey(account)]]);
  });

  it('writes no rows for a step of an elevation', async () => {
    await publisher.snapshot(listed);
    await publisher.snapshot(working);
    expect(written[1]).toEqual([snapshotKey(account)]);
    expect(snapshotFrom(area.data, account)).toEqual(working);
  });

  it('writes the rows when a role is new', async () => {
    await publisher.snapshot(listed);
    await publisher.snapshot({ ...listed, eligibilities: listed.eligibilities.slice(1) });
    expect(written[1]).toEqual([rowsKey(account)]);
    expect(snapshotFrom(area.data, account)?.eligibilities).toEqual(listed.eligibilities.slice(1));
  });

  it('writes nothing when the same rows were listed again', async () => {
    await publisher.snapshot(listed);
    await publisher.snapshot(structuredClone(listed));
    expect(written).toHaveLength(1);
  });

  it('writes no rows for what an earlier worker published', async () => {
    publisher.restore(listed, 1_000);
    await publisher.snapshot(working);
    expect(written).toEqual([[snapshotKey(account)]]);
  });

  it('leaves nothing when its account signs out', async () => {
    await publisher.snapshot(listed);
    await publisher.forget(account);
    expect(area.data).toEqual({});
  });

  it('is written whole when the account comes back', async () => {
    await publisher.snapshot(listed);
    await publisher.forget(account);
    await publisher.snapshot(listed);
    expect(snapshotFrom(area.data, account)).toEqual(listed);
  });

  it('takes no more room than the rows of other accounts leave', async () => {
    const rows = Array.from({ length: 200 }, (_, n) => ({
      ...listed.eligibilities[0]!,
      key: `${account}|directory|${n}|/`,
    }));
    publisher.restore({ ...listed, account: { ...ana, objectId: 'another' } }, 5_990_000);
    await publisher.snapshot({ ...listed, eligibilities: rows });
    expect(String(area.data[rowsKey(account)]).length).toBeLessThanOrEqual(10_000);
    expect(snapshotFrom(area.data, account)?.notShown).toBeGreaterThan(0);
  });

  it('that does not fit is published in part, the roles used before first, with the number of the others', async () => {
    const many = Array.from({ length: 200 }, (_, n) => ({
      ...listed.eligibilities[0]!,
      key: `${account}|directory|${n}|/`,
    }));
    const input = { durationMs: 1, justification: 'INC-1', ticket: null };
    const used = { [many[199]!.key]: { lastSent: { input, atMs: 1 } } };
    const whole = { ...listed, eligibilities: many, policies: {}, roleDefaults: used };
    roomInArea = JSON.stringify(whole).length / 2;

    await publisher.snapshot(whole);
    const shown = snapshotFrom(area.data, account)!;
    expect(shown.eligibilities.length).toBeGreaterThan(20);
    expect(shown.eligibilities[0]?.key).toBe(many[199]?.key);
    expect(shown.notShown).toBe(200 - shown.eligibilities.length);
    expect(shown.refreshing).toBe(whole.refreshing);
    expect(reported).toEqual([]);

    roomInArea = Number.POSITIVE_INFINITY;
    await publisher.forget('somebody else');
    await publisher.snapshot(whole);
    expect(snapshotFrom(area.data, account)).toEqual(whole);
  });

  it('that does not fit at all is reported as an error only, and is written later', async () => {
    roomInArea = 10;
    await publisher.snapshot(listed);
    expect(area.data).toEqual({});
    expect(String(reported)).toContain('QUOTA_BYTES');
    roomInArea = Number.POSITIVE_INFINITY;
    await publisher.forget('somebody else');
    await publisher.snapshot(listed);
    expect(snapshotFrom(area.data, account)).toEqual(listed);
  });
});

it('An overview that the browser refused is written the next time', async () => {
  const overview = { accounts: [] } as unknown as Overview;
  roomInArea = 1;
  await publisher.overview(overview);
  roomInArea = Number.POSITIVE_INFINITY;
  await publisher.overview(overview);
  expect(area.data[overviewKey]).toEqual(overview);
  expect(reported).toHaveLength(1);
});
