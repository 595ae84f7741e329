import { describe, expect, it } from 'vitest';
import { showAccount } from '../../../utils/background/show-account';
import { emptySnapshot } from '../../../utils/elevation/list-state';
import { accountKey } from '../../../utils/pim/account-key';
import { ana } from '../support/records';

/** What is written for an account that signs out while a part of it is being read or written. */
async function writtenWhenLeaving(during: 'roleDefaults' | 'ends' | 'nothing'): Promise<string[]> {
  const written: string[] = [];
  let isSignedIn = true;
  const step = (name: string): void => {
    if (name === during) isSignedIn = false;
  };
  const deps = {
    accounts: { find: () => (isSignedIn ? ana : undefined) },
    lists: { snapshotOf: emptySnapshot, forget: () => {} },
    journal: { all: async () => [] },
    roleDefaults: {
      async forAccount() {
        step('roleDefaults');
        return {};
      },
    },
    impact: { carriersNow: async () => [] },
    ends: {
      async replace() {
        written.push('ends');
        step('ends');
      },
    },
    publisher: { snapshot: async () => void written.push('snapshot') },
  };
  await showAccount(deps as unknown as Parameters<typeof showAccount>[0], accountKey(ana));
  return written;
}

describe('Of an account that signs out while it is being published,', () => {
  it('nothing is written once it has left', async () => {
    expect(await writtenWhenLeaving('roleDefaults')).toEqual([]);
    expect(await writtenWhenLeaving('ends')).toEqual(['ends']);
  });

  it('all is written as long as it stays', async () => {
    expect(await writtenWhenLeaving('nothing')).toEqual(['ends', 'snapshot']);
  });
});
