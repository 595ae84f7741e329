import { formatTime } from '../../../utils/i18n/format';
import { joined } from '../../../utils/i18n/joined';
import { text } from '../../../utils/i18n/text';
import type { Outstanding } from '../../../utils/snapshot/shape';

/** What goes on at Microsoft after a sign-out, as a sentence, and what to do about it. */
export function outstandingWords(
  outstanding: Outstanding,
  nowMs: number,
): { said: string; next: string } {
  const name = joined(outstanding.roleName, outstanding.scopeName, outstanding.accountTag);
  return {
    said: text(`outstanding_${outstanding.kind}`, name, formatTime(outstanding.untilMs, nowMs)),
    next: text(`outstanding_${outstanding.kind}_next`),
  };
}
