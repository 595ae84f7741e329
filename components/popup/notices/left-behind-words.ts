import { formatTime } from '../../../utils/i18n/format';
import { joined } from '../../../utils/i18n/joined';
import { text } from '../../../utils/i18n/text';
import type { Left } from '../../../utils/snapshot/shape';

/** What goes on at Microsoft after a sign-out, as a sentence, and what to do about it. */
export function leftBehindWords(left: Left, nowMs: number): { said: string; next: string } {
  const name = joined(left.roleName, left.scopeName, left.mark);
  return {
    said: text(`left_${left.kind}`, name, formatTime(left.untilMs, nowMs)),
    next: text(`left_${left.kind}_next`),
  };
}
