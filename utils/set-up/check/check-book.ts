import * as z from 'zod/mini';
import type { AccountKey } from '../../pim/account';
import { pimErrorOf } from '../../pim/pim-error-of';
import type { Registration } from '../../settings/registration';
import { CHECK_LASTS_MS, endedCheck } from '../../snapshot/ended-check';
import { overviewKey } from '../../snapshot/keys';
import {
  type CheckLine,
  checkedThing,
  type SetUpCheck,
  setUpCheck,
} from '../../snapshot/set-up-check';
import { lineOf } from './lines';

/** Tells checks of different registrations apart. */
export const registrationKey = ({ clientId, tenant, cloud }: Registration): string =>
  `${cloud}|${tenant}|${clientId}`.toLowerCase();

const published = z.object({ setUpChecks: z.array(setUpCheck) });

/** One check that is being written. */
export type CheckRun = {
  /** Lines that are known now, each in the place of the one that was there. */
  tell: (lines: CheckLine[]) => void;
  /** Nothing more is coming. */
  end: () => void;
  /** Whether it still writes: not after its end, nor once a newer one took its place. */
  isWriting: () => boolean;
};

export type CheckBook = ReturnType<typeof createCheckBook>;

/** What checks have found, by registration. A newer check of one ends an older one. */
export function createCheckBook(env: {
  now: () => number;
  setTimer: (run: () => void, afterMs: number) => () => void;
  /** Lines changed: views are to see them. */
  onChange: () => void;
}) {
  const checks = new Map<string, SetUpCheck>();
  /** Which run of each registration writes; those before it write nothing more. */
  const writers = new Map<string, CheckRun>();

  const set = (check: SetUpCheck): void => {
    checks.set(registrationKey(check.registration), check);
    env.onChange();
  };

  return {
    of: (registration: Registration): SetUpCheck | undefined =>
      checks.get(registrationKey(registration)),
    isRunning: (registration: Registration): boolean => writers.has(registrationKey(registration)),
    /**
     * Begins a check. Lines of the last one stay where this one does not look, of the same account.
     * @param account with whose sign-in; undefined: this check needs none
     * @param running what it looks at
     */
    begin(
      registration: Registration,
      account: AccountKey | null | undefined,
      running: CheckLine[],
    ): CheckRun {
      const key = registrationKey(registration);
      const before = checks.get(key);
      const kept = account === undefined && before ? before.lines : [];
      const isMine = () => writers.get(key) === run;
      const change = (next: (check: SetUpCheck) => SetUpCheck): void => {
        const check = checks.get(key);
        if (check && isMine()) set(next(check));
      };
      const end = (): void => {
        stopTimer();
        change((check) => endedCheck(check, env.now()));
        if (isMine()) writers.delete(key);
      };
      const run: CheckRun = {
        tell: (lines) => change((check) => ({ ...check, lines: withLines(check.lines, lines) })),
        end,
        isWriting: isMine,
      };
      writers.set(key, run);
      const stopTimer = env.setTimer(end, CHECK_LASTS_MS);
      set({
        registration,
        account: account === undefined ? (before?.account ?? null) : account,
        startedAtMs: env.now(),
        endedAtMs: null,
        lines: withLines(kept, running),
      });
      return run;
    },
    /** Takes out what names an account: it signed out. */
    forget(account: AccountKey): void {
      for (const [key, check] of checks) {
        if (check.account !== account) continue;
        writers.delete(key);
        const lines = [
          ...check.lines.filter(({ thing }) => needsNobody.includes(thing)),
          lineOf('signIn', 'untold', pimErrorOf('signInNeeded')),
        ];
        set(endedCheck({ ...check, account: null, lines }, env.now()));
      }
    },
    /** Takes over what an earlier worker found; what it was looking at has no answer any more. */
    restore(records: Record<string, unknown>): SetUpCheck[] {
      const kept = published.safeParse(records[overviewKey]).data?.setUpChecks ?? [];
      for (const check of kept) {
        checks.set(registrationKey(check.registration), endedCheck(check, env.now()));
      }
      return kept;
    },
  };
}

/** What can be looked at without a sign-in. */
const needsNobody: readonly CheckLine['thing'][] = [
  'siteAccess',
  'tenant',
  'application',
  'redirectUri',
  'clock',
];

const placeOf = ({ thing }: CheckLine): number => checkedThing.options.indexOf(thing);

function withLines(before: CheckLine[], lines: CheckLine[]): CheckLine[] {
  const isSame = (one: CheckLine, other: CheckLine): boolean =>
    one.thing === other.thing && one.about === other.about;
  const changed = before.map((line) => lines.find((each) => isSame(each, line)) ?? line);
  const added = lines.filter((line) => !before.some((each) => isSame(each, line)));
  return [...changed, ...added].sort((a, b) => placeOf(a) - placeOf(b));
}
