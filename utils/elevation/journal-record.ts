import { elevation } from '../pim/elevation/elevation';
import { pimErrorOf } from '../pim/pim-error-of';
import { journalFrom1 } from '../storage/migrations/ask-to-input';
import { eachElement, withFallbacks } from '../storage/readable';
import { defineRecord } from '../storage/record';

/**
 * The elevations under way. What decides whether something is sent, for whom and what, and what was
 * sent already, is never guessed: an elevation with anything wrong in that is set aside, and so nothing
 * is sent for it any more. Only what is shown, and how soon the service is asked again, may fall back; a
 * renewal falls back to none, because it would send.
 */
export const journalRecord = defineRecord({
  key: 'journal',
  version: 2,
  migrations: [journalFrom1],
  read: eachElement(
    withFallbacks(elevation, {
      tries: 0,
      error: pimErrorOf('unavailable'),
      renewal: null,
      dismissed: undefined,
      effect: undefined,
      missing: undefined,
      seenAtMs: undefined,
    }),
  ),
  empty: [],
});
