import { formatTime } from '../../i18n/format';
import { shownLanguage } from '../../i18n/shown-language';
import { text } from '../../i18n/text';
import type { Hint, Spoken } from '../../messages/facts';

/** The sentence, and what stands beneath it. */
type Words = [says: string, more: string];

function wordsOf({ kind, page, role, untilMs }: NonNullable<Hint>): Words {
  switch (kind) {
    case 'needs':
    case 'blocked':
      return [text(`hint_${kind}`, page, role), text('hint_opens')];
    case 'active':
      return [
        untilMs === null
          ? text('hint_active_permanent', role)
          : text('hint_active', role, formatTime(untilMs, untilMs)),
        '',
      ];
    case 'someoneElse':
    case 'signOut':
    case 'slow':
      return [text('hint_still', role), text(`hint_${kind}`, page)];
    case 'discreet':
      // The same for everybody: nothing of the person, the role or the page is in it.
      return [text('hint_discreet'), ''];
  }
}

/** A hint in the language that is shown, with the words of its buttons. */
export function spokenHint(hint: NonNullable<Hint>): Spoken {
  const [says, more] = wordsOf(hint);
  return {
    kind: hint.kind,
    ...shownLanguage(),
    says,
    more,
    label: text('hint_label'),
    open: text('hint_open'),
    reload: text('hint_reload'),
    reloadWhy: text('hint_reload_why'),
    dismiss: text('hint_dismiss'),
    updated: text('hint_updated'),
  };
}
