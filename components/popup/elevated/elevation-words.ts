import { formatDuration, formatTime } from '../../../utils/i18n/format';
import { type TextKey, text } from '../../../utils/i18n/text';
import type { Elevation } from '../../../utils/pim/elevation/elevation';
import { mayHaveArrived } from '../../../utils/pim/elevation/machine/throttled';
import type { Policy } from '../../../utils/pim/policy';
import { type NextStep, nextSteps } from '../../shared/next-steps';
import { approverNames } from '../../shared/policy/approvers';
import { isLate, isLong } from './wait-words';

export type ElevationAction =
  | 'cancel'
  | 'lookNow'
  | 'retry'
  | 'edit'
  | 'dismiss'
  | Exclude<NextStep, 'change'>;
/** How a row under way is described. `tone` picks its dot and colour; words never depend on colour. */
export type ElevationWords = {
  label: string;
  tone: 'busy' | 'waiting' | 'bad';
  actions: ElevationAction[];
};

/** The words and the buttons for an elevation, by its state. */
export function elevationWords(
  elevation: Elevation,
  policy: Policy | undefined,
  nowMs: number,
): ElevationWords {
  switch (elevation.state) {
    case 'submitting':
      if (elevation.notBeforeMs !== null && elevation.notBeforeMs > nowMs) {
        const wait = formatDuration(elevation.notBeforeMs - nowMs + 999, 'short');
        const label = text(pauseOf(elevation), wait);
        // One that may have arrived cannot be taken back here: what became of it can be asked at once.
        return { label, tone: 'busy', actions: [mayHaveArrived(elevation) ? 'lookNow' : 'cancel'] };
      }
      return { label: text('elevation_submitting'), tone: 'busy', actions: [] };
    case 'steppingUp':
      return { label: text('elevation_steppingUp'), tone: 'waiting', actions: [] };
    case 'working':
      return {
        label: text('elevation_working'),
        tone: 'busy',
        actions: isLong(elevation, nowMs) ? ['lookNow', 'portal'] : [],
      };
    case 'waiting':
      return { label: waitingWords(policy), tone: 'waiting', actions: ['cancel'] };
    case 'scheduled': {
      const starts = elevation.startsAtMs === null ? '' : formatTime(elevation.startsAtMs, nowMs);
      const label = starts ? text('elevation_scheduledAt', starts) : text('elevation_scheduled');
      const late = isLate(elevation, nowMs);
      return {
        label,
        tone: 'waiting',
        actions: late ? ['cancel', 'lookNow', 'portal'] : ['cancel'],
      };
    }
    case 'uncertain':
      return { label: text('elevation_uncertain'), tone: 'busy', actions: ['lookNow'] };
    case 'denied':
      return { label: text('elevation_denied'), tone: 'bad', actions: failedActions(elevation) };
    case 'lapsed':
      return { label: text('elevation_lapsed'), tone: 'bad', actions: failedActions(elevation) };
    case 'cancelled':
      return { label: text('elevation_cancelled'), tone: 'bad', actions: ['dismiss'] };
    default:
      return { label: text('elevation_failed'), tone: 'bad', actions: failedActions(elevation) };
  }
}

/** Why a write that is not sent yet waits. */
function pauseOf({ unattended, tries, error }: Elevation): TextKey {
  if (error?.code === 'alreadyActive') return 'elevation_closing';
  if (error?.code === 'pendingExists') return 'elevation_finishing';
  return unattended && tries === 0 ? 'elevation_renewing' : 'elevation_pausing';
}

/** `Waiting for Security team`, or for approval when no name is known. */
export function waitingWords(policy: Policy | undefined): string {
  const names = approverNames(policy);
  return names ? text('elevation_waitingFor', names) : text('elevation_waiting');
}

/** What can help after the failure; without a reason anything may. */
function failedActions({ error }: Elevation): ElevationAction[] {
  const steps = error ? nextSteps[error.code] : (['retry', 'change'] as const);
  return [...steps.map((step) => (step === 'change' ? 'edit' : step)), 'dismiss'];
}
