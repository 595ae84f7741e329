import { describe, expect, it } from 'vitest';
import { createBadgeKeeper } from '../../../utils/background/badge-keeper';
import type { Ports } from '../../../utils/background/ports';
import { createTabDots } from '../../../utils/background/tab-dots';
import { createEnds, endsOf } from '../../../utils/badge/ends';
import { createJournal } from '../../../utils/elevation/journal';
import type { Account } from '../../../utils/pim/account';
import { HOUR_MS } from '../../../utils/pim/duration';
import { createMemoryArea } from '../support/memory-area';
import { activationWith, ana, START_MS } from '../support/records';

/** A keeper with one role that is active for an hour, and a browser that refuses some of its badges. */
function open(...refused: number[]) {
  const accounts: Account[] = [ana];
  const area = createMemoryArea({
    ends: {
      version: 1,
      data: endsOf([activationWith({ endsAtMs: START_MS + HOUR_MS })], new Set()),
    },
  });
  const now = { ms: START_MS };
  const shown: string[] = [];
  /** The account tag of the first end in each badge. */
  const accountTags: (string | undefined)[] = [];
  const logged: string[] = [];
  let count = 0;
  const keeper = createBadgeKeeper(
    {
      now: () => now.ms,
      setTimer: () => () => undefined,
      setAlarm: () => undefined,
      clearAlarm: () => undefined,
      async showBadge(badge) {
        if (refused.includes(++count)) throw new Error('No toolbar');
        shown.push(badge.text);
        accountTags.push(badge.ends[0]?.accountTag);
      },
    } as Partial<Ports> as Ports,
    {
      ends: createEnds(area, () => now.ms),
      journal: createJournal(area),
      dots: createTabDots(async () => undefined),
      activations: () => [],
      accounts: () => accounts,
      onDue: () => undefined,
      logError: (error) => void logged.push(String(error)),
    },
  );
  return { keeper, now, accounts, shown, accountTags, logged };
}

describe('the keeper of the badge', () => {
  it('shows an unchanged badge once', async () => {
    const { keeper, shown } = open();
    await Promise.all([keeper.show(), keeper.show(), keeper.show()]);
    expect(shown).toEqual(['1h']);
  });

  it('tags a role with its account once there are several, and with the tenant’s name once it is read', async () => {
    const { keeper, accounts, accountTags } = open();
    await keeper.show();
    accounts.push({ ...ana, tenantId: 'fabrikam-id', homeAccountId: 'x.home' });
    await keeper.show();
    accounts[0] = { ...ana, tenant: { name: 'Contoso Ltd', domains: [] } };
    await keeper.show();
    expect(accountTags).toEqual([undefined, 'contoso.com', 'Contoso Ltd']);
  });

  it('shows a badge again that the browser refused, and logs the error', async () => {
    const { keeper, shown, logged } = open(1);
    await keeper.show();
    expect([shown, logged]).toEqual([[], ['Error: No toolbar']]);
    await keeper.show();
    expect(shown).toEqual(['1h']);
  });

  it('shows an older badge again that a refused one may have replaced in part', async () => {
    const { keeper, now, shown } = open(2);
    await keeper.show();
    now.ms += 1;
    await keeper.show();
    now.ms -= 1;
    await keeper.show();
    expect(shown).toEqual(['1h', '1h']);
  });

  it('is overdue after its next change has passed without being shown', async () => {
    const { keeper, now } = open();
    await keeper.show();
    expect(keeper.isOverdue()).toBe(false);
    now.ms += HOUR_MS;
    expect(keeper.isOverdue()).toBe(true);
    await keeper.show();
    expect(keeper.isOverdue()).toBe(false);
  });
});
