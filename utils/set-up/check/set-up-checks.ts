import { createLimit } from '../../async/limit';
import { createSingleFlight } from '../../async/single-flight';
import type { Account, AccountKey } from '../../pim/account';
import { accountKey } from '../../pim/account-key';
import { MINUTE_MS } from '../../pim/duration';
import type { PimError } from '../../pim/error';
import { pimErrorOf } from '../../pim/pim-error-of';
import type { Registration } from '../../settings/registration';
import type { CheckLine, SetUpCheck } from '../../snapshot/set-up-check';
import { type CheckRun, createCheckBook, registrationKey } from './check-book';
import { checkInside, type InsideCheckEnvironment, insideRunning } from './inside-check';
import { lineOf } from './lines';
import { checkOutside, type OutsideCheckEnvironment, outsideRunning } from './outside-check';
import { outsideLines, setUpMistake } from './outside-lines';
import { createOutsideLook, type OutsideEnvironment } from './outside-look';
import { createSignInAnswers } from './sign-in-answers';
import { peopleOf, type SignedInWith } from './whose-registration';

/** What opens again and again is not looked at again and again. */
const FRESH_MS = MINUTE_MS;
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

  /** The whole checks under way, by registration. */
  const whole = new Map<string, { key: AccountKey | null; run: CheckRun; done: Promise<void> }>();

  /** One that runs is joined, if it writes still and has the same sign-in. */
  function checkWholly(registration: Registration, registrations: Registration[]): Promise<void> {
    const account = accountFor(registration, registrations);
    const key = account ? accountKey(account) : null;
    const underWay = whole.get(registrationKey(registration));
    if (underWay?.key === key && underWay.run.isWriting()) return underWay.done;
    const nobody = [lineOf('signIn', 'untold', pimErrorOf('signInNeeded'))];
    const inside = account ? insideRunning(env.surfaces) : nobody;
    const run = book.begin(registration, key, [...outsideRunning, ...inside]);
    const parts = [
      checkOutside(outside, registration, run.tell),
      ...(account ? [checkInside(env, account, run.tell)] : []),
    ];
    const done = Promise.all(parts.map((part) => part.catch(env.logError))).then(run.end);
    whole.set(registrationKey(registration), { key, run, done });
    return done;
  }

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
      const lines = isPublished ? await checkQuietly(registration) : await look(registration);
      return setUpMistake(lines);
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
    answered: answers.note,
    forget: book.forget,
    restore: book.restore,
  };
}
