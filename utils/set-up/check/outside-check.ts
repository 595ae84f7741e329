import { cloudOrigins, clouds } from '../../auth/clouds';
import { MINUTE_MS } from '../../pim/duration';
import type { PimError } from '../../pim/error';
import { pimErrorOf } from '../../pim/pim-error-of';
import type { Registration } from '../../settings/registration';
import type { CheckLine } from '../../snapshot/set-up-check';
import type { ServiceClock } from '../../time/service-clock';
import { failedLine, lineOf } from './lines';
import { outsideThings } from './outside-lines';

/** With a clock that is off by more, tokens count as expired or as not yet valid. */
const MOST_OFF_MS = 5 * MINUTE_MS;

/** What the line about the content script of the portals is about. */
export const PORTALS = 'portals';

export type OutsideCheckEnvironment = {
  /** What shows of a registration without a sign-in. */
  look: (registration: Registration) => Promise<CheckLine[]>;
  isOnline: () => boolean;
  mayReach: (origin: string) => Promise<boolean>;
  /** Whether the content script may run in the portals. */
  mayRunInPortals: () => Promise<boolean>;
  clock: Pick<ServiceClock, 'offsetMs' | 'isVouched'>;
};

/** What is looked at without a sign-in. */
export const outsideRunning: CheckLine[] = [
  lineOf('siteAccess', 'running'),
  lineOf('siteAccess', 'running', null, PORTALS),
  ...outsideThings.map((thing) => lineOf(thing, 'running')),
  lineOf('clock', 'running'),
];

/** Looks at all of a registration that needs no sign-in, and tells each line once it is known. */
export async function checkOutside(
  env: OutsideCheckEnvironment,
  registration: Registration,
  tell: (lines: CheckLine[]) => void,
): Promise<void> {
  const [access] = await Promise.all([siteAccess(env, registration), tellPortals(env, tell)]);
  tell([access]);
  const mayAsk = await env.mayReach(clouds[registration.cloud].login);
  const kept = (mayAsk ? null : access.error) ?? (env.isOnline() ? null : pimErrorOf('offline'));
  // Nothing is sent for what could not be read.
  if (kept)
    return tell([...outsideThings, 'clock' as const].map((thing) => failedLine(thing, kept)));
  tell(await env.look(registration));
  tell([clockLine(env.clock)]);
}

async function siteAccess(
  { mayReach }: OutsideCheckEnvironment,
  { cloud }: Registration,
): Promise<CheckLine> {
  const origins = cloudOrigins(cloud);
  const may = await Promise.all(origins.map(mayReach));
  const closed = origins.filter((_, index) => !may[index]);
  if (closed.length === 0) return lineOf('siteAccess', 'passed');
  const about = closed.map((origin) => new URL(origin).host).join(', ');
  return lineOf('siteAccess', 'failed', pimErrorOf('siteAccessOff', '', { about }));
}

/** Without it no portal page says what it needs; everything else works. */
async function tellPortals(
  { mayRunInPortals }: OutsideCheckEnvironment,
  tell: (lines: CheckLine[]) => void,
): Promise<void> {
  const may = await mayRunInPortals();
  const error: PimError | null = may ? null : pimErrorOf('siteAccessOff');
  tell([lineOf('siteAccess', may ? 'passed' : 'lacking', error, PORTALS)]);
}

function clockLine({ offsetMs, isVouched }: OutsideCheckEnvironment['clock']): CheckLine {
  if (!isVouched()) return lineOf('clock', 'untold', pimErrorOf('unavailable'));
  const aheadMs = -offsetMs();
  if (Math.abs(aheadMs) <= MOST_OFF_MS) return lineOf('clock', 'passed');
  const error = pimErrorOf('clockWrong', '', { about: String(aheadMs) });
  return lineOf('clock', 'failed', error);
}
