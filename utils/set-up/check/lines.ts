import type { PimError } from '../../pim/error';
import type { CheckedThing, CheckLine } from '../../snapshot/set-up-check';

/** A line of a check. @param about which one, where there are several */
export const lineOf = (
  thing: CheckedThing,
  state: CheckLine['state'],
  error: PimError | null = null,
  about = '',
): CheckLine => ({ thing, about, state, error });

const passing = new Set<PimError['code']>([
  'offline',
  'serviceFailed',
  'signInUnavailable',
  'siteAccessOff',
  'throttled',
  'unavailable',
]);

/** Whether trouble says nothing of the set-up: nobody can tell for now. */
export const isPassing = ({ code }: PimError): boolean => passing.has(code);

/** A line about something that brought an error: failed, or untold where that passes by itself. */
export const failedLine = (thing: CheckedThing, error: PimError, about = ''): CheckLine =>
  lineOf(thing, isPassing(error) ? 'untold' : 'failed', error, about);
