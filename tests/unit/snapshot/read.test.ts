import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { accountKey } from '../../../utils/pim/account-key';
import { createPublisher, type Publisher } from '../../../utils/snapshot/publish';
import { subscribeView, type View } from '../../../utils/snapshot/read';
import { ana, anaAtFabrikam, elevation, overview, roles, snapshot } from '../../screens/example';

const listed = snapshot();
const working = { ...listed, elevations: [elevation(roles.user, { state: 'working' })] };

let publisher: Publisher;
let view: View | undefined;
let unsubscribe: () => void;
beforeEach(async () => {
  fakeBrowser.reset();
  publisher = createPublisher(browser.storage.session, () => undefined);
  await publisher.overview(overview());
  await publisher.snapshot(listed);
  unsubscribe = subscribeView(undefined, (next) => {
    view = next;
  });
  await vi.waitUntil(() => view?.snapshots.length === 1);
});
afterEach(() => {
  unsubscribe();
  view = undefined;
});

describe('a view', () => {
  it('gets each account’s snapshot whole', () => {
    expect(view?.snapshots).toEqual([listed]);
  });

  it('follows the steps of an elevation, and its rows stay the same objects', async () => {
    const before = view?.snapshots[0]?.eligibilities;
    await publisher.snapshot(working);
    await vi.waitUntil(() => view?.snapshots[0]?.elevations.length === 1);
    expect(view?.snapshots[0]?.eligibilities).toBe(before);
  });

  it('gets new rows', async () => {
    await publisher.snapshot({ ...listed, eligibilities: [roles.helpdesk] });
    await vi.waitUntil(() => view?.snapshots[0]?.eligibilities.length === 1);
    expect(Object.keys(view?.snapshots[0]?.policies ?? {})).toEqual([roles.helpdesk.key]);
  });

  it('loses the rows of an account that signed out, and keeps the others', async () => {
    const other = snapshot({ account: anaAtFabrikam });
    await publisher.snapshot(other);
    await publisher.overview(overview({ accounts: [ana, anaAtFabrikam] }));
    await vi.waitUntil(() => view?.snapshots.length === 2);
    await publisher.forget(accountKey(ana));
    await vi.waitUntil(() => view?.snapshots.length === 1);
    expect(view?.snapshots).toEqual([other]);
  });
});
