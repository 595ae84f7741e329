import { beforeEach, describe, expect, it } from 'vitest';
import { accountKey } from '../../../utils/pim/account-key';
import { snapshotFrom } from '../../../utils/snapshot/account-records';
import { rowsKey, snapshotKey } from '../../../utils/snapshot/keys';
import { createPublisher, type Publisher } from '../../../utils/snapshot/publish';
import { ana, item, roles, snapshot } from '../../screens/example';
import { createMemoryArea, type MemoryArea } from '../support/memory-area';

const account = accountKey(ana);
const listed = snapshot();
const working = { ...listed, items: [item(roles.user, { state: 'working' })] };

let area: MemoryArea;
let publisher: Publisher;
let written: string[][];
beforeEach(() => {
  written = [];
  area = createMemoryArea();
  publisher = createPublisher({
    ...area,
    set: (items) => {
      written.push(Object.keys(items));
      return area.set(items);
    },
  });
});

describe('a published snapshot', () => {
  it('comes back as it was, from one write', async () => {
    await publisher.snapshot(listed);
    expect(snapshotFrom(area.data, account)).toEqual(listed);
    expect(written).toEqual([[rowsKey(account), snapshotKey(account)]]);
  });

  it('writes no rows for a step of an item', async () => {
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
    publisher.restore(listed);
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
});
