import { createLimit } from '../../async/limit';
import { createSingleFlight } from '../../async/single-flight';
import type { Account } from '../../pim/account';
import { MINUTE_MS, SECOND_MS } from '../../pim/duration';
import type { PimError } from '../../pim/error';
import type { Registration } from '../../settings/registration';
import type { CheckLine, SetUpCheck } from '../../snapshot/set-up-check';
import { createCheckBook, registrationKey } from './check-book';
import type { InsideCheckEnvironment } from './inside-check';
import { checkOutside, type OutsideCheckEnvironment, outsideRunning } from './outside-check';
import { outsideLines, setUpMistake } from './outside-lines';
import { createOutsideLook, type OutsideEnvironment } from './outside-look';
import { createSignInAnswers } from './sign-in-answers';
import { createWholeChecks } from './whole-checks';
import { peopleOf, type SignedInWith } from './whose-registration';

/** What opens again and again is not looked at again and again. */
const FRESH_MS = MINUTE_MS;
/** Nobody waits any longer to hear why their sign-in ended. */
const EXPLAINED_WITHIN_MS = 6 * SECOND_MS;
/** So many registrations are checked at once. */
const PARALLEL_CHECKS = 4;

export type SetUpCheckEnvironment = Omit<OutsideCheckEnvironment, 'look'> &
  OutsideEnvironment &
  InsideCheckEnvironment & {
    now: () => number;
    setTimer: (run: () => void, afterMs: number) => () => void;
    /** All registrations that hold, once policy is loaded. */
    registrations: () => Promise<Registration[]>;
    people: () => SignedInWith[];
    /** Whether an account has to sign in again first. */
    isTroubled: (account: Account) => boolean;
    onChange: () => void;
    logError: (cause: unknown) => void;
  };

export type SetUpChecks = ReturnType<typeof createSetUpChecks>;

/** Checks each registration, line by line, and keeps what was found until the browser ends. */
export function createSetUpChecks(env: SetUpCheckEnvironment) {
  const book = createCheckBook(env);
  const answers = createSignInAnswers();
  const lookFromOutside = createOutsideLook(env);
  const look = async (registration: Registration): Promise<CheckLine[]> =>
    answers.corrected(
      registration,
      outsideLines(registration, await lookFromOutside(registration)),
    );
  const outside = { ...env, look };
  const inLimit = createLimit(PARALLEL_CHECKS);

  /** Whose sign-in a registration is checked with: somebody's whose sign-in is in order, where there is one. */
  function accountFor(registration: Registration, registrations: Registration[]) {
    const accounts = peopleOf(registration, registrations, env.people());
    return accounts.find((each) => !env.isTroubled(each)) ?? accounts[0];
  }

  /** @returns all that it found */
  const checkQuietly = createSingleFlight(
    async (registration: Registration): Promise<CheckLine[]> => {
      const run = book.begin(registration, undefined, outsideRunning);
      const found: CheckLine[] = [];
      const tell = (lines: CheckLine[]): void => {
        found.push(...lines);
        run.tell(lines);
      };
      await checkOutside(outside, registration, tell).catch(env.logError);
      run.end();
      return found;
    },
    registrationKey,
  );

  const runWhole = createWholeChecks(outside, book);
  const checkWholly = (each: Registration, all: Registration[]): Promise<void> =>
    runWhole(each, accountFor(each, all));

  /** What was looked at a moment ago is the same now; what is being looked at is awaited. */
  function isFresh(registration: Registration): boolean {
    const check = book.of(registration);
    return check !== undefined && Math.abs(env.now() - check.startedAtMs) < FRESH_MS;
  }

  async function forEach(check: (each: Registration, all: Registration[]) => Promise<void>) {
    const all = await env.registrations();
    await Promise.all(all.map((each) => inLimit(() => check(each, all))));
  }

  return {
    /** Checks every registration, with a sign-in where somebody has one. A check that runs is joined. */
    check: (): Promise<void> => forEach(checkWholly),
    /** Looks at what needs no sign-in, where nobody did within the last minute. */
    checkQuietly: (): Promise<void> =>
      forEach(async (each) => {
        if (!isFresh(each) && !book.isRunning(each)) await checkQuietly(each);
      }),
    /** The checks of these registrations, in their order. */
    all: (registrations: Registration[]): SetUpCheck[] =>
      registrations.flatMap((each) => book.of(each) ?? []),
    /**
     * Why a sign-in ended without an answer, as far as its set-up tells. What is found stands in the
     * check of that registration, too.
     */
    async mistakeIn(registration: Registration): Promise<PimError | undefined> {
      const key = registrationKey(registration);
      const isSetUp = (await env.registrations()).some((each) => registrationKey(each) === key);
      // A whole check waits for tokens, and those for this sign-in to be over: it is not waited for.
      const isPublished = isSetUp && !book.isRunning(registration);
      const looked = isPublished ? checkQuietly(registration) : look(registration);
      return setUpMistake(await inTime(env, looked));
    },
    /** Somebody signed in: a check that was waiting for it goes on. */
    async signedIn(): Promise<void> {
      const all = await env.registrations();
      const waiting = all.filter((each) => {
        const line = book.of(each)?.lines.find(({ thing }) => thing === 'signIn');
        return line && line.state !== 'passed' && accountFor(each, all);
      });
      await Promise.all(waiting.map((each) => checkWholly(each, all)));
    },
    /** A sign-in came to something. @param error null: to a token */
    async answered(registration: Registration, error: PimError | null): Promise<void> {
      answers.note(registration, error);
      if (!answers.isRefused(registration)) return;
      // In a check it outlives this worker.
      const all = (await env.registrations()).filter(answers.isRefused);
      await Promise.all(all.map((each) => book.isRunning(each) || checkQuietly(each)));
    },
    forget: book.forget,
    /** Takes over what an earlier worker found. */
    restore: (records: Record<string, unknown>): void =>
      book.restore(records).forEach(answers.restore),
  };
}

/** Lines, or none where they take too long. */
const inTime = (
  { setTimer }: Pick<SetUpCheckEnvironment, 'setTimer'>,
  looked: Promise<CheckLine[]>,
): Promise<CheckLine[]> =>
  new Promise((resolve, reject) => {
    const stopTimer = setTimer(() => resolve([]), EXPLAINED_WITHIN_MS);
    looked.finally(stopTimer).then(resolve, reject);
  });
