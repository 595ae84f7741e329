import { formatDuration, formatTime } from '../../utils/i18n/format';
import { text } from '../../utils/i18n/text';
import type { ErrorCode } from '../../utils/pim/error';
import type { Item } from '../../utils/pim/item';
import type { Policy } from '../../utils/pim/policy';
import { approverNames } from './approvers';

export type ItemAction = 'cancel' | 'retry' | 'edit' | 'dismiss';
/** How a row under way is told. `tone` picks its mark and colour; words never depend on colour. */
export type ItemWords = {
  label: string;
  tone: 'busy' | 'waiting' | 'bad';
  actions: ItemAction[];
};

/** The refusal names what was missing: the form asks for it, sending the same again is useless. */
const typedWrong: ErrorCode[] = [
  'justificationMissing',
  'ticketMissing',
  'durationTooLong',
  'scheduleInvalid',
  'tooShort',
  // Nobody filled in a form for it.
  'renewalNotAllowed',
];

/** The words and the buttons for an item, by its state. */
export function itemWords(item: Item, policy: Policy | undefined, nowMs: number): ItemWords {
  switch (item.state) {
    case 'submitting':
      if (item.notBeforeMs !== null && item.notBeforeMs > nowMs) {
        const wait = formatDuration(item.notBeforeMs - nowMs + 999, 'short');
        const renewing = item.unattended && item.tries === 0;
        const label = text(renewing ? 'item_renewing' : 'item_pausing', wait);
        // One that may have arrived is looked up first: it cannot be taken back here.
        return { label, tone: 'busy', actions: item.sentAtMs === null ? ['cancel'] : [] };
      }
      return { label: text('item_submitting'), tone: 'busy', actions: [] };
    case 'steppingUp':
      return { label: text('item_steppingUp'), tone: 'waiting', actions: [] };
    case 'working':
      return { label: text('item_working'), tone: 'busy', actions: [] };
    case 'waiting':
      return { label: waitingWords(policy), tone: 'waiting', actions: ['cancel'] };
    case 'scheduled': {
      const starts = item.startsAtMs === null ? '' : formatTime(item.startsAtMs, nowMs);
      const label = starts ? text('item_scheduledAt', starts) : text('item_scheduled');
      return { label, tone: 'waiting', actions: ['cancel'] };
    }
    case 'uncertain':
      return { label: text('item_uncertain'), tone: 'busy', actions: [] };
    case 'denied':
      return { label: text('item_denied'), tone: 'bad', actions: ['dismiss'] };
    case 'lapsed':
      return { label: text('item_lapsed'), tone: 'bad', actions: ['dismiss'] };
    case 'cancelled':
      return { label: text('item_cancelled'), tone: 'bad', actions: ['dismiss'] };
    default:
      return { label: text('item_failed'), tone: 'bad', actions: failedActions(item) };
  }
}

/** `Waiting for Security team`, or for approval when no name is known. */
export function waitingWords(policy: Policy | undefined): string {
  const names = approverNames(policy);
  return names ? text('item_waitingFor', names) : text('item_waiting');
}

function failedActions(item: Item): ItemAction[] {
  const useless = item.error !== null && typedWrong.includes(item.error.code);
  return useless ? ['edit', 'dismiss'] : ['retry', 'edit', 'dismiss'];
}
