import type { Ends } from '../badge/ends';
import type { Accounts } from '../elevation/accounts';
import type { Journal } from '../elevation/journal';
import { findOutstanding } from '../elevation/outstanding';
import { accountNames } from '../i18n/account-names';
import type { AccountKey } from '../pim/account';
import { overviewKey } from '../snapshot/keys';
import type { Outstanding, Overview } from '../snapshot/shape';

export type OutstandingKeeper = ReturnType<typeof createOutstandingKeeper>;

/** Keeps what goes on at the service of accounts that signed out here, until it is read or over. */
export function createOutstandingKeeper(deps: {
  accounts: Accounts;
  ends: Ends;
  journal: Journal;
  now: () => number;
  publishOverview: () => Promise<void>;
}) {
  let outstanding: Outstanding[] = [];

  return {
    all: (): Outstanding[] => outstanding.filter(({ untilMs }) => untilMs > deps.now()),

    /** Notes what an account leaves. Before anything of it is forgotten: afterwards nobody could tell. */
    async note(key: AccountKey): Promise<void> {
      const ends = (await deps.ends.all()).filter((end) => end.account === key);
      const elevations = (await deps.journal.all()).filter(({ account }) => account === key);
      const isKnown = deps.accounts.find(key) !== undefined;
      const accountTag = accountNames(deps.accounts.all())[key]?.accountTag;
      const found = findOutstanding(ends, elevations, deps.now()).map(
        (each): Outstanding => (accountTag === undefined ? each : { ...each, accountTag }),
      );
      // A killed worker may have noted them already, when it still knew whose they are.
      const isNoted = (each: Outstanding) =>
        outstanding.some(
          (known) => idOf(known) === idOf(each) && !(isKnown && known.accountTag !== accountTag),
        );
      outstanding = [...outstanding, ...found.filter((each) => !isNoted(each))];
      await deps.publishOverview();
    },

    /** Takes over what an earlier worker noted. */
    restore(records: Record<string, unknown>): void {
      outstanding = (records[overviewKey] as Overview | undefined)?.outstanding ?? [];
    },

    /** Its person has read it, or has signed in again. */
    async dismiss(): Promise<void> {
      outstanding = [];
      await deps.publishOverview();
    },
  };
}

const idOf = ({ roleName, scopeName, untilMs }: Outstanding): string =>
  JSON.stringify([roleName, scopeName, untilMs]);
